import { useQuery } from '@tanstack/react-query'
import type { SilentDetail, SilentView } from '@senim/contract/duty.ts'
import { api } from '@senim/kit/api.ts'

/** Where the own roster is read and said. */
export const ROSTER = '/api/agency/roster'
const SILENT = '/api/agency/silent'

/** Silences that climbed to this body; they come and go by themselves. */
export function useSilences() {
  return useQuery({ queryKey: ['silences'], queryFn: () => api.get<SilentView[]>(SILENT), refetchInterval: 30_000 })
}

/** Reading one for the first time is the receipt of this office. */
export function useSilence(referral: string) {
  return useQuery({ queryKey: ['silence', referral], queryFn: () => api.get<SilentDetail>(`${SILENT}/${encodeURIComponent(referral)}`), refetchInterval: 30_000 })
}
