import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AccountView } from '@senim/contract/access.ts'
import { api } from '@senim/kit/api.ts'

export const ACCOUNTS_PATH = '/api/accounts'

export function useAccounts() {
  return useQuery({ queryKey: ['accounts'], queryFn: () => api.get<AccountView[]>(ACCOUNTS_PATH) })
}

export function useRenewAccounts(): () => void {
  const client = useQueryClient()
  return useCallback(() => void client.invalidateQueries({ queryKey: ['accounts'] }), [client])
}
