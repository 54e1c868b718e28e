import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { useActing } from './acting.ts'
import { rowId, useForm } from './form.ts'
import { ReturnForm } from './ReturnForm.tsx'

/** An outcome waits for us: confirm that it is so, or send it back with a reason. */
export function OutcomeTools({ row, view, first }: { row: BoardRow; view: CaseView; first: boolean }) {
  const { language } = useLanguage()
  const { verify, done, sending } = CASES[language]
  const { form, open, close } = useForm()
  const { busy, act, failure } = useActing(view.id)
  const name = row.body.name[language]
  if (form?.is === 'return' && form.referral === row.referral) return <ReturnForm row={row} view={view} />
  const confirm = async (): Promise<void> => {
    if (await act(`referrals/${row.referral}/verify`, {}, () => done.verified(name))) close(rowId(row.referral))
  }
  return (
    <>
      <div className="tools">
        <button type="button" className={first && form === null ? 'main' : undefined} disabled={busy} onClick={() => void confirm()}>{busy ? sending : verify.yes}<span className="sr">: {name}</span></button>
        <button type="button" disabled={busy} onClick={() => open({ is: 'return', referral: row.referral })}>{verify.back}<span className="sr">: {name}</span></button>
      </div>
      <div role="alert">{failure && <p className="failure">{failure}</p>}</div>
    </>
  )
}
