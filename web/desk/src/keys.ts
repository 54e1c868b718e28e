import { useEffect, useEffectEvent } from 'react'
import { boundAs, chosenKeys } from './keyboard/keymap.ts'

/** `F2`, `Ctrl+Digit1`, `Alt+KeyT`, `Shift+Slash`: named by the physical key, so that Kazakh and Russian layouts make no difference. */
export type Chord = string

export function chordOf(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>): Chord {
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code.replace('Numpad', 'Digit')
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', code].filter(Boolean).join('+')
}

/** True while somebody types, when a bare character must stay a character. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox],[type=radio],[type=range]), textarea, select')
}

/** Binds keys for the whole page while the component is on screen. They are named by the keys they have at first; what somebody chose instead stands in for them. Chords without Ctrl, Alt or F-key are ignored in fields, Escape apart. */
export function useKeys(bindings: Readonly<Record<Chord, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const chord = chordOf(event)
    const bound = boundAs(chord, chosenKeys())
    const act = bound === undefined ? undefined : bindings[bound]
    if (act === undefined || event.defaultPrevented) return
    const bare = !/^(Ctrl|Alt|F\d|Escape)/.test(chord)
    if (bare && isTyping(event.target)) return
    // Behind an open dialog nothing may happen; the dialog has its own keys.
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    // A key that is held down is one press.
    if (!event.repeat) act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

const FOCUSABLE = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]), a[href]'

/** Puts the focus on the checked, else the first control inside of the part with this id. */
export function focusIn(id: string): void {
  const part = document.getElementById(id)
  const control = part?.querySelector<HTMLElement>('input:checked:not([disabled])') ?? part?.querySelector<HTMLElement>(FOCUSABLE)
  part?.scrollIntoView({ block: 'nearest' })
  control?.focus()
}

/** Goes to the next part of the screen (F6). */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(here + 1) % regions.length]
  next?.focus()
}
