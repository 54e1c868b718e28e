import type { CaseCommand } from '@senim/core/cases/decide.ts'
import { decideCase } from '@senim/core/cases/decide.ts'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { evolveCase } from '@senim/core/cases/state.ts'
import type { Decision } from '@senim/core/decider.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant } from '@senim/core/time.ts'
import { momentsOf, passMoment } from '@senim/server/cases/moments.ts'
import type { Moment } from '@senim/server/cases/moments.ts'

/** What the simulated house runs on. Each planted bug replaces one of these and leaves the rest as it is. */
export interface Machine {
  readonly decide: (command: CaseCommand, state: Case, rules: Rules) => Decision<CaseEvent>
  /** What time does: what a moment comes to. */
  readonly pass: (state: Case, moment: Moment, now: Instant, rules: Rules) => Decision<CaseEvent>
  readonly evolve: (state: Case, event: CaseEvent) => Case
  readonly momentsOf: (state: Case) => readonly Moment[]
  /** The time that a process goes by, of the database's clock and its own. */
  readonly clock: (database: Instant, own: Instant) => Instant
  /** Whether a command that was committed before is known again by its id. */
  readonly remembers: boolean
  /** Under what a notice goes out, so that whoever got it knows it when it comes again. `start`: how often its worker was started. */
  readonly noticeKey: (notice: string, start: number) => string
  /** Whether moments stay in the database when a worker dies while it passes them. */
  readonly momentsOutliveWorkers: boolean
}

/** The product's own. */
export const SOUND: Machine = {
  decide: decideCase,
  pass: (state, moment, now, rules) => passMoment(state, moment, now, { rules, nobody: () => [] }),
  evolve: evolveCase,
  momentsOf,
  clock: (database) => database,
  remembers: true,
  noticeKey: (notice) => notice,
  momentsOutliveWorkers: true,
}
