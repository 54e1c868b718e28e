import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AgencyList, AgencyReferral } from '@senim/contract/cases.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'

/** Everything this body sees; one prefix, so that one word renews it all. */
export const REFERRALS = ['referrals'] as const
const LIST = [...REFERRALS, 'list'] as const
const one = (referral: string): readonly string[] => [...REFERRALS, referral]

/** Where one referral is read and acted upon. */
export const referralPath = (referral: string): string => `/api/agency/referrals/${encodeURIComponent(referral)}`

export function useList() {
  return useQuery({ queryKey: LIST, queryFn: () => api.get<AgencyList>('/api/agency/referrals') })
}

/** Reading a referral for the first time tells the centre that it was delivered. */
export function useReferral(referral: string) {
  return useQuery({ queryKey: one(referral), queryFn: () => api.get<AgencyReferral>(referralPath(referral)) })
}

/** Reads everything again: after an action, and when the server says that something changed. */
export function useRenew(): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, REFERRALS), [client])
}

/** Puts the server's answer to an action in place at once, so that no old form is offered meanwhile. */
export function usePut(): (referral: AgencyReferral) => void {
  const client = useQueryClient()
  return useCallback((referral) => client.setQueryData(one(referral.referral), referral), [client])
}
