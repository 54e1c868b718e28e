import { closureBlockers, blockerKey } from '@senim/core/cases/closure.ts'
import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { Referral } from '@senim/core/cases/referral/state.ts'
import { isOpen } from '@senim/core/cases/referral/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import { isChild, NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { Ground } from '@senim/core/directory/bodies.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { Instant } from '@senim/core/time.ts'
import { DAY, HOUR, MINUTE } from '@senim/core/time.ts'
import type { Bodies } from './bodies.ts'
import { BOX, KINDS, REGIONS } from './bodies.ts'
import type { Notice } from './outbox.ts'
import type { World } from './world.ts'

const RISKS: readonly [Risk, ...Risk[]] = ['low', 'medium', 'medium', 'high', 'high', 'critical']
const A_CASE_EVERY = 3 * DAY

/** The staff, who come late now and then, and the people they work for, who say yes, no or nothing. */
export class Centre {
  private readonly world: World
  private readonly bodies: Bodies

  constructor(world: World, bodies: Bodies) {
    this.world = world
    this.bodies = bodies
    world.watch(({ caseId, event }) => {
      if (event.type === 'case.opened' || event.type === 'case.reopened') this.reviewFromTimeToTime(caseId)
      if (event.type === 'referral.answered' || event.type === 'referral.refused') this.world.agenda.in(this.world.chance.wait(12 * HOUR), () => this.review(caseId))
    })
    this.newCases()
  }

  /** A notice has come to whom it was for. */
  told({ caseId, referral, office }: Notice): void {
    const { agenda, chance } = this.world
    if (referral === null) this.askPerson(caseId)
    else if (office === 'supervisor' || office === 'director') agenda.in(chance.wait(HOUR), () => this.review(caseId))
    else if (office === 'duty') this.bodies.awaken(caseId, referral)
    else if (chance.happens(0.5)) this.bodies.awaken(caseId, referral, HOUR)
  }

  private newCases(): void {
    const { agenda, chance } = this.world
    agenda.in(chance.wait(A_CASE_EVERY), () => {
      const assessment: Assessment = { ...NOT_ASSESSED, risk: chance.pick(RISKS), reasons: ['violence.bullying'], region: chance.pick(REGIONS), about: 'self', age: chance.between(9, 40) }
      this.connect(this.world.newId('case'), assessment, chance.between(1, 4))
      this.newCases()
    })
  }

  /** Some of it nobody may send, and then nothing goes out. */
  private connect(caseId: string, assessment: Assessment, count: number, replaced?: Referral): void {
    const { chance } = this.world
    const ground: Ground = assessment.risk === 'critical' ? 'imminentDanger' : isChild(assessment) ? 'childAtRisk' : 'consent'
    const kinds = new Set(Array.from({ length: count }, () => KINDS.find((kind) => kind === replaced?.kind) ?? chance.pick(KINDS)))
    const orders = [...kinds].map((kind) => this.bodies.order(kind, chance.pick(REGIONS), ground, replaced?.id ?? null))
    const consent = chance.happens(0.9)
    this.world.ask(caseId, (now) => ({ do: 'connect', number: caseId, contact: caseId, thread: caseId, staff: 'asem', assessment, consent, orders, now }))
  }

  private askPerson(caseId: string): void {
    const { agenda, chance, journal } = this.world
    if (chance.happens(0.35)) return
    agenda.in(chance.wait(chance.happens(0.1) ? 40 * DAY : 2 * DAY), () => {
      const lied = Object.keys(journal.state(caseId).referrals).some((id) => this.bodies.lies.has(id))
      const helped = !chance.happens(lied ? 0.9 : 0.15)
      this.world.ask(caseId, (now) => ({ do: 'say', helped, content: null, now }))
    })
  }

  private reviewFromTimeToTime(caseId: string): void {
    this.world.agenda.in(this.world.chance.wait(2 * DAY), () => {
      if (this.review(caseId)) this.reviewFromTimeToTime(caseId)
    })
  }

