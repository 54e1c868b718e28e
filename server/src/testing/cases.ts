import { RULES } from '@senim/core/directory/data/rules.ts'
import { OWN } from '@senim/core/directory/data/sources.ts'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import { decideCase } from '@senim/core/cases/decide.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import type { Office, Step } from '@senim/core/directory/clocks.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant, Span } from '@senim/core/time.ts'
import { CASE } from '../cases/events.ts'
import type { Centre } from '../centre.ts'
import { newId } from '../identity.ts'
import { isOf, newStreamOf } from '../journal/order.ts'
import type { Recorded } from '../journal/order.ts'
import { EVENT_COLUMNS, recordedOf } from '../journal/write.ts'
import { granted, ULYTAU } from './centre.ts'

/** A span that a test can wait for; laws know none so short. */
export const milliseconds = (n: number): Span => ({ n: n / 60_000, unit: 'minute' })

/** The shipped rules with other clocks and one ladder for whoever is silent. */
export function hurried(clocks: Partial<Record<Step, number>>, rungs: readonly (readonly [to: Office, after: number])[] = []): Rules {
  return {
    ...RULES,
    deadlines: Object.entries(clocks).map(([step, ms]) => ({ id: `test.${step}`, ...OWN, kind: '*', step: step as Step, from: step === 'outcome' ? 'accepted' : 'sent', span: milliseconds(ms) })),
    ladders: [{ id: 'test.ladder', ...OWN, side: 'body', kind: '*', rungs: rungs.map(([to, after]) => ({ to, after: milliseconds(after) })) }],
  }
}

export interface TestCase {
  readonly id: string
  /** One for each body, in their order. */
  readonly referrals: readonly string[]
}

/** One case for each of `moments`, at which its bodies were connected: straight into the journal, without a dialogue before it. `owner`: a contact, whose key seals what is sent. */
export async function sendCases({ house }: Centre, owner: string, moments: readonly Instant[], bodies: readonly Body[], risk: Risk = 'high'): Promise<readonly TestCase[]> {
  const key = await house.boxes.findKey(owner)
  if (key === undefined) throw new Error('the owner has no key')
  return await Promise.all(moments.map(async (now) => {
    const id = newId()
    const sealed = bodies.map((body) => ({ body, ...house.boxes.seal(key, 'slice', '{}') }))
    const orders = sealed.map(({ body, ref }) => ({ id: newId(), body, manned: true, purpose: 'test', basis: null, ground: 'consent' as const, slice: [], content: ref, replaces: null }))
    const assessment = { ...NOT_ASSESSED, region: ULYTAU, risk }
    granted(await house.executor.execute({
      commandId: newId(), bodyHash: Buffer.from('test'), actor: 'test', at: now, streams: [newStreamOf(CASE, id)], contents: sealed.map(({ box }) => box), keys: [],
      decide: (held) => {
        const events = decideCase({ do: 'connect', number: id, contact: owner, thread: owner, staff: owner, assessment, consent: true, orders, now }, held.get(CASE, id), house.rules)
        return isRefusal(events) ? events : events.map((event) => ({ stream: id, event }))
      },
    }))
    return { id, referrals: orders.map((order) => order.id) }
  }))
}

/** What happened to cases, in the order of the journal. */
export async function caseEvents({ house }: Centre): Promise<readonly Recorded<CaseEvent>[]> {
  const { rows } = await house.pool.query(`select ${EVENT_COLUMNS} from event where kind = 'case' order by seq`)
  return rows.map(recordedOf).filter((recorded): recorded is Recorded<CaseEvent> => isOf(CASE, recorded))
}
