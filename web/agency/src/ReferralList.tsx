import type { AgencyRow } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { useNow } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { KIT } from '@senim/text/kit.ts'
import { PORTAL } from '@senim/text/portal.ts'
import { shortDue, toneOf } from './due.ts'
import { LoadFailure } from './LoadFailure.tsx'
import { inOrder } from './order.ts'
import { useList } from './queries.ts'
import type { Standing } from './standing.ts'
import { standingOf } from './standing.ts'

/** The one thing a row needs. That an outcome was sent back is more than that it is late. */
function needOf({ status }: AgencyRow, standing: Standing, language: Language): string {
  const { list } = AGENCY[language]
  const { interim, task } = PORTAL[language]
  if (standing.is !== 'late' && standing.is !== 'owed') return list.needs[status]
  const late = standing.is === 'late'
  if (standing.step === 'task') return late ? task.lateNeeds : task.needs
  if (status === 'returned') return list.needs[status]
  if (standing.step === 'interim') return late ? interim.lateNeeds : interim.needs
  return late ? list.lapsedNeeds[standing.step] : list.needs[status]
}

function Row({ row, now, open }: { row: AgencyRow; now: number; open: boolean }) {
  const { language } = useLanguage()
  const { list } = AGENCY[language]
  const standing = standingOf(row, now)
  const need = needOf(row, standing, language)
  return (
    <li>
      <Link href={`/agency/referrals/${row.referral}`} aria-current={open ? 'page' : undefined}>
        <RiskMark risk={row.risk} word={false} />
        <strong>{row.caseNumber}</strong>
        <span className={`due num ${toneOf(standing, now)}`}>{shortDue(standing, list, language, now)}</span>
        <small>{need}</small>
      </Link>
    </li>
  )
}

/** What waits for this body, overdue first, each with the one thing it needs; what was answered is folded below. */
export function ReferralList({ open }: { open: string | null }) {
  const { language } = useLanguage()
  const { list } = AGENCY[language]
  const now = useNow(15_000)
  const { data, error, refetch } = useList()
  // A page has one first heading: the open referral's number, or this.
  const Heading = open === null ? 'h1' : 'h2'
  const rows = (some: readonly AgencyRow[]) => <ol>{some.map((row) => <Row key={row.referral} row={row} now={now} open={row.referral === open} />)}</ol>
  return (
    <nav className="list" aria-label={AGENCY[language].title}>
      <Heading>{list.heading}</Heading>
      {data === undefined && error === null && <output className="q s">{KIT[language].loading}</output>}
      {data === undefined && error !== null && <LoadFailure error={error} again={() => void refetch()} />}
      {data?.waiting.length === 0 && (
        <output className="empty">
          <b>{list.empty}</b>
          <span className="q s">{list.emptyMore}</span>
        </output>
      )}
      {data !== undefined && data.waiting.length > 0 && (
        <>
          <p className="q s">{list.order}</p>
          {rows(inOrder(data.waiting, now))}
        </>
      )}
      {data !== undefined && data.done.length > 0 && (
        <details className="past-ones">
          <summary className="num">{list.done(data.done.length)}</summary>
          {rows(data.done.toSorted((a, b) => b.sentAt - a.sentAt))}
        </details>
      )}
    </nav>
  )
}
