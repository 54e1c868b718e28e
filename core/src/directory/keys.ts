/**
 * What can be done at the desk with a key, and the key it has until somebody chooses another. A chord names keys by their place
 * on the keyboard (`Alt+KeyT`), so that it is the same in every layout.
 */
export const DESK_KEYS = {
  accept: 'F2', decline: 'F4', canned: 'Ctrl+KeyK', handOver: 'Alt+KeyP', toWhom: 'Ctrl+KeyJ', next: 'Alt+KeyN', light: 'Alt+KeyL', problem: 'Alt+KeyT', where: 'Alt+KeyG', about: 'Alt+KeyW', safe: 'Alt+KeyS', bodies: 'Alt+KeyB', connect: 'Alt+Enter',
  notRequest: 'Alt+Digit0', pause: 'F9', region: 'F6', draft: 'Escape', search: 'Slash', list: 'Shift+Slash',
} as const

export type DeskKey = keyof typeof DESK_KEYS
export const DESK_KEY_NAMES: readonly DeskKey[] = Object.keys(DESK_KEYS).filter((name): name is DeskKey => name in DESK_KEYS)
export type ChosenKeys = Readonly<Partial<Record<DeskKey, string>>>

const ALONE = /^(?:F\d{1,2}|Slash|Shift\+Slash|Escape)$/
const HELD = /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:F\d{1,2}|Key[A-Z]|Digit\d|Enter|Space|Slash|Period|Comma|Semicolon|Quote|Minus|Equal|Backslash|Bracket(?:Left|Right)|Arrow(?:Up|Down|Left|Right)|Home|End|Insert|Page(?:Up|Down))$/
/** Places and grades by their number, sending, and what the browser keeps for itself or a field needs. */
const TAKEN = /^(?:Ctrl\+Digit[1-9]|Alt\+Digit[1-4]|Ctrl\+Enter|F1|F3|F5|F1[0-2]|F7|Ctrl\+(?:Shift\+)?Key[ACFLNPRTVWXYZ]|Alt\+(?:Arrow(?:Left|Right)|F4|Home|Space|KeyD)|Ctrl\+(?:Home|End|Arrow\w+))$/

/** Whether a chord may be given to something: never a bare letter or figure, which somebody types, and nothing the browser takes. */
export function mayBeKey(chord: string): boolean {
  if (TAKEN.test(chord)) return false
  return ALONE.test(chord) || (/^(?:Ctrl|Alt)\+/.test(chord) && HELD.test(chord))
}

/** The key of each thing, the chosen ones in place of the first. */
export function keysWith(chosen: ChosenKeys): Readonly<Record<DeskKey, string>> {
  return { ...DESK_KEYS, ...chosen }
}

/** What already has this chord, other than `name`. */
export function keyHolder(chord: string, name: DeskKey, chosen: ChosenKeys): DeskKey | undefined {
  const keys = keysWith(chosen)
  return DESK_KEY_NAMES.find((other) => other !== name && keys[other] === chord)
}

/** Whether these choices can stand together: each possible, none twice. */
export function keysFit(chosen: ChosenKeys): boolean {
  const keys = Object.values(keysWith(chosen))
  return new Set(keys).size === keys.length && Object.values(chosen).every(mayBeKey)
}
