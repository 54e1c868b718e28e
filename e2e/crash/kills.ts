import { setTimeout as sleep } from 'node:timers/promises'
import type { TestServer } from '../server.ts'
import type { Talk } from './crowd.ts'
import { writersOf } from './crowd.ts'
import type { Verdict } from './judge.ts'
import { Judge, nothingWrong } from './judge.ts'

export type Victim = 'server' | 'postgres' | 'backend'

/** Longer than anybody may stay away. */
const BACK_PATIENCE = 60_000

export interface Kill extends Verdict {
  readonly victim: Victim
  /** For each who writes: milliseconds from the kill until a message that was written after it was acknowledged. */
  readonly back: readonly number[]
  /** Whether `npm run verify` found the database to be what its journal says. */
  readonly verified: boolean
}

async function kill(server: TestServer, victim: Victim): Promise<void> {
  if (victim === 'postgres') server.killDatabase()
  else if (victim === 'backend') await server.killBackend()
  else {
    await server.kill9()
    await server.begin()
  }
}

/** Kills under load, waits until everybody is back, and looks whether anything is wrong, while the load goes on. */
export class Kills {
  readonly done: Kill[] = []
  private readonly server: TestServer
  private readonly talks: readonly Talk[]
  private readonly judge: Judge

  constructor(server: TestServer, talks: readonly Talk[]) {
    this.server = server
    this.talks = talks
    this.judge = new Judge(server)
  }

  async next(victim: Victim): Promise<Kill> {
    const at = performance.now()
    await kill(this.server, victim)
    const back = await Promise.all(writersOf(this.talks).map(async (writer) => {
      while (performance.now() - at < BACK_PATIENCE) {
        // The last ones first: what was written after the kill stands at the end.
        const since = writer.told.findLastIndex((told) => told.writtenAt < at) + 1
        const first = writer.told[since]
        if (first) return first.toldAt - at
        await sleep(25)
      }
      return Number.POSITIVE_INFINITY
    }))
    const { ok, differences } = await this.server.verify()
    const one = { victim, back, verified: ok && differences === 0, ...(await this.judge.judge(this.talks)) }
    this.done.push(one)
    return one
  }

  /** Of all kills together. */
  get verdict(): Verdict {
    return this.done.reduce((sum, one) => ({ lost: sum.lost + one.lost, doubled: sum.doubled + one.doubled, reordered: sum.reordered + one.reordered }), nothingWrong)
  }
}
