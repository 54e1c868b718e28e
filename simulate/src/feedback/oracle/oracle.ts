import type { CaseEvent, ReferralEvent } from '@senim/core/cases/events.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Instant } from '@senim/core/time.ts'
import type { Entry } from '../journal.ts'
import { closeOf, dayThere, rungsFor } from './arithmetic.ts'
import type { WatchedCase } from './closing.ts'
import { missingIn } from './closing.ts'
import { compare } from './compare.ts'
import type { Finding } from './findings.ts'
import { Findings } from './findings.ts'
import { Uptime } from './uptime.ts'
import type { Expected, Today, Watched } from './watched.ts'
import { beginAt, beginClimb, climbTo, judgeAnew, moveTo, startOwed, stop } from './watched.ts'

/** A worker that is up looks once a second. */
export const LOOKS_EVERY = 1000
/** A notice whose means fail is tried again within the hour; so long without one coming through is not chance. */
const NOTICE_TAKES = 3 * 86_400_000

/** Seven days in which a person may answer. */
const PERSON_HAS = 7 * 86_400_000

/** What somebody outside is told of. */
const NOTICED: readonly CaseEvent['type'][] = ['referral.sent', 'referral.returned', 'referral.reopened', 'referral.climbed', 'case.asked']

/** In which status each act of a body or of the centre may be. */
const MAY: Readonly<Partial<Record<CaseEvent['type'], readonly ReferralStatus[]>>> = {
  'referral.delivered': ['sent'], 'referral.accepted': ['sent', 'delivered'], 'referral.refused': ['sent', 'delivered'], 'referral.reported': ['accepted', 'inProgress', 'returned'],
  'referral.answered': ['accepted', 'inProgress', 'returned'], 'referral.verified': ['answered'], 'referral.returned': ['answered'], 'referral.reopened': ['verified'],
  'referral.withdrawn': ['sent', 'delivered', 'accepted', 'inProgress', 'returned', 'refused', 'answered'],
}

/** Watches the journal and nothing else but the clock on the wall, who was up, and what people were told. Knows the rules by itself and the core not at all. */
export class Oracle {
  readonly findings = new Findings()
  readonly uptime = new Uptime()
  private readonly cases = new Map<string, WatchedCase>()
  private readonly commitOf = new Map<string, number>()
  private readonly eventsOf = new Map<string, number>()
  private readonly noticesOwed = new Map<number, Instant>()
  private readonly told = new Set<string>()
  private readonly rulesNow: () => Rules

  constructor(rulesNow: () => Rules) {
    this.rulesNow = rulesNow
  }

  /** One commit, and the state that the house has made of it. */
  committed(entries: readonly Entry[], state: Case): void {
    const [first] = entries
    if (first === undefined) return
    const earlier = this.commitOf.get(first.command)
    if (earlier !== undefined && earlier !== first.commit) this.found('double', first, `command ${first.command} was done twice`)
    this.commitOf.set(first.command, first.commit)
    this.eventsOf.set(first.command, (this.eventsOf.get(first.command) ?? 0) + entries.length)
    for (const entry of entries) this.see(entry)
    const watched = this.cases.get(first.caseId)
    if (watched !== undefined) compare(watched, state, (finding, what) => this.found(finding, first, what))
  }

  /** Somebody was told that what they asked for is done, by so many events. */
  acknowledged(command: string, events: number): void {
    if (events !== (this.eventsOf.get(command) ?? 0)) this.findings.add('lost', `${command} was acknowledged, its events are not there`)
  }

  /** A notice about an event has come to whom it was for. */
  reached(seq: number): void {
    if (!this.noticesOwed.delete(seq)) this.findings.add('double', `the notice of ${seq} came twice, or about nothing`)
  }

  /** The end of the year: all that is overdue now is lost. */
  finish(at: Instant): void {
    for (const [id, one] of this.cases) this.overdue(one, at, id)
    for (const [seq, since] of this.noticesOwed) if (this.uptime.between(since, at) > NOTICE_TAKES) this.findings.add('lost', `nobody was ever told of ${seq}`)
  }

  private found(finding: Finding, { caseId, event, at }: Entry, what: string): void {
    this.findings.add(finding, `${new Date(at).toISOString()} ${caseId} ${event.type}: ${what}`)
  }

  private isMissed(expected: Expected, at: Instant): boolean {
    return expected.missed !== true && this.uptime.between(Math.max(expected.at, expected.known), at) > LOOKS_EVERY
  }

