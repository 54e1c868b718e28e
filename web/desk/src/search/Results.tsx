import type { FoundRow } from '@senim/contract/search.ts'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { SEARCH } from '@senim/text/search.ts'
import { regionName } from '../reference.ts'
import { useText } from '../store/text.ts'
import type { Shown } from './kept.ts'
import { dayAndTime, outcomeName } from './names.ts'

function Row({ row }: { row: FoundRow }) {
  const { text: desk, language } = useText()
  const text = SEARCH[language]
  const ended = row.outcome === null ? text.statuses[row.status] : outcomeName(row.outcome, language)
  return (
    <li>
      <RiskMark risk={row.risk ?? row.urgency} word={false} />
      <Link className="open" href={`/desk/search/${row.contact}`}>{row.code}</Link>
      <time className="num" dateTime={new Date(row.since).toISOString()}>{dayAndTime(row.since, language)}</time>
      <span className="where">{row.region === null ? desk.offer.regionUnknown : regionName(row.region, language)}, {desk.speaks[row.language]}</span>
      <span className="ended">{ended}{row.caseNumber !== null && <>. {row.caseId === null ? text.caseOf(row.caseNumber) : <Link href={`/desk/cases/${row.caseId}`}>{text.caseOf(row.caseNumber)}</Link>}</>}</span>
      <span className="by quiet">{row.answeredBy ?? text.nobodyYet}</span>
      {row.excerpt !== null && <q lang={row.language}>{row.excerpt}</q>}
    </li>
  )
}

/** What was found, the newest first. */
export function Results({ shown, busy, onMore }: { shown: Shown; busy: boolean; onMore: () => void }) {
  const { language } = useText()
  const text = SEARCH[language]
  if (shown.rows.length === 0) return <p className="empty"><b>{text.nothing}</b> <span className="quiet">{text.nothingMore}</span></p>
  return (
    <>
      <ol className="found">{shown.rows.map((row) => <Row key={row.contact} row={row} />)}</ol>
      {shown.more && <button type="button" aria-disabled={busy} onClick={() => { if (!busy) onMore() }}>{text.more}</button>}
    </>
  )
}
