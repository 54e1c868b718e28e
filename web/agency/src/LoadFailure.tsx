import { sentenceOf } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { AGENCY } from '@senim/text/agency.ts'

/** What could not be read, why, and the way to try once more. */
export function LoadFailure({ error, again }: { error: unknown; again: () => void }) {
  const text = AGENCY[useLanguage().language]
  return (
    <div className="unread" role="alert">
      <p><b>{text.notLoaded}</b> {sentenceOf(error)}</p>
      <button type="button" onClick={again}>{text.again}</button>
    </div>
  )
}
