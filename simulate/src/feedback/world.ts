import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant, LocalDate } from '@senim/core/time.ts'
import { DAY, HOUR, localDate, MINUTE, SECOND } from '@senim/core/time.ts'
import { Agenda } from '../agenda.ts'
import { Chance } from '../chance.ts'
import type { Answer, Entry, Request } from './journal.ts'
import { Journal } from './journal.ts'
import type { Machine } from './machine.ts'
import { Oracle } from './oracle/oracle.ts'
import { Outbox } from './outbox.ts'
import { rulesAt, tablesOfYear } from './tables.ts'

/** Midnight of 1 January 2026 in Kazakhstan, and of the year after. */
export const START: Instant = Date.UTC(2025, 11, 31, 19)
export const END: Instant = START + 365 * DAY

/** How often a process dies before it has committed, how often after that and before it has answered, how often something acknowledged is sent again all the same. */
const DIES_BEFORE = 0.02
const DIES_AFTER = 0.02
const SENT_AGAIN = 0.02

type Watcher = (entry: Entry, state: Case) => void

/** The clock of one machine: right, or wrong by up to an hour, and now and then it jumps. The database's own is the time of the world. */
export interface OwnClock {
  wrongBy: number
}

/** One seed's year: the time, the database, the oracle that watches it, and the way in that everybody's commands take. */
export class World {
  readonly agenda = new Agenda(START)
  readonly outbox = new Outbox()
  readonly chance: Chance
  readonly machine: Machine
  readonly journal: Journal
  readonly oracle: Oracle
  readonly rulesNow: () => Rules
  private readonly watchers: Watcher[] = []
  private readonly afterCommit: (() => void)[] = []
  private readonly web: OwnClock
  private count = 0

  constructor(seed: number, machine: Machine) {
    this.chance = new Chance(seed)
    this.machine = machine
    const versions = tablesOfYear(START, END, this.chance)
    this.rulesNow = () => rulesAt(versions, this.agenda.now)
    this.oracle = new Oracle(this.rulesNow)
    this.journal = new Journal(machine, this.rulesNow, (entries, state) => this.committed(entries, state))
    this.web = this.clockThatJumps(() => {})
  }

  get today(): LocalDate {
    return localDate(this.agenda.now, this.rulesNow().calendar.offsetMinutes)
  }

  newId(what: string): string {
    return `${what}-${(this.count += 1)}`
  }

  /** Hears of each event after its commit. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher)
  }

  onCommit(after: () => void): void {
    this.afterCommit.push(after)
  }

  clockThatJumps(jumped: () => void): OwnClock {
    const clock: OwnClock = { wrongBy: 0 }
    const jump = (): void => {
      clock.wrongBy = this.chance.happens(0.3) ? 0 : this.chance.between(-HOUR, HOUR)
      jumped()
      this.agenda.in(this.chance.wait(8 * DAY), jump)
    }
    this.agenda.in(this.chance.wait(8 * DAY), jump)
    return clock
  }

  /** Somebody asks for something, under one id, until they are answered. */
  ask(caseId: string, command: (now: Instant) => CaseCommand, answered: (answer: Answer) => void = () => {}): void {
    this.send({ id: this.newId('ask'), caseId, decide: (state, now, rules) => this.machine.decide(command(now), state, rules) }, answered)
  }

  private send(request: Request, answered: (answer: Answer) => void): void {
    this.agenda.in(this.chance.between(5, 2 * SECOND), () => {
      const again = (): void => this.agenda.in(this.chance.between(SECOND, 5 * MINUTE), () => this.send(request, answered))
      if (this.chance.happens(DIES_BEFORE)) return again()
      const answer = this.journal.execute(request, this.agenda.now, this.agenda.now + this.web.wrongBy)
      if (this.chance.happens(DIES_AFTER)) return again()
      if (!isRefusal(answer)) this.oracle.acknowledged(request.id, answer.length)
      if (this.chance.happens(SENT_AGAIN)) this.agenda.in(this.chance.wait(MINUTE), () => void this.journal.execute(request, this.agenda.now, this.agenda.now))
      answered(answer)
    })
  }

  private committed(entries: readonly Entry[], state: Case): void {
    this.oracle.committed(entries, state)
    for (const entry of entries) {
      this.outbox.put(entry)
      for (const watcher of this.watchers) watcher(entry, state)
    }
    for (const after of this.afterCommit) after()
  }
}
