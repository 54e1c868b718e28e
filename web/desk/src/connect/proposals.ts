import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ProposalsView } from '@senim/contract/assessment.ts'
import { api } from '@senim/kit/api.ts'
import type { DialogueView } from '../store/store.ts'

/** The due times are "if it were sent now": they are read again every minute. */
const STALE = 60_000

/** What the rules say for the assessment the server holds; read again whenever it changes. */
export function useProposals(view: DialogueView): ProposalsView | undefined {
  const { data } = useQuery({
    queryKey: ['proposals', view.contact, view.caseId, JSON.stringify(view.assessment)],
    queryFn: () => api.get<ProposalsView>(`/api/contacts/${view.contact}/proposals`),
    placeholderData: keepPreviousData,
    refetchInterval: STALE,
    refetchIntervalInBackground: true,
  })
  return data
}
