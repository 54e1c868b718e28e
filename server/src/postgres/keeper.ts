import { isAlive } from './owner.ts'
import type { Postmaster } from './postmaster.ts'
import { stopPostmaster } from './postmaster.ts'

/** Asking the system costs a file on Linux and a process elsewhere. Milliseconds. */
const LOOK_EVERY = process.platform === 'linux' ? 50 : 1000
const TRY_AGAIN = 1000

/**
 * Keeps a PostgreSQL running until it is asked to stop: one that is killed or ends by itself is started again, and again while it
 * refuses. Its address stays the same, and whoever uses it connects anew. A backend that dies needs no keeper: the
 * postmaster recovers by itself.
 */
export class Keeper {
  private server: Postmaster
  private readonly start: () => Promise<Postmaster>
  private readonly say: (line: string) => void
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> = Promise.resolve()
  private stopping = false

  /** `start` starts it on the same home and address; `say` is told what only an administrator can mend. */
  constructor(server: Postmaster, start: () => Promise<Postmaster>, say: (line: string) => void) {
    this.server = server
    this.start = start
    this.say = say
    this.lookIn(LOOK_EVERY)
  }

  get current(): Postmaster {
    return this.server
  }

  /** Ends it. What is being started at this moment is waited for and ended too. */
  async stop(): Promise<void> {
    this.stopping = true
    clearTimeout(this.timer)
    await this.looking
    await stopPostmaster(this.server)
  }

  private lookIn(milliseconds: number): void {
    if (this.stopping) return
    this.timer = setTimeout(() => {
      this.looking = this.look()
    }, milliseconds)
    this.timer.unref()
  }

  private async look(): Promise<void> {
    if (isAlive(this.server.mark)) return this.lookIn(LOOK_EVERY)
    try {
      this.server = await this.start()
      this.say('PostgreSQL was gone and has been started again.')
      this.lookIn(LOOK_EVERY)
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error))
      this.lookIn(TRY_AGAIN)
    }
  }
}
