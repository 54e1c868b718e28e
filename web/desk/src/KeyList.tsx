import { useEffect, useEffectEvent, useState } from 'react'
import type { DeskKey } from '@senim/core/directory/keys.ts'
import { DESK_KEYS, keyHolder, keysWith, mayBeKey } from '@senim/core/directory/keys.ts'
import { sentenceOf } from '@senim/kit/api.ts'
import type { KeyRow } from '@senim/text/desk.ts'
import { KEYBOARD } from '@senim/text/keyboard.ts'
import { labelOf, useChosenKeys } from './keyboard/keymap.ts'
import { keepKeys } from './keyboard/kept.ts'
import { chordOf } from './keys.ts'
import { Modal } from './Modal.tsx'
import { usePreferences } from './store/preferences.ts'
import { useText } from './store/text.ts'

/** Keys that always are what they are: by number, and sending, which has a setting of its own. */
const FIXED: Readonly<Partial<Record<KeyRow, string>>> = { slot: 'Ctrl 1–9', send: 'Ctrl ⏎', risk: 'Alt 1–4' }
const ROWS: readonly KeyRow[] = ['accept', 'decline', 'slot', 'send', 'next', 'canned', 'toWhom', 'light', 'handOver', 'risk', 'problem', 'where', 'about', 'safe', 'bodies', 'connect', 'notRequest', 'pause', 'region', 'draft', 'search', 'list']

const isChangeable = (row: KeyRow): row is KeyRow & DeskKey => row in DESK_KEYS

/** Takes the next key that is pressed while something waits for one; Ctrl, Alt and Shift alone are only held. */
function useNextKey(waits: boolean, take: (chord: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (/^(?:Control|Alt|Shift|Meta)/.test(event.code)) return
    event.preventDefault()
    event.stopPropagation()
    take(chordOf(event))
  })
  useEffect(() => {
    if (!waits) return
    const listen = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [waits])
}

interface Changing {
  readonly waiting: DeskKey | null
  readonly failure: string | null
  readonly wait: (row: DeskKey) => void
  readonly reset: () => void
}

function useChanging(): Changing {
  const { text, language } = useText()
  const chosen = useChosenKeys()
  const [waiting, setWaiting] = useState<DeskKey | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const keep = (keys: typeof chosen): void => {
    setWaiting(null)
    keepKeys(keys).then(() => setFailure(null), (error: unknown) => setFailure(sentenceOf(error)))
  }
  useNextKey(waiting !== null, (chord) => {
    if (waiting === null) return
    if (chord === 'Escape' && waiting !== 'draft') return setWaiting(null)
    const holder = keyHolder(chord, waiting, chosen)
    if (holder !== undefined) setFailure(KEYBOARD[language].taken(labelOf(chord), text.keys.rows[holder]))
    else if (mayBeKey(chord)) keep({ ...chosen, [waiting]: chord })
    else setFailure(KEYBOARD[language].notPossible(labelOf(chord)))
  })
  const wait = (row: DeskKey): void => {
    setFailure(null)
    setWaiting(row)
  }
  return { waiting, failure, wait, reset: () => keep({}) }
}

/** The list of keys, and the place to choose others. They are bound to the place on the keyboard, not to the letter. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { text, language } = useText()
  const { enterSends } = usePreferences()
  const chosen = useChosenKeys()
  const [changing, setChanging] = useState(false)
  const { waiting, failure, wait, reset } = useChanging()
  const words = KEYBOARD[language]
  const keys = keysWith(chosen)
  const labelFor = (row: KeyRow): string => (row === 'send' && enterSends ? '⏎' : isChangeable(row) ? labelOf(keys[row]) : (FIXED[row] ?? ''))
  return (
    <Modal title={text.keys.title} onClose={onClose}>
      {changing && <p className="note">{words.how}</p>}
      <dl className="keys">
        {ROWS.map((row) => (
          <div key={row}>
            <dt>
              {changing && isChangeable(row) ? (
                <button type="button" className="small" aria-label={`${words.choose(text.keys.rows[row])}. ${labelFor(row)}`} aria-pressed={waiting === row} onClick={() => wait(row)}>{waiting === row ? '…' : labelFor(row)}</button>
              ) : (
                <kbd>{labelFor(row)}</kbd>
              )}
            </dt>
            <dd>{text.keys.rows[row]}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <output className="key-say">{waiting !== null && failure === null ? words.pressNow : (failure ?? '')}</output>
        {changing && Object.keys(chosen).length > 0 && <button type="button" onClick={reset}>{words.first}</button>}
        <button type="button" onClick={() => setChanging(!changing)}>{changing ? words.done : words.change}</button>
      </footer>
    </Modal>
  )
}
