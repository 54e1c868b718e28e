import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RosterView } from '@senim/contract/duty.ts'
import { api } from '../api.ts'
import { renew } from '../renew.ts'

const ROSTERS = ['rosters'] as const

/** A roster by the path it is read and said at; who is on duty changes by itself. */
export function useRoster(path: string) {
  return useQuery({ queryKey: [...ROSTERS, path], queryFn: () => api.get<RosterView>(path), refetchInterval: 60_000 })
}

export function useRenewRosters(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ROSTERS), [client])
}
