import type { CaseCommand } from '@senim/core/cases/decide.ts'
import { MEANS } from '@senim/core/cases/events.ts'
import type { Instant } from '@senim/core/time.ts'
import { DAY, HOUR, MINUTE, SECOND } from '@senim/core/time.ts'
import type { DueMoment } from './journal.ts'
import { LOOKS_EVERY } from './oracle/oracle.ts'
import type { Notice } from './outbox.ts'
import type { OwnClock, World } from './world.ts'

/** How often a worker dies over one moment, before its commit and after it, and over one notice, between sending it and writing that down. */
const DIES = 0.005
/** How often a moment is passed once more, from a list that is old by then. */
const PASSED_AGAIN = 0.05
/** How often a worker is hasty, and passes what is to come within the hour as if it had come. */
const HASTY = 0.02
const MEANS_FAIL = 0.15

interface Worker {
  readonly clock: OwnClock
  up: boolean
  /** How often it was started. */
  start: number
  /** Its looks are each so many seconds after this. */
  since: Instant
  looked: Instant
  planned: Instant
}

/** Several workers: each looks once a second for what is due, passes it, and sends what is to be told. They die in the midst of it, and stay away for seconds or hours. */
export class Workers {
  private readonly all: readonly Worker[]
  private readonly world: World
  private readonly arrived: (notice: Notice) => void

  constructor(world: World, count: number, arrived: (notice: Notice) => void) {
    this.world = world
    this.arrived = arrived
    this.all = Array.from({ length: count }, () => ({ clock: world.clockThatJumps(() => this.plan()), up: false, start: 0, since: 0, looked: 0, planned: Number.POSITIVE_INFINITY }))
    world.onCommit(() => this.plan())
  }

  /** From now on they work and fail. Now and then nobody is there at all. */
  start(): void {
    const { agenda, chance } = this.world
    for (const worker of this.all) {
      agenda.in(chance.between(0, SECOND), () => this.rise(worker))
      this.outages(worker)
    }
    for (let n = 0; n < 3; n += 1) agenda.in(chance.between(10 * DAY, 350 * DAY), () => {
      const away = chance.between(HOUR, 8 * HOUR)
      for (const worker of this.all) this.die(worker, away)
    })
  }

  private outages(worker: Worker): void {
    const { agenda, chance } = this.world
    agenda.in(chance.wait(20 * DAY), () => {
      this.die(worker, chance.between(MINUTE, 6 * HOUR))
      this.outages(worker)
    })
  }

  private rise(worker: Worker): void {
    const { now } = this.world.agenda
    worker.up = true
    worker.start += 1
    worker.since = now
    this.say()
    this.look(worker)
  }

  private die(worker: Worker, away: number): void {
    if (!worker.up) return
    worker.up = false
    worker.planned = Number.POSITIVE_INFINITY
    this.say()
    this.world.agenda.in(away, () => this.rise(worker))
  }

  private say(): void {
    this.world.oracle.uptime.changed(this.world.agenda.now, this.all.some(({ up }) => up))
  }

  /** A worker looks only where it would find something: a year has too many seconds. */
  private plan(): void {
    const { agenda, journal, outbox, machine } = this.world
    const [moment, notice] = [journal.nextMoment(), outbox.nextTry()]
    for (const worker of this.all) {
      if (!worker.up) continue
      const ahead = machine.clock(agenda.now, agenda.now + worker.clock.wrongBy) - agenda.now
      const first = Math.max(Math.min(moment - ahead, notice), worker.looked + 1, agenda.now)
      if (first === Number.POSITIVE_INFINITY) continue
      const at = worker.since + Math.ceil((first - worker.since) / LOOKS_EVERY) * LOOKS_EVERY
      if (at >= worker.planned) continue
      worker.planned = at
      const { start } = worker
      agenda.at(at, () => {
        if (worker.up && worker.start === start && worker.planned === at) this.look(worker)
      })
    }
  }

  private look(worker: Worker): void {
    const { agenda, chance, journal, machine, outbox } = this.world
    const { now } = agenda
    worker.looked = now
    worker.planned = Number.POSITIVE_INFINITY
    for (const due of journal.dueBy(machine.clock(now, now + worker.clock.wrongBy))) {
      if (chance.happens(DIES)) return this.dieOver(worker, due)
      this.pass(worker, due)
      if (chance.happens(DIES)) return this.die(worker, this.repair())
      if (chance.happens(PASSED_AGAIN)) agenda.in(chance.wait(5 * SECOND), () => this.pass(worker, due))
    }
    const early = chance.happens(HASTY) ? chance.findOne(journal.dueBy(now + HOUR)) : undefined
    if (early !== undefined && early.moment.at > now) this.pass(worker, early)
    for (const notice of outbox.dueBy(now)) {
      this.tell(worker, notice)
      if (!worker.up) return
    }
    this.plan()
  }

  private dieOver(worker: Worker, due: DueMoment): void {
    if (!this.world.machine.momentsOutliveWorkers) this.world.journal.forgetMoment(due)
    this.die(worker, this.repair())
  }

  /** Most are started again at once. */
  private repair(): number {
    const { chance } = this.world
    return chance.happens(0.8) ? chance.between(SECOND, MINUTE) : chance.between(MINUTE, 4 * HOUR)
  }

  private pass(worker: Worker, { caseId, moment }: DueMoment): void {
    const { agenda, journal, machine } = this.world
    journal.execute({ id: `${caseId} ${moment.name} ${moment.at}`, caseId, decide: (state, now, rules) => machine.pass(state, moment, now, rules) }, agenda.now, agenda.now + worker.clock.wrongBy)
  }

  private tell(worker: Worker, notice: Notice): void {
    const { agenda, chance, machine, oracle, outbox } = this.world
    if (chance.happens(MEANS_FAIL)) {
      this.note(worker, notice, false)
      return outbox.failed(notice, agenda.now)
    }
    if (outbox.arrives(machine.noticeKey(String(notice.seq), worker.start))) {
      oracle.reached(notice.seq)
      this.arrived(notice)
    }
    if (chance.happens(DIES)) return this.die(worker, this.repair())
    this.note(worker, notice, true)
    outbox.done(notice)
  }

  private note(worker: Worker, { seq, caseId, referral, office, tries }: Notice, told: boolean): void {
    if (referral === null) return
    const { agenda, journal, machine } = this.world
    const means = MEANS[tries % MEANS.length] ?? 'portal'
    const notify = (now: Instant): CaseCommand => ({ do: 'notify', referral, notice: String(seq), office, means, told, proof: null, content: null, now })
    journal.execute({ id: `notice ${seq} ${tries} ${told}`, caseId, decide: (state, now, rules) => machine.decide(notify(now), state, rules) }, agenda.now, agenda.now + worker.clock.wrongBy)
  }
}
