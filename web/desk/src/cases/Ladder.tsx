import type { BoardRow } from '@senim/contract/cases.ts'
import type { RungView } from '@senim/contract/clocks.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'

/** What is known of a rung's telling: read, arrived by some means, failed, or nothing yet. */
function Receipt({ rung, now }: { rung: RungView; now: number }) {
  const { language } = useLanguage()
  const { ladder } = BOARD[language]
  const proof = rung.receipts.findLast((one) => one.told)
  const last = proof ?? rung.receipts.at(-1)
  if (last === undefined) return <small>{ladder.noReceipt}</small>
  const what = !last.told ? `${ladder.means[last.means]}: ${ladder.failed}` : last.means === 'portal' ? ladder.read : ladder.means[last.means]
  return <small className="num">{what}, {moment(last.at, language, now)}</small>
}

/** Whom a silence has reached: each rung with when it was told and what came of it, then who is told next, and when. */
export function Ladder({ row: { climb }, now }: { row: BoardRow; now: number }) {
  const { language } = useLanguage()
  const { ladder } = BOARD[language]
  if (climb === null || climb.rungs.length === 0) return null
  const at = climb.rungs.findLastIndex((one) => one.told)
  return (
    <>
      {climb.step === null && <p className="quiet">{ladder.unmanned}</p>}
      <ol className="ladder" aria-label={ladder.label}>
        {climb.rungs.map((rung, nth) => (
          <li key={`${rung.office} ${nth}`} className={nth === at ? 'at' : rung.told ? 'up' : undefined} aria-current={nth === at ? 'step' : undefined}>
            <b>{ladder.offices[rung.office]}</b>
            <span className="num">{rung.at === null ? ladder.waits : rung.told ? ladder.told(moment(rung.at, language, now)) : ladder.will(moment(rung.at, language, now))}</span>
            {rung.told && <Receipt rung={rung} now={now} />}
          </li>
        ))}
      </ol>
    </>
  )
}
