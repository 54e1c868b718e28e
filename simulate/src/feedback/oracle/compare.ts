import type { Case } from '@senim/core/cases/state.ts'
import type { Instant } from '@senim/core/time.ts'
import type { WatchedCase } from './closing.ts'
import type { Finding } from './findings.ts'
import type { Watched } from './watched.ts'

type Say = (finding: Finding, what: string) => void

/** One moment as the house has it beside the one that must be. */
function compareMoment(has: Instant | undefined, must: Instant | undefined, late: Finding, what: string, say: Say): void {
  if (must === undefined) {
    if (has !== undefined) say('early', `${what} is awaited and not owed`)
  } else if (has === undefined) say(late, `${what} is watched by nothing`)
  else if (has !== must) say(has < must ? 'early' : late, `${what} is awaited at ${new Date(has).toISOString()} instead of ${new Date(must).toISOString()}`)
}

function compareReferral(must: Watched, has: Case['referrals'][string], say: Say): void {
  if (has.status !== must.status) say('lost', `${must.id} is ${has.status} and not ${must.status}`)
  for (const step of new Set([...must.clocks.keys(), ...has.due.map((one) => one.step)])) compareMoment(has.due.find((one) => one.step === step)?.at, must.clocks.get(step)?.at, 'lost', `${step} of ${must.id}`, say)
  for (const step of must.late) if (!has.lapsed.includes(step)) say('lost', `that ${step} of ${must.id} is late`)
  compareMoment(has.climb?.next ?? undefined, must.climb?.next?.at, 'unescalated', `rung ${must.climb?.rung ?? 0} of ${must.id}`, say)
}

/** What the house believes beside what must be: no referral forgotten, whatever is owed watched or late, every climb where it stands. */
export function compare(must: WatchedCase, has: Case, say: Say): void {
  for (const [id, referral] of must.referrals) {
    const one = has.referrals[id]
    if (one === undefined) say('lost', `referral ${id} is forgotten`)
    else compareReferral(referral, one, say)
  }
}
