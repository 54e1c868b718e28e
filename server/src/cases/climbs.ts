import type { ClimbView, ClockView } from '@senim/contract/clocks.ts'
import type { ReferralEvent } from '@senim/core/cases/events.ts'
import type { Referral } from '@senim/core/cases/referral/state.ts'
import { rungsOf } from '@senim/core/directory/clocks.ts'
import type { DueTime } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import { due } from '@senim/core/time.ts'
import type { Instant } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import { OUTBOX } from './events.ts'

/** Clocks of a referral with what each is counted by, as it was promised when the referral was sent. */
export function clocksOf(referral: Referral, clocks: readonly (DueTime & { readonly late: boolean })[], { deadlines }: Pick<Rules, 'deadlines'>): ClockView[] {
  return clocks.flatMap(({ step, at, late, since, rule }) => {
    const promised = referral.terms.clocks.find((one) => one.rule === rule && one.step === step)
    const record = deadlines.find((one) => one.id === rule)
    if (promised === undefined) return []
    return [{ step, at, late, since, from: promised.from, span: { ...promised.span }, rule: record ? { status: record.status, source: record.source, since: record.since } : null }]
  })
}

type Telling = Extract<ReferralEvent, { type: 'referral.climbed' | 'referral.notified' }>
interface Told {
  readonly event: Telling
  readonly version: number
  readonly actor: string
}

/** All that was told to somebody of the silences of a case, and what became of it, in order. */
export async function toldOf(pool: Pool, caseId: string): Promise<readonly Told[]> {
  const { rows } = await pool.query<{ data: Telling; version: number; actor: string }>({
    name: 'told-of',
    text: `select data, version, actor from event where stream = $1 and kind = 'case' and type in ('referral.climbed', 'referral.notified') order by version`,
    values: [caseId],
  })
  return rows.map(({ data, version, actor }) => ({ event: data, version, actor }))
}

/** That something stands in the portal is no receipt: whoever opens it there gives one. */
const isShown = (event: Extract<Telling, { type: 'referral.notified' }>, actor: string): boolean => event.means === 'portal' && event.told && actor === OUTBOX

/**
 * How far the silence of a referral has climbed: the rungs that were told, as they were, then those of the ladder that are still to come, each with when it will be told if the silence goes on. A climb that
 * ended left its rungs behind, so of each rung the newest is meant.
 */
export function climbOf({ id, terms, climb }: Referral, told: readonly Told[], risk: Risk | null, { calendar }: Pick<Rules, 'calendar'>): ClimbView | null {
  if (climb === null) return null
  const mine = told.filter(({ event }) => event.referral === id)
  const receiptsOf = (version: number, office: Telling['office']): ClimbView['rungs'][number]['receipts'] =>
    mine.flatMap(({ event, version: later, actor }) => (event.type === 'referral.notified' && event.office === office && later > version && !isShown(event, actor) ? [{ means: event.means, told: event.told, at: event.at }] : []))
  const before = Array.from({ length: climb.told }, (_, rung) => {
    const last = mine.findLast(({ event }) => event.type === 'referral.climbed' && event.rung === rung && event.climb.side === climb.side)
    return last === undefined ? [] : [{ office: last.event.office, told: true, at: last.event.at, receipts: receiptsOf(last.version, last.event.office) }]
  }).flat()
  let next: Instant | null = climb.next
  const ahead = rungsOf(terms, climb.side, risk).slice(climb.told).map(({ to, after }, nth) => {
    if (nth > 0 && next !== null) next = due(next, after, calendar)
    return { office: to, told: false, at: next, receipts: [] }
  })
  return { side: climb.side, step: climb.step, rungs: [...before, ...ahead] }
}
