import { useEffect } from 'react'
import type { SilenceView } from '@senim/contract/silences.ts'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { duration, moment, useNow } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { SILENCES } from '@senim/text/silences.ts'
import { secondsStale } from '../shift/stale.ts'
import { newClimbs } from '../store/climbs.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

/** Whether what is shown is still so, in words. */
function Freshness() {
  const { language } = useText()
  const { state } = useDesk()
  const now = useNow(500)
  const words = SILENCES[language]
  if (state.silences === null) return <output className="fresh">{words.nothing}</output>
  const stale = secondsStale(state.silencesHeard, now)
  return <output className={stale === null ? 'fresh' : 'fresh stale'}>{stale === null ? words.fresh : words.stale(stale)}</output>
}

function Row({ one, isNew }: { one: SilenceView; isNew: boolean }) {
  const { language } = useText()
  const now = useNow(15_000)
  const words = SILENCES[language]
  const { owed, ladder } = BOARD[language]
  const what = one.step === null ? words.unmanned : words.waits(owed[one.step])
  return (
    <li data-new={isNew || undefined}>
      <RiskMark risk={one.risk} />
      <div className="what">
        <p><b>{one.body.name[language]}</b>{isNew && <strong>{words.isNew}</strong>}</p>
        <p>{one.side === 'centre' ? `${words.ours}, ${what}` : what}</p>
      </div>
      <p className="late num">{words.late(duration(Math.max(now - one.since, 60_000), language))}</p>
      <div className="how">
        <p className="num">{one.office === null || one.toldAt === null ? words.untold : words.told(ladder.offices[one.office], moment(one.toldAt, language, now))} <small>{words.rung(one.told, one.rungs)}</small></p>
        <p className="quiet num">{one.next === null ? words.top : words.next(ladder.offices[one.next.office], moment(one.next.at, language, now))}</p>
      </div>
      <Link href={`/desk/cases/${one.caseId}`}>{words.open(one.number)}</Link>
    </li>
  )
}

/** What is late now and how far it has climbed, the gravest and longest first, for whoever supervises. It is told at once; nothing moves under the hand but by what happened. */
export function SilencesPage() {
  const { language } = useText()
  const { state, seeClimbs } = useDesk()
  const words = SILENCES[language]
  const { silences, climbsSeen } = state
  const fresh = newClimbs(silences, climbsSeen)
  const last = fresh.at(0)
  // Marks stay for as long as the page is looked at.
  useEffect(() => seeClimbs, [seeClimbs])
  return (
    <main className="silences">
      <header>
        <h1>{words.title}</h1>
        <Freshness />
      </header>
      <p className="quiet">{words.how}</p>
      <output className="sr">{last && last.office !== null ? words.climbed(last.body.name[language], BOARD[language].ladder.offices[last.office].toLocaleLowerCase(language)) : ''}</output>
      {silences?.rows.length === 0 && <div className="none"><p><b>{words.none}</b></p><p className="quiet">{words.noneMore}</p></div>}
      {silences && silences.rows.length > 0 && <ol aria-label={words.list}>{silences.rows.map((one) => <Row key={one.referral} one={one} isNew={fresh.includes(one)} />)}</ol>}
      {silences && silences.total > silences.rows.length && <p className="quiet num">{words.more(silences.rows.length, silences.total)}</p>}
    </main>
  )
}
