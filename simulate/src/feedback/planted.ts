import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { termsFor } from '@senim/core/directory/clocks.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import { MINUTE } from '@senim/core/time.ts'
import type { Machine } from './machine.ts'
import { SOUND } from './machine.ts'
import type { Finding } from './oracle/findings.ts'

/** A machine that breaks one rule, and what an oracle worth its name must say of it. */
export interface Planted {
  readonly name: string
  readonly breaks: string
  readonly machine: Machine
  readonly caughtAs: Finding
}

/** What time does, with its events changed. */
const changing = (change: (event: CaseEvent, state: Case) => CaseEvent): Machine['pass'] => (state, moment, now, rules) => {
  const events = SOUND.pass(state, moment, now, rules)
  return isRefusal(events) ? events : events.map((event) => change(event, state))
}
/** What time does is decided as if it were a minute later, and written down with the right time. */
const aMinuteEarly: Machine['pass'] = (state, moment, now, rules) => {
  const events = SOUND.pass(state, moment, now + MINUTE, rules)
  return isRefusal(events) ? events : events.map((event) => ('at' in event ? { ...event, at: now } : event))
}
const changeReferrals = (state: Case, change: (referral: Case['referrals'][string]) => Case['referrals'][string]): Case => ({ ...state, referrals: Object.fromEntries(Object.entries(state.referrals).map(([id, one]) => [id, change(one)])) })
const withTodaysTerms = (state: Case, now: number, rules: Rules): Case => changeReferrals(state, (one) => ({ ...one, terms: termsFor(one.kind, one.basis, now, rules) }))
const nowOf = (command: CaseCommand): number => (command.do === 'act' ? command.act.now : command.now)

/** Ten ways to break a promise. Each is small, each has been somebody's bug, and each must be found. */
export const PLANTED: readonly Planted[] = [
  {
    name: 'firesEarly', breaks: 'a lapse or a rung fires a minute before its time', caughtAs: 'early',
    machine: { ...SOUND, momentsOf: (state) => SOUND.momentsOf(state).map((moment) => ({ ...moment, at: moment.at - MINUTE })), pass: aMinuteEarly },
  },
  { name: 'usesWorkersClock', breaks: 'goes by the worker’s own clock instead of the database’s', caughtAs: 'early', machine: { ...SOUND, clock: (_database, own) => own } },
  { name: 'forgetsAfterCrash', breaks: 'a moment that a worker was about to pass is gone when the worker dies', caughtAs: 'lost', machine: { ...SOUND, momentsOutliveWorkers: false } },
  {
    name: 'losesRung', breaks: 'after the second rung nobody is told any more', caughtAs: 'unescalated',
    machine: { ...SOUND, pass: changing((event) => (event.type === 'referral.climbed' && event.rung === 1 ? { ...event, climb: { ...event.climb, next: null } } : event)) },
  },
  { name: 'tellsTwiceAfterRestart', breaks: 'a worker that was started again tells under a new key what its forerunner had told', caughtAs: 'double', machine: { ...SOUND, noticeKey: (notice, start) => `${notice} ${start}` } },
  {
    name: 'restartsClimb', breaks: 'a second step that lapses begins the climb from the bottom', caughtAs: 'double',
    machine: { ...SOUND, pass: changing((event, state) => (event.type === 'referral.lapsed' && (state.referrals[event.referral]?.lapsed.length ?? 0) > 0 ? { ...event, climb: { ...event.climb, told: 0, next: event.at } } : event)) },
  },
  {
    name: 'closesWithRefusal', breaks: 'a case closes though a refusal has no new owner', caughtAs: 'incomplete',
    machine: { ...SOUND, decide: (command, state, rules) => SOUND.decide(command, command.do === 'close' ? changeReferrals(state, (one) => (one.status === 'refused' ? { ...one, status: 'replaced' } : one)) : state, rules) },
  },
  {
    name: 'newTablesForOld', breaks: 'what was sent under older tables goes by the newest', caughtAs: 'lost',
    machine: { ...SOUND, decide: (command, state, rules) => SOUND.decide(command, withTodaysTerms(state, nowOf(command), rules), rules), pass: (state, moment, now, rules) => SOUND.pass(withTodaysTerms(state, now, rules), moment, now, rules) },
  },
  {
    name: 'receivedIsEnough', breaks: 'the climb stops when the body has only opened it', caughtAs: 'unescalated',
    machine: {
      ...SOUND,
      evolve: (state, event) => {
        const after = SOUND.evolve(state, event)
        return event.type === 'referral.delivered' ? changeReferrals(after, (one) => (one.id === event.referral ? { ...one, lapsed: [], climb: null } : one)) : after
      },
    },
  },
  { name: 'duplicateCountsAsNew', breaks: 'an answer that was sent again under its own id is taken for another one', caughtAs: 'double', machine: { ...SOUND, remembers: false } },
]
