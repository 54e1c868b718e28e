import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { BodyView, ProposalsView } from '@senim/contract/assessment.ts'
import type { CaseRow, CaseView } from '@senim/contract/cases.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

// The socket's `case` frames renew these keys; the slow reading is for a link that is down, and for the sweep of due times.
const EVERY = 30_000
export const casePath = (id: string): string => `/api/cases/${encodeURIComponent(id)}`

export function useCases() {
  return useQuery({ queryKey: ['cases'], queryFn: () => api.get<CaseRow[]>('/api/cases'), refetchInterval: EVERY, refetchOnWindowFocus: 'always' })
}

export function useCase(id: string) {
  return useQuery({ queryKey: ['case', id], queryFn: () => api.get<CaseView>(casePath(id)), refetchInterval: EVERY, refetchOnWindowFocus: 'always' })
}

/** Which bodies the rules propose for the contact of a case, and which others the region has. */
export function useProposals(contact: string) {
  return useQuery({ queryKey: ['proposals', contact], queryFn: () => api.get<ProposalsView>(`/api/contacts/${encodeURIComponent(contact)}/proposals`) })
}

/** Puts the answer to an action in place at once. */
export function usePutCase(): (view: CaseView) => void {
  const client = useQueryClient()
  return useCallback((view) => void client.setQueryData(['case', view.id], view), [client])
}

/** Reads the case and the list again, whatever came of an action. */
export function useRenewCase(id: string): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['case', id], ['cases']), [client, id])
}

/** Every body of every region: when one refuses for its territory, the new owner is in another region. */
export function useBodies() {
  return useQuery({ queryKey: ['bodies'], queryFn: () => api.get<BodyView[]>('/api/bodies'), staleTime: 600_000 })
}
