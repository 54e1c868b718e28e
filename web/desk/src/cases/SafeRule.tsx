import type { AssessmentChange } from '@senim/contract/assessment.ts'
import type { CaseView } from '@senim/contract/cases.ts'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { postTwice } from '../store/commands.ts'
import { Safe } from '../triage/Safe.tsx'
import { useRenewCase } from './queries.ts'
import { SafeLine } from './SafeLine.tsx'

/** How the person may be reached, also when their dialogue has long ended: whoever leads the case changes it here, and every body shows it at once. */
export function SafeRule({ view }: { view: CaseView }) {
  const renew = useRenewCase(view.id)
  if (!view.mayAct) return <SafeLine safe={view.assessment.safe} />
  const assess = (change: AssessmentChange): void => {
    void postTwice(`/api/contacts/${view.contact}/assessment`, { id: crypto.randomUUID(), change }).catch(sayRefusal).finally(renew)
  }
  return <Safe safe={view.assessment.safe} assess={assess} />
}
