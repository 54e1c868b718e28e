import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { DoorView, InstitutionsView, InstitutionView } from '@senim/contract/doors.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

const PATH = '/api/institutions'

/** The first institutions whose code or name holds these words. */
export function useInstitutions(find: string) {
  return useQuery({ queryKey: ['institutions', find], queryFn: () => api.get<InstitutionsView>(`${PATH}?find=${encodeURIComponent(find)}`), placeholderData: keepPreviousData })
}

export function useInstitution(id: string) {
  return useQuery({ queryKey: ['institution', id], queryFn: () => api.get<InstitutionView>(`${PATH}/${id}`) })
}

export function useDoors(institution: string) {
  return useQuery({ queryKey: ['doors', institution], queryFn: () => api.get<DoorView[]>(`${PATH}/${institution}/doors`) })
}

/** After anything was entered, made or revoked: all lists are read again. */
export function useRenewDoors(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['institutions'], ['institution'], ['doors'], ['history']), [client])
}
