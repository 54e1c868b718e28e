/** The places of the portal by their addresses. */
export const PATHS = { referrals: '/agency/', silent: '/agency/silent', duty: '/agency/duty' } as const
export type PlaceName = keyof typeof PATHS
export const PLACES = ['referrals', 'silent', 'duty'] as const satisfies readonly PlaceName[]

export const silentPath = (referral: string): string => `${PATHS.silent}/${referral}`

/** Which place an address belongs to, and what of it is open. */
export function placeAt(path: string): { readonly place: PlaceName; readonly open: string | null } {
  if (path === PATHS.duty) return { place: 'duty', open: null }
  const silent = /^\/agency\/silent(?:\/([^/]+))?$/.exec(path)
  if (silent) return { place: 'silent', open: silent[1] ?? null }
  return { place: 'referrals', open: /^\/agency\/referrals\/([^/]+)$/.exec(path)?.[1] ?? null }
}
