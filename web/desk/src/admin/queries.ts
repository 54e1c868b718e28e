import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { HistoryView } from '@senim/contract/history.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

export function useHistory(kind: string, id: string) {
  return useQuery({ queryKey: ['history', kind, id], queryFn: () => api.get<HistoryView>(`/api/history/${kind}/${encodeURIComponent(id)}`) })
}

/** Reads the histories again after something was changed. */
export function useRenewHistory(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['history']), [client])
}
