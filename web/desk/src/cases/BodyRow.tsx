import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { referralAllows } from '@senim/core/cases/referral/state.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { sourceWords } from '@senim/text/sources.ts'
import { ConnectForm } from './ConnectForm.tsx'
import { rowId, useForm } from './form.ts'
import { OutcomeTools } from './OutcomeTools.tsx'
import { officerOf } from './said.ts'
import { Said } from './Said.tsx'
import { Track } from './Track.tsx'
import { Withdraw } from './Withdraw.tsx'

/** A refused referral needs a new owner: the way to one stands in its own row. */
function Another({ row, view }: { row: BoardRow; view: CaseView }) {
  const { connect } = CASES[useLanguage().language]
  const { form, open } = useForm()
  if (form?.is === 'connect' && form.insteadOf === row.referral) return <ConnectForm view={view} instead={row} />
  return (
    <div className="tools">
      <button type="button" onClick={() => open({ is: 'connect', insteadOf: row.referral })}>{connect.another}</button>
    </div>
  )
}

/** One body: what it was asked, how far it got, what it said, and what we owe about it. `first`: its outcome is the next to verify. */
export function BodyRow({ row, view, now, first }: { row: BoardRow; view: CaseView; now: number; first: boolean }) {
  const { language } = useLanguage()
  const { connect } = CASES[language]
  const { rules } = REFERENCE[language]
  const officer = officerOf(row)
  const ended = row.status === 'refused' || row.status === 'replaced' || row.status === 'withdrawn'
  const mayAct = view.mayAct && view.status === 'inWork'
  const name = row.body.name[language]
  return (
    <article className="body-row" id={rowId(row.referral)} tabIndex={-1} aria-labelledby={`${rowId(row.referral)}-name`} data-ended={ended || undefined}>
      <div className="who">
        <h3 id={`${rowId(row.referral)}-name`}>{ended ? <s>{name}</s> : name}</h3>
        {officer && <p>{officer}</p>}
        {row.action !== '' && <details><summary>{connect.action}</summary><p>{row.action}</p>{row.rule && <p className="q">{rules.statuses[row.rule.status]}, {rules.since(dateWords(row.rule.since, language))}: {sourceWords(row.rule.source, language)}</p>}</details>}
      </div>
      <Track row={row} now={now} />
      <div className="after">
        <Said row={row} />
        {mayAct && referralAllows(row.status, 'verify') && <OutcomeTools row={row} view={view} first={first} />}
        {mayAct && referralAllows(row.status, 'replace') && <Another row={row} view={view} />}
        {mayAct && referralAllows(row.status, 'withdraw') && <Withdraw row={row} view={view} />}
      </div>
    </article>
  )
}
