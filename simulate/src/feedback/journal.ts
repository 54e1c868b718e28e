import { createHash } from 'node:crypto'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { NO_CASE } from '@senim/core/cases/state.ts'
import type { Decision } from '@senim/core/decider.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant } from '@senim/core/time.ts'
import type { Moment } from '@senim/server/cases/moments.ts'
import type { Machine } from './machine.ts'

/** One event as it stands in the journal. `at`: the database's clock at the commit. */
export interface Entry {
  readonly seq: number
  readonly commit: number
  readonly command: string
  readonly caseId: string
  readonly at: Instant
  readonly event: CaseEvent
}

/** Something somebody wants done, under an id that stays the same however often it is sent. */
export interface Request {
  readonly id: string
  readonly caseId: string
  decide(state: Case, now: Instant, rules: Rules): Answer
}

export type Answer = Decision<CaseEvent>
export interface DueMoment {
  readonly caseId: string
  readonly moment: Moment
}

/** The database of the simulation: decides, and keeps events, state, moments and notices in one step or not at all. */
export class Journal {
  private readonly states = new Map<string, Case>()
  private readonly moments = new Map<string, readonly Moment[]>()
  private readonly answers = new Map<string, readonly CaseEvent[]>()
  /** How often each refusal was given. */
  readonly refused: Record<string, number> = {}
  private readonly digest = createHash('sha256')
  private seq = 0
  private commits = 0
  private readonly machine: Machine
  private readonly rulesNow: () => Rules
  private readonly committed: (entries: readonly Entry[], state: Case) => void

  constructor(machine: Machine, rulesNow: () => Rules, committed: (entries: readonly Entry[], state: Case) => void) {
    this.machine = machine
    this.rulesNow = rulesNow
    this.committed = committed
  }

  /** SHA-256 over all events in their order. */
  hash(): string {
    return this.digest.copy().digest('hex')
  }

  state(caseId: string): Case {
    return this.states.get(caseId) ?? NO_CASE
  }

  cases(): readonly string[] {
    return [...this.states.keys()]
  }

  /** `at`: the database's clock; `own`: that of the process which asks. A refusal is not remembered: what is too early may be sent again. */
  execute(request: Request, at: Instant, own: Instant): Answer {
    const before = this.answers.get(request.id)
    if (before !== undefined && this.machine.remembers) return before
    const { caseId } = request
    const state = this.state(caseId)
    const events = request.decide(state, this.machine.clock(at, own), this.rulesNow())
    if (isRefusal(events)) {
      this.refused[events.refused] = (this.refused[events.refused] ?? 0) + 1
      return events
    }
    this.answers.set(request.id, events)
    if (events.length > 0) this.append(request, events, at)
    return events
  }

  /** What is due by `now`, the earliest first. */
  dueBy(now: Instant): readonly DueMoment[] {
    const due = [...this.moments].flatMap(([caseId, all]) => all.filter(({ at }) => at <= now).map((moment) => ({ caseId, moment })))
    return due.toSorted((a, b) => a.moment.at - b.moment.at)
  }

  /** When the next moment comes; Infinity when none does. */
  nextMoment(): Instant {
    let first = Number.POSITIVE_INFINITY
    for (const all of this.moments.values()) for (const { at } of all) if (at < first) first = at
    return first
  }

  forgetMoment({ caseId, moment }: DueMoment): void {
    this.moments.set(caseId, (this.moments.get(caseId) ?? []).filter((one) => one.name !== moment.name))
  }

  private append({ id, caseId }: Request, events: readonly CaseEvent[], at: Instant): void {
    const state = events.reduce(this.machine.evolve, this.state(caseId))
    this.states.set(caseId, state)
    const moments = this.machine.momentsOf(state)
    if (moments.length > 0) this.moments.set(caseId, moments)
    else this.moments.delete(caseId)
    const commit = (this.commits += 1)
    const entries = events.map((event): Entry => ({ seq: (this.seq += 1), commit, command: id, caseId, at, event }))
    for (const entry of entries) this.digest.update(`${JSON.stringify(entry)}\n`)
    this.committed(entries, state)
  }
}
