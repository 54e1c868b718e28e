import { MINUTE, SECOND } from '@senim/core/time.ts'
import type { House } from '../house.ts'
import type { Feed } from '../journal/feed.ts'
import type { Due, Place } from './due.ts'
import { BEGINNING, claimDue, lookAhead } from './due.ts'
import { CASE } from './events.ts'
import { passMoments } from './handle.ts'

/** What a lost wake-up, a lost timer or a worker that died in the midst of it costs at most. */
const LOOK_AGAIN = SECOND / 2
/** Many commits bring many wake-ups; nobody notices so short a wait. */
const BREATH = 20
/** A moment that was tried and still stands is a fault. It is tried again later and later, and holds up no other. */
const FIRST_REST = SECOND
const LONGEST_REST = MINUTE

interface Tried {
  readonly times: number
  /** On the counter of this process, which nobody sets. */
  readonly again: number
}

const keyOf = ({ caseId, moment }: Due): string => `${caseId} ${moment.name} ${moment.at}`

/**
 * Time at work on cases: steps lapse, silences climb, tasks are late, each at its moment on the database's clock. It sleeps until the next moment that is pending, looks again when a case has changed in any process,
 * and never sleeps longer than {@link LOOK_AGAIN}. Any number of workers may do this at once: each takes what no other has claimed, and a moment that two have happens once by the id of its command.
 */
export class Lapses {
  private timer: NodeJS.Timeout | undefined
  private sleepsUntil = 0
  private working: Promise<void> | undefined
  private woken = false
  private stopped = false
  private stopListening: (() => void) | undefined
  private readonly tried = new Map<string, Tried>()
  private readonly house: House

  constructor(house: House) {
    this.house = house
  }

  start(feed: Feed): void {
    this.stopListening = feed.listen((events) => {
      if (events.some(({ kind }) => kind === CASE.name)) this.wake()
    })
    this.sleep(0)
  }

  /** Lets what is in hand finish. */
  async stop(): Promise<void> {
    this.stopped = true
    this.stopListening?.()
    clearTimeout(this.timer)
    await this.working
  }

  private wake(): void {
    if (this.working) this.woken = true
    else if (performance.now() + BREATH < this.sleepsUntil) this.sleep(BREATH)
  }

  private sleep(wait: number): void {
    if (this.stopped) return
    clearTimeout(this.timer)
    this.sleepsUntil = performance.now() + wait
    this.timer = setTimeout(() => { this.working = this.work() }, wait)
  }

  private async work(): Promise<void> {
    this.woken = false
    // While the database is away nothing is lost: what is due now is due at the next look as well.
    const wait = await this.look().catch(() => LOOK_AGAIN)
    this.working = undefined
    this.sleep(this.woken ? BREATH : wait)
  }

  /** Does what is due; answers for how many milliseconds nothing will be. */
  private async look(): Promise<number> {
    const began = performance.now()
    const { due, next } = await lookAhead(this.house.pool)
    if (due) await this.sweep()
    else this.tried.clear()
    return Math.max(1, Math.min(LOOK_AGAIN, (next ?? LOOK_AGAIN) - (performance.now() - began)))
  }

  private async sweep(): Promise<void> {
    const still = new Set<string>()
    for (let place: Place | undefined = BEGINNING; place !== undefined && !this.stopped;) {
      const { seen, next } = await claimDue(this.house.pool, place, (due, now) => this.take(due, now))
      for (const one of seen) still.add(keyOf(one))
      place = next
    }
    for (const key of this.tried.keys()) if (!still.has(key)) this.tried.delete(key)
  }

  private async take(due: readonly Due[], now: number): Promise<void> {
    const ready = due.filter((one) => performance.now() >= (this.tried.get(keyOf(one))?.again ?? 0))
    for (const one of ready) {
      const times = (this.tried.get(keyOf(one))?.times ?? 0) + 1
      this.tried.set(keyOf(one), { times, again: performance.now() + Math.min(LONGEST_REST, FIRST_REST * 2 ** (times - 1)) })
    }
    await passMoments(this.house, ready, now)
  }
}
