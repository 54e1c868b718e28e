import type { Me } from '@senim/contract/access.ts'
import { canAdminister, canAnswer, canSeeCounted } from '@senim/core/directory/can.ts'

export const PLACES = ['desk', 'cases', 'counted', 'accounts', 'doors'] as const
export type PlaceName = (typeof PLACES)[number]

export const PATHS = { desk: '/desk/', cases: '/desk/cases', counted: '/desk/counted', accounts: '/desk/accounts', doors: '/desk/doors' } as const satisfies Record<PlaceName, string>

/** The places a person works in, by the same rules by which the server refuses. The first is where they begin. */
export function placesOf(me: Me): readonly PlaceName[] {
  const who = { id: me.id, roles: me.roles, region: me.region, body: me.body?.id ?? null }
  const allowed = { desk: canAnswer(who), cases: canAnswer(who), counted: canSeeCounted(who), accounts: canAdminister(who), doors: canAdminister(who) }
  return PLACES.filter((place) => allowed[place])
}

/** Which place a path belongs to; undefined for a path of nothing. */
export function placeAt(path: string): PlaceName | undefined {
  if (path === '/desk' || path === '/desk/') return 'desk'
  return PLACES.find((place) => place !== 'desk' && (path === PATHS[place] || path.startsWith(`${PATHS[place]}/`)))
}
