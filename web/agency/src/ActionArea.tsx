import type { ReactNode } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import { referralAllows } from '@senim/core/cases/referral/state.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import type { Sending } from '@senim/kit/sending.ts'
import { useSending } from '@senim/kit/sending.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { AcceptCard } from './AcceptCard.tsx'
import type { Acting, Doing } from './acting.ts'
import { OutcomeForm } from './OutcomeForm.tsx'
import { referralPath, usePut, useRenew } from './queries.ts'
import { RefuseForm } from './RefuseForm.tsx'

function useActing(referral: string): Acting & { readonly failure: Sending<AgencyReferral>['failure'] } {
  const text = AGENCY[useLanguage().language]
  const put = usePut()
  const { busy, failure, send } = useSending<AgencyReferral>(useRenew())
  const path = (doing: Doing): string => `${referralPath(referral)}/${doing}`
  const act = async (doing: Doing, body: object): Promise<boolean> => {
    const answer = await send(path(doing), body)
    if (answer === null) return false
    put(answer)
    sayDone(text.sent[doing])
    return true
  }
  const failureOf = (...doings: readonly Doing[]): ReactNode =>
    failure !== null && doings.some((doing) => path(doing) === failure.path) ? <p className="failure">{failure.lost ? text.notSent : failure.sentence}</p> : null
  return { busy, failure, act, failureOf }
}

/** What the body may do now, by the same table that the server refuses by. Read-only when there is nothing. */
export function ActionArea({ view, now }: { view: AgencyReferral; now: number }) {
  const text = AGENCY[useLanguage().language]
  const acting = useActing(view.referral)
  const may = (action: Doing): boolean => referralAllows(view.status, action)
  if (may('accept')) {
    return (
      <section className="step">
        <h2>{text.answer.heading}</h2>
        <div className="answer">
          <AcceptCard opens={view.addressAfterAccept} acting={acting} />
          <RefuseForm referral={view.referral} acting={acting} />
        </div>
      </section>
    )
  }
  const round = view.entries.filter((entry) => entry.what === 'returned' || entry.what === 'reopened').length
  if (may('answer')) return <OutcomeForm key={round} view={view} round={round} now={now} acting={acting} />
  // Somebody else of this body was quicker: the form is gone, the reason is not.
  return acting.failure && <p className="failure" role="alert">{acting.failure.sentence}</p>
}
