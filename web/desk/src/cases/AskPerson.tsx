import type { BlockerView, CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { useActing } from './acting.ts'
import { MISSING_ID, useForm } from './form.ts'

/** Puts the question on the person's own page. Where their rule forbids that, the same step writes down that it does. */
export function AskPerson({ blocker, view }: { blocker: BlockerView; view: CaseView }) {
  const { language } = useLanguage()
  const { ask } = CLOSING[language]
  const { busy, act, failure } = useActing(view.id)
  const { close } = useForm()
  const send = async (): Promise<void> => {
    if (await act('ask', {}, (after) => (after.entries.at(-1)?.what === 'notAsked' ? ask.written : ask.done))) close(MISSING_ID)
  }
  const again = view.entries.some((entry) => entry.what === 'asked')
  return (
    <>
      {again && blocker.code === 'personNotAsked' && <p className="quiet">{ask.since}</p>}
      {!view.mayAsk && <p className="quiet">{ask.forbidden}</p>}
      <button type="button" disabled={busy} onClick={() => void send()}>{busy ? CASES[language].sending : view.mayAsk ? (again ? ask.again : ask.ask) : ask.write}</button>
      <div role="alert">{failure && <p className="failure">{failure}</p>}</div>
    </>
  )
}