  /** Somebody opens the case and does what they see is to be done, or tries what may not be. False when it is closed and stays so. */
  private review(caseId: string): boolean {
    const { chance, journal, agenda } = this.world
    const state = journal.state(caseId)
    const ask = (command: (now: Instant) => CaseCommand): void => this.world.ask(caseId, command)
    if (state.status !== 'inWork') {
      if (state.status === 'closed' && chance.happens(0.2)) agenda.in(chance.wait(10 * DAY), () => this.connect(caseId, state.assessment, 1))
      return false
    }
    for (const referral of Object.values(state.referrals)) this.lookAt(caseId, state, referral)
    if (chance.happens(0.12)) ask(this.judge(state))
    if (chance.happens(0.05)) this.connect(caseId, state.assessment, 1)
    if (chance.happens(0.15)) this.together(caseId, state)
    if (chance.happens(0.5)) ask((now) => ({ do: 'ask', staff: 'asem', now }))
    if (agenda.now - state.openedAt > 15 * DAY && chance.happens(0.3)) this.waive(caseId, state)
    if (chance.happens(0.6)) ask((now) => ({ do: 'close', staff: 'asem', end: 'resolved', now }))
    return true
  }

  private lookAt(caseId: string, state: Case, referral: Referral): void {
    const { chance } = this.world
    const { id, status } = referral
    const act = (command: (now: Instant) => Extract<CaseCommand, { do: 'act' }>['act']): void => this.world.ask(caseId, (now) => ({ do: 'act', act: command(now) }))
    if (status === 'answered' && chance.happens(0.7)) {
      if (chance.happens(0.25)) act((now) => ({ do: 'sendBack', referral: id, staff: 'asem', content: BOX, now }))
      else act((now) => ({ do: 'verify', referral: id, staff: 'asem', now }))
    }
    if (status === 'refused' && chance.happens(0.7)) this.connect(caseId, state.assessment, 1, referral)
    if (isOpen(referral) && chance.happens(0.01)) act((now) => ({ do: 'withdraw', referral: id, staff: 'gulnar', ground: 'sentInError', content: null, now }))
  }

  private judge(state: Case): (now: Instant) => CaseCommand {
    const { chance } = this.world
    if (chance.happens(0.2)) {
      const safe = { ways: chance.happens(0.5) ? (['dialogue'] as const) : [], quiet: null, note: null }
      return (now) => ({ do: 'assess', staff: 'asem', change: { safe }, now })
    }
    const risk = chance.happens(0.05) ? null : state.assessment.risk === null ? 'medium' : chance.pick(RISKS)
    return (now) => ({ do: 'assess', staff: 'asem', change: { risk }, now })
  }

  /** A task for several bodies, parts of which are done in time, late or never; a conference. */
  private together(caseId: string, state: Case): void {
    const { agenda, chance } = this.world
    const parts = Object.values(state.referrals).filter(isOpen).map(({ id }) => id)
    const present = Object.keys(state.referrals)
    const on = this.world.today
    if (chance.happens(0.3)) return this.world.ask(caseId, (now) => ({ do: 'confer', conference: 'met', on, present, content: BOX, staff: 'asem', now }))
    const task = this.world.newId('task')
    const due = agenda.now + chance.between(HOUR, 10 * DAY)
    this.world.ask(caseId, (now) => ({ do: 'task', task, parts, content: BOX, due, staff: 'asem', now }))
    for (const part of parts) if (chance.happens(0.8)) agenda.in(chance.wait(5 * DAY), () => this.world.ask(caseId, (now) => ({ do: 'taskDone', task, part, by: 'asem', body: null, content: null, now })))
    if (chance.happens(0.2)) agenda.in(chance.wait(20 * DAY), () => this.world.ask(caseId, (now) => ({ do: 'taskDrop', task, staff: 'asem', content: BOX, now })))
  }

  /** A supervisor lets go of what is missing; the second person is another one, or no other, or says no. */
  private waive(caseId: string, state: Case): void {
    const { agenda, chance } = this.world
    for (const blocker of closureBlockers(state, agenda.now).map(blockerKey)) {
      this.world.ask(caseId, (now) => ({ do: 'waive', blocker, content: BOX, staff: 'gulnar', now }))
      const second = chance.pick(['marat', 'marat', 'gulnar'])
      const agrees = chance.happens(0.8)
      agenda.in(chance.wait(10 * MINUTE), () => this.world.ask(caseId, (now) => ({ do: 'secondWaiver', blocker, agrees, staff: second, now })))
    }
  }
}
