import { NOTES } from '@senim/text/notes.ts'
import { Key } from '../keyboard/Key.tsx'
import { useKeys } from '../keys.ts'
import { useText } from '../store/text.ts'

const ALL = ['person', 'colleagues', 'self'] as const
export type To = (typeof ALL)[number]

/** Whom the next words are for. Each has a field of its own, so that words never change their reader by a switch. */
export function ToWhom({ to, setTo }: { to: To; setTo: (to: To) => void }) {
  const { language } = useText()
  const words = NOTES[language]
  useKeys({ 'Ctrl+KeyJ': () => setTo(ALL[(ALL.indexOf(to) + 1) % ALL.length] ?? 'person') })
  return (
    <div className="to-whom" role="radiogroup" aria-label={words.toWhom}>
      {ALL.map((one) => (
        <label key={one}>
          <input type="radio" name="to-whom" checked={one === to} onChange={() => setTo(one)} />
          {words.to[one]}
        </label>
      ))}
      <Key of="toWhom" />
    </div>
  )
}
