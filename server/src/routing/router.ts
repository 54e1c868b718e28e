import { setTimeout as sleep } from 'node:timers/promises'
import { isRefusal } from '@senim/core/decider.ts'
import type { Free, Match } from '@senim/core/routing/pick.ts'
import { pick } from '@senim/core/routing/pick.ts'
import { keptOf, pickInFlood } from '@senim/core/routing/reserve.ts'
import { SECOND } from '@senim/core/time.ts'
import type { House } from '../house.ts'
import type { Feed } from '../journal/feed.ts'
import type { Epoch } from './handle.ts'
import { lapseOffer, loseOperator, offer } from './handle.ts'
import { atWork, dueHandovers, dueOffers, freeOperators, lostOperators, waitingContacts } from './store.ts'

const LEASE = 6 * SECOND
const TICK = 250
/** In a flood every newcomer would wake the router: it takes a breath between two looks, which nobody notices, and leaves the processor to the dialogues. */
const BREATH = 25

/**
 * Offers waiting contacts to operators: one router at a time in the whole centre (a lease with an epoch), woken by every
 * change that could make a match, and every quarter of a second for what only the clock brings: offers that lapse,
 * operators that are lost, rules that relax.
 */
export class Router {
  private epoch: Epoch | undefined
  private timer: NodeJS.Timeout | undefined
  private working = false
  private again = false
  private flooded = false
  private leasedUntil = 0
  private stopListening: (() => void) | undefined
  private readonly house: House
  private readonly feed: Feed
  private readonly node: string

  constructor(house: House, feed: Feed, node: string) {
    this.house = house
    this.feed = feed
    this.node = node
  }

  start(): void {
    this.stopListening = this.feed.listen((events) => {
      if (events.some(({ kind, event }) => kind === 'operator' || kind === 'staff' || (kind === 'contact' && event.type !== 'contact.wrote' && event.type !== 'contact.assessed' && event.type !== 'contact.observed'))) this.wake()
    })
    this.timer = setInterval(() => this.wake(), TICK)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    this.stopListening?.()
    if (this.epoch) await this.house.pool.query(`update lease set expires_at = now() where name = 'router' and holder = $1`, [this.node]).catch(() => undefined)
  }

  private wake(): void {
    if (this.working) {
      this.again = true
      return
    }
    this.working = true
    void this.work().finally(() => {
      this.working = false
      if (this.again) {
        this.again = false
        this.wake()
      }
    })
  }

  private async work(): Promise<void> {
    try {
      if (!(await this.lead())) return
      await this.sweep()
      await this.match()
      if (this.flooded) await sleep(BREATH)
    } catch {
      // The database is away; the next tick tries again.
      this.epoch = undefined
    }
  }

  /** Takes or renews the lease. A new holder gets a new epoch, so that a sleeper's offers are refused. */
  private async lead(): Promise<boolean> {
    if (this.epoch && performance.now() < this.leasedUntil - LEASE / 2) return true
    const asked = performance.now()
    const { rows } = await this.house.pool.query<{ epoch: string }>({
      name: 'lead',
      text: `insert into lease (name, holder, epoch, expires_at) values ('router', $1, 1, now() + $2 * interval '1 millisecond')
        on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at,
          epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end
        where lease.holder = excluded.holder or lease.expires_at < now() returning epoch`,
      values: [this.node, LEASE],
    })
    const epoch = rows[0]?.epoch
    this.epoch = epoch === undefined ? undefined : { holder: this.node, epoch: Number(epoch) }
    this.leasedUntil = asked + LEASE
    return this.epoch !== undefined
  }

  private async sweep(): Promise<void> {
    const { pool } = this.house
    const [due, dueToo, lost] = await Promise.all([dueOffers(pool), dueHandovers(pool), lostOperators(pool)])
    await Promise.all([
      ...[...due, ...dueToo].map((row) => lapseOffer(this.house, row.contact, row.operator, row.dueAt, row.now)),
      ...lost.map((row) => loseOperator(this.house, row.staff, row.contacts)),
    ])
  }

  private async match(): Promise<void> {
    const { pool } = this.house
    const operators: readonly Free[] = await freeOperators(pool)
    const epoch = this.epoch
    if (operators.length === 0 || epoch === undefined) return
    const matches = await this.matchesFor(operators)
    const answers = await Promise.all(matches.map((match) => offer(this.house, epoch, match.contact, match.operator)))
    if (answers.some((answer) => isRefusal(answer) && answer.refused === 'routerReplaced')) this.epoch = undefined
  }

  private async matchesFor(operators: readonly Free[]): Promise<readonly Match[]> {
    const { pool, newcomers } = this.house
    const { all } = await newcomers.look()
    this.flooded = all !== 'calm'
    if (all === 'calm') return pick(await waitingContacts(pool), operators, this.house.clock())
    const working = await atWork(pool)
    const waiting = await waitingContacts(pool, { first: operators.length <= keptOf(working) })
    return pickInFlood(waiting, operators, this.house.clock(), working)
  }
}