  /** What should have happened by now and did not, though somebody was up. Each is counted once. */
  private overdue(one: WatchedCase, at: Instant, caseId: string): void {
    const say = (finding: Finding, what: string): void => this.findings.add(finding, `${new Date(at).toISOString()} ${caseId}: ${what}`)
    for (const referral of one.referrals.values()) {
      for (const [step, clock] of referral.clocks) if (this.isMissed(clock, at)) {
        say('lost', `${step} of ${referral.id} was due ${new Date(clock.at).toISOString()}`)
        referral.clocks.set(step, { ...clock, missed: true })
      }
      const next = referral.climb?.next
      if (referral.climb && next && this.isMissed(next, at)) {
        say('unescalated', `rung ${referral.climb.rung} of ${referral.id} was due ${new Date(next.at).toISOString()}`)
        referral.climb = { ...referral.climb, next: { ...next, missed: true } }
      }
    }
    for (const [id, task] of one.tasks) if (one.open && !task.late && !task.dropped && task.left.size > 0 && this.isMissed(task.due, at)) {
      say('lost', `task ${id} was due ${new Date(task.due.at).toISOString()}`)
      task.late = true
    }
  }

  private see(entry: Entry): void {
    const { caseId, at, event } = entry
    if ('at' in event && event.at !== at) this.found(event.at > at ? 'early' : 'lost', entry, 'it says another time than the clock')
    if (NOTICED.includes(event.type) && !('nobody' in event && event.nobody)) this.noticesOwed.set(entry.seq, at)
    let one = this.cases.get(caseId)
    if (one === undefined) {
      one = { open: false, risk: null, referrals: new Map(), tasks: new Map(), person: { askedUntil: null, forbidden: false, said: null, verifiedSince: false }, waivers: new Map() }
      this.cases.set(caseId, one)
    }
    this.overdue(one, at, caseId)
    const today: Today = { at, risk: one.risk, calendar: this.rulesNow().calendar }
    if (event.type === 'referral.sent') this.sent(one, event, today)
    else if (isAboutReferral(event)) this.onReferral(one, entry, event, today)
    else this.onCase(one, entry, event, today)
  }

  private sent(one: WatchedCase, event: Extract<CaseEvent, { type: 'referral.sent' }>, today: Today): void {
    const { referral: id, body, kind, basis, replaces } = event
    const rules = this.rulesNow()
    const old = replaces === null ? undefined : one.referrals.get(replaces)
    if (old !== undefined) moveTo(old, 'replaced', today)
    const referral: Watched = { id, body, promise: { kind, basis, on: dayThere(today.at, rules.calendar), rules }, status: 'sent', clocks: new Map(), late: new Set(), climb: null }
    if (event.climb !== undefined) referral.climb = { side: 'body', told: new Set([event.climb.told - 1]), rung: event.climb.told, next: null }
    one.referrals.set(id, referral)
    startOwed(referral, today)
  }

  private onReferral(one: WatchedCase, entry: Entry, event: Exclude<ReferralEvent, { type: 'referral.sent' }>, today: Today): void {
    const referral = one.referrals.get(event.referral)
    // The office above is told before the body is sent anything.
    if (referral === undefined && one.open && event.type === 'referral.climbed' && event.step === null) return
    if (referral === undefined || !one.open && event.type !== 'referral.notified') return this.found('astray', entry, 'there is no such open referral')
    if (MAY[event.type]?.includes(referral.status) === false) this.found('astray', entry, `it was ${referral.status}`)
    const officer = event.type === 'referral.delivered' ? event.to : 'officer' in event ? event.officer : undefined
    if (officer !== undefined && officer !== `officer of ${referral.body}`) this.found('astray', entry, `${officer} spoke for ${referral.body}`)
    switch (event.type) {
      case 'referral.lapsed':
        return this.lapsed(referral, entry, event, today)
      case 'referral.climbed':
        return this.climbed(referral, entry, event, today)
      case 'referral.notified': {
        const key = `${event.notice} ${event.means}`
        if (event.told && this.told.has(key)) this.found('double', entry, `${key} was told twice`)
        if (event.told) this.told.add(key)
        return
      }
      case 'referral.reclocked':
        // Follows from the judgement that was made, and is compared with it.
        return
      case 'referral.delivered':
        return moveTo(referral, 'delivered', today)
      case 'referral.accepted':
        return moveTo(referral, 'accepted', today)
      case 'referral.refused':
        return moveTo(referral, 'refused', today)
      case 'referral.reported': {
        moveTo(referral, 'inProgress', today, ['interim'])
        if (event.milestone !== null) beginAt(referral, event.milestone.what, event.milestone.on === dayThere(today.at, today.calendar) ? today.at : closeOf(event.milestone.on, today.calendar), today)
        return
      }
      case 'referral.answered':
        return moveTo(referral, 'answered', today)
      case 'referral.verified':
        // What was said, or not said in time, was about less than there is now.
        if (one.person.askedUntil !== null && (one.person.said !== null || today.at >= one.person.askedUntil)) one.person.verifiedSince = true
        return moveTo(referral, 'verified', today)
      case 'referral.returned':
      case 'referral.reopened':
        return moveTo(referral, 'returned', today, ['interim', 'outcome'])
      case 'referral.withdrawn':
        return moveTo(referral, 'withdrawn', today)
    }
  }

