import { useLanguage } from '@senim/kit/language.tsx'
import { AGENCY } from '@senim/text/agency.ts'
import type { Acting } from './acting.ts'

/** The one next action of a new referral, and what follows from it. */
export function AcceptCard({ opens, acting }: { opens: boolean; acting: Acting }) {
  const { answer, sending } = AGENCY[useLanguage().language]
  return (
    <div>
      <h3>{answer.accept}</h3>
      <p className="q s">{opens && answer.acceptOpens} {answer.acceptNext}</p>
      <div role="alert">{acting.failureOf('accept')}</div>
      <button type="button" className="main" disabled={acting.busy} onClick={() => void acting.act('accept', {})}>{acting.busy ? sending : answer.accept}</button>
    </div>
  )
}
