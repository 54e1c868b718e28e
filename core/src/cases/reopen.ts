import type { CaseEvent } from './events.ts'
import type { Now } from './referral/course.ts'
import { clocksNow } from './referral/course.ts'
import { isOpen } from './referral/state.ts'
import type { Case } from './state.ts'

/** A closed case goes on. What was let go without an answer when it closed is owed again from now on: its clocks had stopped. `by` null: the person. */
export function reopen({ referrals }: Case, by: string | null, now: Now): readonly CaseEvent[] {
  const owed = Object.values(referrals).filter(isOpen)
  return [{ type: 'case.reopened', by, at: now.at }, ...owed.map((one): CaseEvent => ({ type: 'referral.reclocked', referral: one.id, due: clocksNow(one, now), climb: null, at: now.at }))]
}