  private lapsed(referral: Watched, entry: Entry, { step }: Extract<CaseEvent, { type: 'referral.lapsed' }>, today: Today): void {
    const clock = referral.clocks.get(step)
    if (clock === undefined) return this.found(referral.late.has(step) ? 'double' : 'early', entry, `${step} of ${referral.id} was not running`)
    if (today.at < clock.at) this.found('early', entry, `${step} of ${referral.id} is due ${new Date(clock.at).toISOString()}`)
    referral.clocks.delete(step)
    referral.late.add(step)
    beginClimb(referral, step, today)
  }

  private climbed(referral: Watched, entry: Entry, { step, office, rung, nobody }: Extract<CaseEvent, { type: 'referral.climbed' }>, today: Today): void {
    const { climb } = referral
    const rungs = rungsFor(referral.promise, climb?.side ?? 'body', today.risk)
    if (step === null && referral.late.size === 0) return this.found('astray', entry, 'nobody had to be told that nobody is on duty')
    if (climb?.told.has(rung)) this.found('double', entry, `rung ${rung} of ${referral.id} was told before`)
    else if (climb?.next == null) this.found('early', entry, `rung ${rung} of ${referral.id} was not to come`)
    else if (today.at < climb.next.at) this.found('early', entry, `rung ${rung} of ${referral.id} is due ${new Date(climb.next.at).toISOString()}`)
    else if (rung !== climb.rung || office !== rungs[rung]?.to) this.found('unescalated', entry, `rung ${climb.rung} of ${referral.id} was passed over`)
    climbTo(referral, rung, nobody === true, today)
  }

  private onCase(one: WatchedCase, entry: Entry, event: Exclude<CaseEvent, ReferralEvent>, today: Today): void {
    switch (event.type) {
      case 'case.opened':
        one.open = true
        one.risk = event.assessment.risk
        return
      case 'case.assessed': {
        const { risk, safe } = event.change
        // Another rule of safe contact may allow what the last one forbade.
        if (safe !== undefined) one.person.forbidden = false
        if (risk === undefined || risk === one.risk) return
        const before = one.risk
        one.risk = risk
        if (one.open) for (const referral of one.referrals.values()) judgeAnew(referral, before, { ...today, risk })
        return
      }
      case 'case.tasked':
        one.tasks.set(event.task, { due: { at: event.due, known: today.at }, left: new Set(event.parts), late: false, dropped: false })
        return
      case 'case.taskDone':
        one.tasks.get(event.task)?.left.delete(event.part)
        return
      case 'case.taskDropped': {
        const task = one.tasks.get(event.task)
        if (task) task.dropped = true
        return
      }
      case 'case.taskLapsed': {
        const task = one.tasks.get(event.task)
        if (task === undefined || task.late || !one.open) this.found('double', entry, `task ${event.task} was late before`)
        else if (today.at < task.due.at) this.found('early', entry, `task ${event.task}`)
        if (task) task.late = true
        return
      }
      case 'case.asked':
        if (event.until - today.at < PERSON_HAS) this.found('early', entry, 'the person has too little time to answer')
        one.person = { askedUntil: event.until, forbidden: false, said: null, verifiedSince: false }
        return
      case 'case.notAsked':
        one.person.forbidden = true
        return
      case 'case.said':
        one.person.said = event.helped
        one.person.verifiedSince = false
        // What was let go before the person said no is not let go after it.
        if (!event.helped) one.waivers = new Map()
        return
      case 'case.waived':
        one.waivers.set(event.blocker, { by: event.by, second: event.second })
        return
      case 'case.reopened':
        one.open = true
        one.waivers = new Map()
        for (const referral of one.referrals.values()) startOwed(referral, today)
        for (const [id, task] of one.tasks) one.tasks.set(id, { ...task, due: { ...task.due, known: today.at } })
        return
      case 'case.closed':
        for (const missing of missingIn(one, today.at)) this.found('incomplete', entry, missing)
        one.open = false
        for (const referral of one.referrals.values()) stop(referral)
        return
      case 'case.conferred':
      case 'case.waiverAsked':
      case 'case.waiverDeclined':
      case 'case.handed':
        return
    }
  }
}

const isAboutReferral = (event: CaseEvent): event is ReferralEvent => event.type.startsWith('referral.')
