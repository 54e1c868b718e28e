import type { Me } from '@senim/contract/access.ts'
import { canAdminister, canAnswer, canSeeCounted, canSeeDuty, canSeeUndelivered, canSupervise } from '@senim/core/directory/can.ts'
import { ADMIN_PATHS, isAdminPath } from '../admin/paths.ts'

export const PLACES = ['desk', 'cases', 'search', 'shift', 'silences', 'duty', 'counted', 'notices', 'accounts'] as const
export type PlaceName = (typeof PLACES)[number]

export const PATHS = {
  desk: '/desk/',
  cases: '/desk/cases',
  search: '/desk/search',
  shift: '/desk/shift',
  duty: '/desk/duty',
  silences: '/desk/silences',
  counted: '/desk/counted',
  notices: '/desk/notices',
  accounts: ADMIN_PATHS.accounts,
} as const satisfies Record<PlaceName, string>

/** The places a person works in, by the same rules by which the server refuses. The first is where they begin. */
export function placesOf(me: Me): readonly PlaceName[] {
  const who = { id: me.id, roles: me.roles, region: me.region, body: me.body?.id ?? null }
  const allowed = { desk: canAnswer(who), cases: canAnswer(who), search: canAnswer(who), shift: canSupervise(who), silences: canSupervise(who), duty: canSeeDuty(who), counted: canSeeCounted(who), notices: canSeeUndelivered(who), accounts: canAdminister(who) }
  return PLACES.filter((place) => allowed[place])
}

/** Which place a path belongs to; undefined for a path of nothing. */
export function placeAt(path: string): PlaceName | undefined {
  if (path === '/desk' || path === '/desk/') return 'desk'
  if (isAdminPath(path)) return 'accounts'
  return PLACES.find((place) => place !== 'desk' && (path === PATHS[place] || path.startsWith(`${PATHS[place]}/`)))
}
