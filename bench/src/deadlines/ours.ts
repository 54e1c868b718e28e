import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { CALM } from '@senim/core/contacts/admission/load.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { dueTime } from '@senim/core/directory/clocks.ts'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { CASE } from '@senim/server/cases/events.ts'
import type { Centre } from '@senim/server/centre.ts'
import { startCentre } from '@senim/server/centre.ts'
import type { Recorded } from '@senim/server/journal/order.ts'
import { isOf } from '@senim/server/journal/order.ts'
import { MasterKey } from '@senim/server/keys/master.ts'
import { sendCases } from '@senim/server/testing/cases.ts'
import { enterStaff, enterTestBody, NOTHING_OUTSIDE, write } from '@senim/server/testing/centre.ts'
import type { Fired, Timekeeper } from './fired.ts'
import { preciseNow } from './fired.ts'

/** A school with an officer and a head: a silence comes to the first rung and waits there. */
async function mannedBody(centre: Centre): Promise<Body> {
  const body = await enterTestBody(centre, 'school')
  for (const head of [false, true]) await enterStaff(centre, 'officer', { body: body.id, head })
  return body
}

/** Bodies of a pending case; each has a time to open what it was sent, and one to accept it. */
const BODIES = 10
const MOMENTS = 2 * BODIES
const SENT_AT_ONCE = 250

/**
 * The product's worker on cases in its journal, by the shipped rules. A moment has fired when its commit is acknowledged: decided, in the journal, all rows written. Each is two events: the lapse of
 * a step, and the first rung of its ladder, which has no wait.
 */
export class Ours implements Timekeeper {
  private readonly centre: Centre
  private readonly owner: string
  private readonly bodies: readonly Body[]
  private due = 0
  private fired: Fired[] = []

  private constructor(centre: Centre, owner: string, bodies: readonly Body[]) {
    this.centre = centre
    this.owner = owner
    this.bodies = bodies
    centre.feed.listen((events) => this.hear(events))
  }

  static async start(databaseUrl: string): Promise<Ours> {
    const centre = await startCentre({ databaseUrl, master: new MasterKey(randomBytes(32)), rules: RULES, works: true, calm: CALM, outside: NOTHING_OUTSIDE })
    const bodies = await Promise.all(Array.from({ length: BODIES }, async () => await mannedBody(centre)))
    return new Ours(centre, await write(centre), bodies)
  }

  async pend(count: number): Promise<void> {
    for (let left = count / MOMENTS; left > 0; left -= SENT_AT_ONCE) await this.send(Math.min(SENT_AT_ONCE, left), this.centre.house.clock(), this.bodies)
  }

  async round(count: number, due: number): Promise<readonly Fired[]> {
    const from = this.centre.house.clock()
    const first = dueTime('deliver', { kind: 'school', risk: 'high' }, from, RULES)
    if (first === undefined) throw new Error('no rule gives a body a time to open what it was sent')
    this.due = due
    this.fired = []
    await this.send(count, due - (first.at - from), this.bodies.slice(0, 1))
    while (this.fired.length < 2 * count) await sleep(20)
    return this.fired
  }

  async stop(): Promise<void> {
    await this.centre.stop()
  }

  private async send(count: number, at: number, bodies: readonly Body[]): Promise<void> {
    await sendCases(this.centre, this.owner, Array.from({ length: count }, () => at), bodies)
  }

  private hear(events: readonly Recorded[]): void {
    const at = preciseNow()
    for (const one of events) if (isOf(CASE, one) && (one.event.type === 'referral.lapsed' || one.event.type === 'referral.climbed')) this.fired.push({ due: this.due, at })
  }
}
