import { useSyncExternalStore } from 'react'
import type { ChosenKeys, DeskKey } from '@senim/core/directory/keys.ts'
import { DESK_KEY_NAMES, DESK_KEYS, keysWith } from '@senim/core/directory/keys.ts'
import { announcement } from '@senim/kit/events.ts'

const changed = announcement()
let chosen: ChosenKeys = {}

export function chosenKeys(): ChosenKeys {
  return chosen
}

export function useChosenKeys(): ChosenKeys {
  return useSyncExternalStore(changed.listen, chosenKeys)
}

/** Puts choices in force on this screen; keeping them is another matter. */
export function putKeys(keys: ChosenKeys): void {
  chosen = keys
  changed.announce()
}

/** The chord under which the screens bind what was pressed: the first one of what now has this key; undefined when it has none any more. */
export function boundAs(pressed: string, keys: ChosenKeys): string | undefined {
  const now = keysWith(keys)
  const name = DESK_KEY_NAMES.find((one) => now[one] === pressed)
  if (name !== undefined) return DESK_KEYS[name]
  return DESK_KEY_NAMES.some((one) => DESK_KEYS[one] === pressed) ? undefined : pressed
}

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '⏎', Escape: 'Esc', Slash: '/', Period: '.', Comma: ',', Semicolon: ';', Quote: "'", Minus: '-', Equal: '=', Backslash: '\\', BracketLeft: '[', BracketRight: ']', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→',
}

/** A chord as a keyboard shows it: `Alt T`, `Ctrl ⏎`, `?`. */
export function labelOf(chord: string): string {
  if (chord === 'Shift+Slash') return '?'
  return chord.split('+').map((key) => SIGNS[key] ?? key.replace(/^(?:Key|Digit)/, '')).join(' ')
}

/** How the key of something is called now. */
export function useKeyLabel(name: DeskKey): string {
  return labelOf(keysWith(useChosenKeys())[name])
}
