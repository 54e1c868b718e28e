import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { referralAllows } from '@senim/core/cases/referral/state.ts'
import { Counted } from '@senim/kit/Counted.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, duration, moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { sourceWords } from '@senim/text/sources.ts'
import { ConnectForm } from './ConnectForm.tsx'
import { rowId, useForm } from './form.ts'
import { OutcomeTools } from './OutcomeTools.tsx'
import { Ladder } from './Ladder.tsx'
import { officerOf } from './said.ts'
import { Said } from './Said.tsx'
import { clocksOf } from './steps.ts'
import { Track } from './Track.tsx'
import { Withdraw } from './Withdraw.tsx'

/** By when a refused one must have a new owner. */
function ReplaceBy({ row, now }: { row: BoardRow; now: number }) {
  const { language } = useLanguage()
  const clock = clocksOf(row, now).find((one) => one.step === 'replace')
  if (clock === undefined) return null
  const text = BOARD[language]
  return <p className={clock.late ? 'replace num is-late' : 'replace num quiet'}>{clock.late ? text.replaceLate(duration(Math.max(now - clock.at, 60_000), language)) : text.replaceBy(moment(clock.at, language, now))}</p>
}

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
        <Counted clocks={row.clocks} />
      </div>
      <Track row={row} now={now} />
      <div className="after">
        <Ladder row={row} now={now} />
        <Said row={row} />
        <ReplaceBy row={row} now={now} />
        {mayAct && referralAllows(row.status, 'verify') && <OutcomeTools row={row} view={view} first={first} />}
        {mayAct && referralAllows(row.status, 'replace') && <Another row={row} view={view} />}
        {mayAct && referralAllows(row.status, 'withdraw') && <Withdraw row={row} view={view} />}
      </div>
    </article>
  )
}
