import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import type { WithdrawalGround } from '@senim/core/cases/referral/state.ts'
import { WITHDRAWAL_GROUNDS } from '@senim/core/cases/referral/state.ts'
import { canWithdraw } from '@senim/core/directory/can.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { useActing } from './acting.ts'
import { rowId, useForm } from './form.ts'

function WithdrawForm({ row, view }: { row: BoardRow; view: CaseView }) {
  const { language } = useLanguage()
  const { withdraw } = CLOSING[language]
  const { cancel, sending } = CASES[language]
  const { close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [ground, setGround] = useState<WithdrawalGround | null>(null)
  const [note, setNote] = useState('')
  const [lacks, setLacks] = useState(false)
  useEffect(() => first.current?.focus(), [])
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLacks(ground === null)
    if (ground === null) return first.current?.focus()
    if (await act(`referrals/${row.referral}/withdraw`, { ground, note: note.trim() }, () => withdraw.done(row.body.name[language]))) close(rowId(row.referral))
  }
  return (
    <form className="case-form" onSubmit={(event) => void send(event)} noValidate>
      <fieldset>
        <legend>{withdraw.ground}</legend>
        {WITHDRAWAL_GROUNDS.map((one, nth) => (
          <label key={one} className="option"><input ref={nth === 0 ? first : undefined} type="radio" name={`${id}-ground`} checked={ground === one} onChange={() => setGround(one)} />{withdraw.grounds[one]}</label>
        ))}
      </fieldset>
      <label htmlFor={id}>{withdraw.note}</label>
      <p className="quiet" id={`${id}-hint`}>{withdraw.noteHint}</p>
      <textarea id={id} maxLength={2000} value={note} aria-describedby={`${id}-hint`} onChange={(event) => setNote(event.target.value)} />
      <div role="alert">{lacks && ground === null ? <p className="failure">{withdraw.chooseGround}</p> : failure && <p className="failure">{failure}</p>}</div>
      <div className="tools">
        <button type="submit" className="main" disabled={busy}>{busy ? sending : withdraw.send}</button>
        <button type="button" onClick={() => close(rowId(row.referral))}>{cancel}</button>
      </div>
    </form>
  )
}

/** A supervisor takes a referral back, on a ground that has a name. */
export function Withdraw({ row, view }: { row: BoardRow; view: CaseView }) {
  const { language } = useLanguage()
  const me = useMe()
  const { form, open } = useForm()
  if (!canWithdraw({ id: me.id, roles: me.roles, body: me.body?.id ?? null })) return null
  if (form?.is === 'withdraw' && form.referral === row.referral) return <WithdrawForm row={row} view={view} />
  return <div className="tools"><button type="button" className="bare" onClick={() => open({ is: 'withdraw', referral: row.referral })}>{CLOSING[language].withdraw.open}<span className="sr">: {row.body.name[language]}</span></button></div>
}
