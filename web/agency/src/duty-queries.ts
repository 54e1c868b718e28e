import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SilentDetail, SilentView } from '@senim/contract/duty.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

/** Where the own roster is read and said. */
export const ROSTER = '/api/agency/roster'
const SILENT = '/api/agency/silent'
const SILENCES = ['silences'] as const

/** Silences that climbed to this body; they come and go by themselves. */
export function useSilences() {
  return useQuery({ queryKey: SILENCES, queryFn: () => api.get<SilentView[]>(SILENT), refetchInterval: 30_000 })
}

/** Reading one for the first time is the receipt of this office; the list knows it then. */
export function useSilence(referral: string) {
  const client = useQueryClient()
  const read = async (): Promise<SilentDetail> => {
    const found = await api.get<SilentDetail>(`${SILENT}/${encodeURIComponent(referral)}`)
    void renew(client, SILENCES)
    return found
  }
  return useQuery({ queryKey: ['silence', referral], queryFn: read, refetchInterval: 30_000 })
}
