import type { House } from '../house.ts'
import { passMoment } from './handle.ts'
import { dueMoments } from './store.ts'

const EVERY = 1000

/** Makes lapses visible as soon as the database's clock says so. Each has an id of its own, so any number of sweepers may look. */
export class Lapses {
  private timer: NodeJS.Timeout | undefined
  private sweeping = false
  private readonly house: House

  constructor(house: House) {
    this.house = house
  }

  start(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY)
  }

  stop(): void {
    clearInterval(this.timer)
  }

  private async sweep(): Promise<void> {
    if (this.sweeping) return
    this.sweeping = true
    try {
      const due = await dueMoments(this.house.pool)
      await Promise.all(due.map(({ caseId, moment, now }) => passMoment(this.house, caseId, moment, now)))
    } catch {
      // The database is away; what is due now is due at the next look as well.
    } finally {
      this.sweeping = false
    }
  }
}
