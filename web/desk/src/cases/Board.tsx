import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { figure } from '@senim/text/plural.ts'
import { useNow } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { BodyRow } from './BodyRow.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseNotes } from './CaseNotes.tsx'
import { ConnectForm } from './ConnectForm.tsx'
import { useForm } from './form.ts'
import { Missing } from './Missing.tsx'
import { BOARD_STEPS, reachedBy, sumOf } from './steps.ts'
import { Timeline } from './Timeline.tsx'
import { Together } from './Together.tsx'

/** More rows than this, and those that are finished fold into one line. */
const MANY = 8

function Sum({ rows, now }: { rows: readonly BoardRow[]; now: number }) {
  const { language } = useLanguage()
  const { sum } = CASES[language]
  const counted = sumOf(rows, now)
  const office = reachedBy(rows)
  const shown = (['waiting', 'toVerify', 'refused', 'late'] as const).filter((one) => counted[one] > 0)
  if (shown.length === 0) return null
  return <ul className="sum">{shown.map((one) => <li key={one} className={one === 'late' ? 'is-late' : undefined}><b className="num">{figure(language, counted[one])}</b>{sum[one](counted[one])}{one === 'late' && office && `, ${BOARD[language].reached(BOARD[language].ladder.offices[office].toLocaleLowerCase(language))}`}</li>)}</ul>
}

function Rows({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const text = CASES[language]
  const ended = (row: BoardRow): boolean => view.rows.length > MANY && (row.status === 'verified' || row.status === 'replaced' || row.status === 'withdrawn')
  const first = view.rows.find((row) => row.status === 'answered')?.referral
  const draw = (row: BoardRow) => <BodyRow key={row.referral} row={row} view={view} now={now} first={row.referral === first} />
  const folded = view.rows.filter(ended)
  return (
    <section className="board" aria-labelledby="bodies-of-case">
      <h2 id="bodies-of-case" className="sr">{text.bodies}</h2>
      <div className="cols" aria-hidden="true">
        <span>{text.body}</span>
        <div className="track">{BOARD_STEPS.map((step) => <span key={step}>{text.steps[step]}</span>)}</div>
      </div>
      {view.rows.filter((row) => !ended(row)).map(draw)}
      {folded.length > 0 && <details className="finished"><summary className="num">{text.finished(folded.length)}</summary>{folded.map(draw)}</details>}
    </section>
  )
}

/** The joint board. */
export function Board({ view }: { view: CaseView }) {
  const now = useNow(15_000)
  const { form } = useForm()
  return (
    <>
      <CaseHead view={view} now={now} />
      {form?.is === 'connect' && form.insteadOf === null && <div className="card"><ConnectForm view={view} instead={null} /></div>}
      <Sum rows={view.status === 'closed' ? [] : view.rows} now={now} />
      <div className="grid">
        <div className="main">
          <Rows view={view} now={now} />
          <Together view={view} now={now} />
        </div>
        <div className="side">
          <Missing view={view} now={now} />
          <Timeline view={view} now={now} />
          <CaseNotes contact={view.contact} />
        </div>
      </div>
    </>
  )
}
