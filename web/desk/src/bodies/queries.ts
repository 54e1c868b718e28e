import { useQuery } from '@tanstack/react-query'
import type { BodyKeysView } from '@senim/contract/body-api.ts'
import type { BodyAddresses } from '@senim/contract/notices.ts'
import { api } from '@senim/kit/api.ts'
import { bodyPath } from './path.ts'

export const keysPath = (body: string): string => `${bodyPath(body)}/keys`
export const addressesPath = (body: string): string => `${bodyPath(body)}/addresses`

/** The keys of a body's own systems. */
export function useBodyKeys(body: string) {
  return useQuery({ queryKey: ['bodies', body, 'keys'], queryFn: () => api.get<BodyKeysView>(keysPath(body)) })
}

/** How a body is reached outside of its portal, and whether it shares a secret with us. */
export function useBodyAddresses(body: string) {
  return useQuery({ queryKey: ['bodies', body, 'addresses'], queryFn: () => api.get<BodyAddresses>(addressesPath(body)) })
}
