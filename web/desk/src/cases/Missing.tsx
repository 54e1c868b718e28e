import type { BlockerView, BoardRow, CaseView } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { duration, moment } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { AskPerson } from './AskPerson.tsx'
import { CloseCase } from './CloseCase.tsx'
import { MISSING_ID, rowId } from './form.ts'
import { Mark } from './Mark.tsx'
import { shortName } from './names.ts'
import { lateness } from './steps.ts'
import { Waive } from './Waive.tsx'

function whatOf(blocker: BlockerView, row: BoardRow | undefined, rows: readonly BoardRow[], language: Language): string {
  const { missing } = CASES[language]
  const words = missing[blocker.code]
  return typeof words === 'string' ? words : words(row === undefined ? '' : shortName(row.body, rows, language))
}

/** One thing that is missing, who owes it and by when; it leads to its row. */
function Point({ blocker, view, now }: { blocker: BlockerView; view: CaseView; now: number }) {
  const { language } = useLanguage()
  const { missing } = CASES[language]
  const row = view.rows.find((one) => one.referral === blocker.referral)
  const by = row && lateness(row, now)
  const owner = blocker.code === 'noAnswer' ? missing.owes : blocker.until === null ? missing.yours : null
  const time = by !== undefined ? missing.late(by === null ? null : duration(Math.max(by, 60_000), language)) : blocker.until !== null ? CLOSING[language].until(moment(blocker.until, language, now)) : blocker.due && missing.by(moment(blocker.due.at, language, now))
  const what = whatOf(blocker, row, view.rows, language)
  return (
    <li className={by === undefined ? undefined : 'is-late'}>
      <Mark look={by !== undefined ? 'late' : blocker.code === 'noAnswer' || blocker.until !== null ? 'todo' : 'now'} />
      {row ? <a href={`#${rowId(row.referral)}`}>{what}</a> : <span>{what}</span>}
      <small className="num">{[owner, time].filter(Boolean).join(', ')}</small>
      {view.mayAct && (
        <div className="next">
          {(blocker.code === 'personNotAsked' || blocker.code === 'personSaysNo') && <AskPerson blocker={blocker} view={view} />}
          <Waive blocker={blocker} what={what} view={view} />
        </div>
      )}
    </li>
  )
}

/** What is late first, the longest on top; then what is ours to do; then by due time. */
function inOrder(view: CaseView, now: number): readonly BlockerView[] {
  const keyed = view.missing.map((blocker) => {
    const row = view.rows.find((one) => one.referral === blocker.referral)
    const by = row && lateness(row, now)
    return { blocker, rank: by !== undefined ? 0 : blocker.code === 'noAnswer' || blocker.until !== null ? 2 : 1, at: blocker.due?.at ?? now - (by ?? now) }
  })
  return keyed.toSorted((a, b) => a.rank - b.rank || a.at - b.at).map((one) => one.blocker)
}

/** The same list by which the server refuses to close; the button stands below it and explains itself. */
export function Missing({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const text = CASES[language]
  const { missing } = text
  if (view.status === 'closed') return view.closedAt !== null && <section className="card missing"><p className="all-done num"><Mark look="done" />{text.closedAt(moment(view.closedAt, language, now))}</p></section>
  const none = view.missing.length === 0
  return (
    <section className="card missing" aria-labelledby={MISSING_ID}>
      <h2 id={MISSING_ID} tabIndex={-1} className={none ? 'all-done' : undefined}>{none ? <><Mark look="done" />{missing.none}</> : missing.heading}</h2>
      {!none && (
        <ul>
          {inOrder(view, now).map((blocker) => <Point key={blocker.key} blocker={blocker} view={view} now={now} />)}
          {view.assessment.risk !== null && <li className="is-done"><Mark look="done" /><span>{missing.riskAssessed}</span></li>}
        </ul>
      )}
      {view.mayAct && <CloseCase view={view} />}
    </section>
  )
}
