import type { KeyRow } from '@senim/text/desk.ts'
import { AWAY } from '@senim/text/away.ts'
import { NOTES } from '@senim/text/notes.ts'
import { Modal } from './Modal.tsx'
import { usePreferences } from './store/preferences.ts'
import { useText } from './store/text.ts'

const KEYS: readonly (readonly [KeyRow, string])[] = [
  ['accept', 'F2'], ['decline', 'F4'], ['slot', 'Ctrl 1–3'], ['send', 'Ctrl ⏎'], ['canned', 'Ctrl K'], ['risk', 'Alt 1–4'], ['problem', 'Alt T'], ['where', 'Alt G'], ['about', 'Alt W'],
  ['safe', 'Alt S'], ['bodies', 'Alt B'], ['connect', 'Alt ⏎'], ['notRequest', 'Alt 0'], ['pause', 'F9'], ['region', 'F6'], ['draft', 'Esc'], ['list', '?'],
]

const AWAY_KEYS = [['next', 'F8'], ['light', 'Alt L']] as const

/** The list of keys. They are bound to the place on the keyboard, not to the letter. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { text, language } = useText()
  const { enterSends } = usePreferences()
  return (
    <Modal title={text.keys.title} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([row, chord]) => (
          <div key={row}>
            <dt><kbd>{row === 'send' && enterSends ? '⏎' : chord}</kbd></dt>
            <dd>{text.keys.rows[row]}</dd>
          </div>
        ))}
        {AWAY_KEYS.map(([row, chord]) => (
          <div key={row}>
            <dt><kbd>{chord}</kbd></dt>
            <dd>{AWAY[language].keys[row]}</dd>
          </div>
        ))}
        <div>
          <dt><kbd>Ctrl J</kbd></dt>
          <dd>{NOTES[language].key}</dd>
        </div>
      </dl>
    </Modal>
  )
}
