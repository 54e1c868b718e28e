import { OFFER_STANDS } from '@senim/core/contacts/decide.ts'
import type { Free } from '@senim/core/routing/pick.ts'
import { HOUR, MINUTE, SECOND } from '@senim/core/time.ts'
import type { Arrival, Day, Person } from './day.ts'
import type { Rule } from './rules.ts'
import { WORKLOAD } from './workload.ts'

/** When the rules of language and skill may let somebody else answer: `pick.ts`. */
const RELAXES = [30 * SECOND, 2 * MINUTE]

export interface Answered {
  readonly arrival: Arrival
  /** From the first message to an operator's yes. */
  readonly wait: number
}

interface Desk {
  readonly person: Person
  onDuty: boolean
  offered: boolean
  holding: number
  heavy: number
  since: number
}

/** One day through one rule, event by event, until everybody is answered. No clock and no chance: both are in the day. */
export class Simulation {
  readonly answered: Answered[] = []
  private readonly agenda = new Agenda()
  private readonly desks: ReadonlyMap<string, Desk>
  private readonly arrivals: ReadonlyMap<string, Arrival>
  private readonly passed = new Map<string, readonly string[]>()
  private readonly day: Day
  private readonly rule: Rule

  constructor(day: Day, rule: Rule) {
    this.day = day
    this.rule = rule
    this.arrivals = new Map(day.arrivals.map((one) => [one.id, one]))
    this.desks = new Map(day.people.map((person) => [person.id, { person, onDuty: false, offered: false, holding: 0, heavy: 0, since: 0 }]))
  }

  run(): readonly Answered[] {
    this.agenda.at(0, () => this.changeShift(0))
    for (const arrival of this.day.arrivals) this.agenda.at(arrival.at, () => this.arrive(arrival))
    for (let next = this.agenda.next(); next !== undefined && this.answered.length < this.day.arrivals.length; next = this.agenda.next()) {
      next.happens()
      for (const match of this.rule.settle(next.at)) this.offer(next.at, match.contact, match.operator)
    }
    return this.answered
  }

  private arrive(arrival: Arrival): void {
    this.rule.waits(arrival, [])
    for (const after of RELAXES) this.agenda.at(arrival.at + after, () => undefined)
  }

  /** Whoever goes home finishes the dialogues in hand. */
  private changeShift(hour: number): void {
    const atWork = this.day.roster[hour % 24] ?? 0
    for (const [n, desk] of [...this.desks.values()].entries()) {
      const onDuty = n < atWork
      if (onDuty !== desk.onDuty) Object.assign(desk, { onDuty, since: hour * HOUR, heavy: onDuty ? 0 : desk.heavy })
      this.tell(desk)
    }
    this.agenda.at((hour + 1) * HOUR, () => this.changeShift(hour + 1))
  }

  private offer(now: number, contact: string, operator: string): void {
    const arrival = this.arrivals.get(contact)
    const desk = this.desks.get(operator)
    if (arrival === undefined || desk === undefined) throw new Error(`the rule offers ${contact} to ${operator}, and one of them does not exist`)
    if (!desk.onDuty || desk.offered || desk.holding >= WORKLOAD.staff.capacity.value) throw new Error(`${operator} is not free`)
    desk.offered = true
    const passed = this.passed.get(contact) ?? []
    if (passed.length < arrival.lapses) this.agenda.at(now + OFFER_STANDS, () => this.lapse(arrival, desk, passed))
    else this.agenda.at(now + arrival.answerAfter, () => this.accept(now + arrival.answerAfter, arrival, desk))
  }

  private lapse(arrival: Arrival, desk: Desk, passed: readonly string[]): void {
    const now = [...passed, desk.person.id]
    this.passed.set(arrival.id, now)
    this.rule.waits(arrival, now)
    desk.offered = false
    this.tell(desk)
  }

  private accept(now: number, arrival: Arrival, desk: Desk): void {
    this.answered.push({ arrival, wait: now - arrival.at })
    Object.assign(desk, { offered: false, holding: desk.holding + 1, heavy: desk.heavy + (arrival.urgency === 'high' || arrival.urgency === 'critical' ? 1 : 0) })
    this.tell(desk)
    this.agenda.at(now + arrival.handle, () => {
      desk.holding -= 1
      this.tell(desk)
    })
  }

  private tell(desk: Desk): void {
    const { person, holding, heavy, since } = desk
    const free: Free = { ...person, holding, heavy, since, room: WORKLOAD.staff.capacity.value - holding }
    if (desk.onDuty && !desk.offered && free.room > 0) this.rule.free(free)
    else this.rule.busy(person.id)
  }
}

interface Entry {
  readonly at: number
  readonly happens: () => void
}

/** What is still to come, soonest first; of the same moment, what was entered first. A binary heap. */
export class Agenda {
  private readonly heap: (Entry & { readonly n: number })[] = []
  private entered = 0

  at(at: number, happens: () => void): void {
    this.entered += 1
    this.heap.push({ at, happens, n: this.entered })
    for (let child = this.heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.swapIfSooner(child, parent)) return
      child = parent
    }
  }

  next(): Entry | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (first === undefined || last === undefined || first === last) return first
    this.heap[0] = last
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1
      const child = this.isSooner(left + 1, left) ? left + 1 : left
      if (!this.swapIfSooner(child, parent)) return first
      parent = child
    }
  }

  private isSooner(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]]
    return one !== undefined && other !== undefined && (one.at - other.at || one.n - other.n) < 0
  }

  private swapIfSooner(child: number, parent: number): boolean {
    const [one, other] = [this.heap[child], this.heap[parent]]
    if (one === undefined || other === undefined || !this.isSooner(child, parent)) return false
    this.heap[parent] = one
    this.heap[child] = other
    return true
  }
}
