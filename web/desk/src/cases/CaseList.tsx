import { useState } from 'react'
import type { CaseRow } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { KIT } from '@senim/text/kit.ts'
import { LEAD } from '@senim/text/lead.ts'
import { SEARCH } from '@senim/text/search.ts'
import { regionName } from '../reference.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { EVERY_CASE, fits, keepFilter, keptFilter, MOST_CASES } from './filter.ts'
import { Mark } from './Mark.tsx'
import { closedCases, openCases } from './order.ts'
import { useCases } from './queries.ts'
import { Unread } from './Unread.tsx'

/** What a case needs first, in words and a shape; then how many bodies still owe something. */
function State({ row }: { row: CaseRow }) {
  const { language } = useLanguage()
  const { row: text } = CASES[language]
  const { row: last } = CLOSING[language]
  if (row.status === 'closed') return <span className="state" />
  return (
    <span className="state num">
      {row.leadGone && <span className="is-late"><Mark look="no" />{LEAD[language].gone}</span>}
      {row.late > 0 && <span className="is-late"><Mark look="late" />{text.late(row.late)}</span>}
      {row.toVerify > 0 && <span><Mark look="now" />{text.toVerify(row.toVerify)}</span>}
      {row.refused > 0 && <span><Mark look="no" />{text.refused(row.refused)}</span>}
      {row.seconds > 0 && <span className="is-late"><Mark look="now" />{last.seconds(row.seconds)}</span>}
      {row.person === 'ask' && <span><Mark look="now" />{last.ask}</span>}
      {row.person === 'no' && <span className="is-late"><Mark look="no" />{last.no}</span>}
      {row.person === 'waits' && <span className="quiet"><Mark look="todo" />{last.waits}</span>}
      {row.ready && <span><Mark look="done" />{text.ready}</span>}
      {row.open > 0 && <span className="quiet">{text.open(row.open, row.total)}</span>}
    </span>
  )
}

function Row({ row, now }: { row: CaseRow; now: number }) {
  const { language } = useLanguage()
  const { row: text } = CASES[language]
  const shut = row.status === 'closed'
  return (
    <li>
      <Link href={`/desk/cases/${row.id}`}>
        <RiskMark risk={row.risk} word={false} />
        <b className="num">{row.number}</b>
        <span className="where">{regionName(row.region, language)}</span>
        <State row={row} />
        <span className="when num">{row.nextDue !== null && !shut ? text.next(moment(row.nextDue, language, now)) : text.opened(moment(row.openedAt, language, now))}</span>
      </Link>
    </li>
  )
}

/** Open cases, what needs something first on top; closed ones are folded below. */
export function CaseList() {
  const { language } = useLanguage()
  const text = CASES[language]
  const now = useNow(15_000)
  const { data, error, refetch } = useCases()
  const [filter, setFilter] = useState(keptFilter)
  const fitting = (data ?? []).filter((row) => fits(row, filter))
  const open = openCases(fitting)
  const shut = closedCases(fitting)
  const nothing = data !== undefined && data.length > 0 && fitting.length === 0
  return (
    <div className="case-list">
      <h1>{text.title}</h1>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data !== undefined && data.length > 0 && <CaseFilters filter={filter} onChange={(next) => { keepFilter(next); setFilter(next) }} />}
      {nothing && (
        <div className="empty">
          <output><b>{SEARCH[language].cases.none}</b></output>
          <button type="button" onClick={() => { keepFilter(EVERY_CASE); setFilter(EVERY_CASE) }}>{SEARCH[language].clear}</button>
        </div>
      )}
      {data !== undefined && !nothing && open.length === 0 && filter.status !== 'closed' && (
        <output className="empty">
          <b>{text.empty}</b>
          <span className="quiet">{text.emptyMore}</span>
        </output>
      )}
      {open.length > 0 && (
        <>
          <p className="quiet">{text.order}</p>
          <ol>{open.map((row) => <Row key={row.id} row={row} now={now} />)}</ol>
        </>
      )}
      {shut.length > 0 && (
        <details open={filter.status === 'closed'} key={filter.status}>
          <summary className="num">{text.closed(shut.length)}</summary>
          <ol>{shut.map((row) => <Row key={row.id} row={row} now={now} />)}</ol>
        </details>
      )}
      {data?.length === MOST_CASES && <p className="quiet">{SEARCH[language].cases.first(MOST_CASES)}</p>}
    </div>
  )
}
