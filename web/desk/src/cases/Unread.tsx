import { sentenceOf } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'

/** What could not be read, why, and the way to try once more. */
export function Unread({ error, again }: { error: unknown; again: () => void }) {
  const text = CASES[useLanguage().language]
  return (
    <div className="unread" role="alert">
      <p><b>{text.notLoaded}</b> {sentenceOf(error)}</p>
      <button type="button" onClick={again}>{text.again}</button>
    </div>
  )
}
