import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Undelivered } from '@senim/contract/notices.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

const EVERY = 15_000
export const noticePath = (notice: string, act: 'again' | 'told'): string => `/api/notices/${encodeURIComponent(notice)}/${act}`

/** What nobody could be told of, the oldest first. */
export function useUndelivered() {
  return useQuery({ queryKey: ['undelivered'], queryFn: () => api.get<Undelivered[]>('/api/notices/undelivered'), refetchInterval: EVERY, refetchOnWindowFocus: 'always' })
}

export function useRenewUndelivered(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['undelivered']), [client])
}
