import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AccountDetail, AccountView, KnownBody } from '@senim/contract/people.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

export const ACCOUNTS_PATH = '/api/accounts'
export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`

export function useAccounts() {
  return useQuery({ queryKey: ['accounts'], queryFn: () => api.get<AccountView[]>(ACCOUNTS_PATH) })
}

export function useAccount(id: string) {
  return useQuery({ queryKey: ['accounts', id], queryFn: () => api.get<AccountDetail>(accountPath(id)) })
}

/** Every body, retired ones too, as the administrator sees them. */
export function useKnownBodies() {
  return useQuery({ queryKey: ['bodies', 'known'], queryFn: () => api.get<KnownBody[]>('/api/bodies/known') })
}

/** Reads everything again that a change of people or bodies shows in: lists, the one that is open, counts of officers, histories. */
export function useRenewPeople(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['accounts'], ['bodies'], ['history']), [client])
}
