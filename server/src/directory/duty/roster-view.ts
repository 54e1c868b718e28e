import type { DutyNow, RosterView } from '@senim/contract/duty.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { gapsOf } from '@senim/core/directory/duty.ts'
import { DAY } from '@senim/core/time.ts'
import type { House } from '../../house.ts'
import { currentRules } from '../reference/view.ts'
import { dutiesOf, presentOf, rosterVersion } from './view.ts'
import { bodiesOf, namesOf } from '../view.ts'

/** How far ahead it is said when nobody will be on duty. */
const AHEAD = 7 * DAY

const copyBody = ({ id, kind, region, name }: Body): DutyNow['body'] => ({ id, kind, region, name: { ...name } })

/** The roster of a body, with who is on duty now and when nobody will be. */
export async function findRosterView({ pool, rules, clock }: House, body: Body): Promise<RosterView> {
  const { calendar } = await currentRules(pool, rules)
  const version = await rosterVersion(pool, body.id)
  const duty = (await dutiesOf(pool, [body.id]))(body.id)
  const { roster, officers } = duty
  const ids = officers.map(({ id }) => id)
  const gone = [...(roster?.shifts ?? []).flatMap(({ officer, substitute }) => [officer, substitute ?? officer]), ...(roster?.away ?? []).map(({ officer }) => officer)].filter((one) => !ids.includes(one))
  const names = await namesOf(pool, [...ids, ...gone])
  const now = clock()
  return {
    body: copyBody(body),
    shifts: (roster?.shifts ?? []).map((one) => ({ ...one })),
    away: (roster?.away ?? []).map((one) => ({ ...one })),
    officers: [...officers.map(({ id, head }) => ({ id, name: names.get(id) ?? '', head, works: true })), ...[...new Set(gone)].map((id) => ({ id, name: names.get(id) ?? '', head: false, works: false }))],
    present: [...presentOf(duty, now, calendar)],
    gaps: roster === null || roster.shifts.length === 0 ? [] : gapsOf(roster, ids, now, now + AHEAD, calendar).map((one) => ({ ...one })),
    version,
  }
}

/** Who is on duty now in each body of a region that is sent anything new. */
export async function dutyIn({ pool, rules, clock }: House, region: string): Promise<DutyNow[]> {
  const [bodies, { calendar }] = await Promise.all([bodiesOf(pool, region), currentRules(pool, rules)])
  const dutyOf = await dutiesOf(pool, bodies.map(({ id }) => id))
  const duties = bodies.map((body) => ({ body, duty: dutyOf(body.id), present: presentOf(dutyOf(body.id), clock(), calendar) }))
  const names = await namesOf(pool, duties.flatMap(({ duty }) => duty.officers.map(({ id }) => id)))
  const called = (ids: readonly string[]): string[] => ids.flatMap((id) => names.get(id) ?? [])
  return duties.map(({ body, duty: { roster, officers }, present }) => ({
    body: copyBody(body),
    entered: roster !== null && roster.shifts.length > 0,
    present: called(present),
    heads: called(officers.filter(({ head }) => head).map(({ id }) => id)),
  }))
}
