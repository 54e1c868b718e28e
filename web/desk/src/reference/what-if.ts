import type { Assessment } from '@senim/core/directory/assessment.ts'
import type { Body, BodyKind } from '@senim/core/directory/bodies.ts'
import type { ProposalRule } from '@senim/core/directory/rules.ts'
import { propose, ruleStem } from '@senim/core/directory/rules.ts'
import type { Calendar } from '@senim/core/time.ts'
import { sameValue } from '@senim/core/directory/reference/sets.ts'

/** One body that one of the two lists proposes, and what becomes of it. */
export interface Outlook {
  readonly kind: BodyKind
  readonly today: ProposalRule | undefined
  readonly edited: ProposalRule | undefined
  readonly change: 'same' | 'more' | 'less' | 'other'
}

/** Side by side: which bodies today's rules propose, and which the edited ones would. A rule that says something else to the same body is another rule. */
export function compareProposals(known: Assessment, bodies: readonly Body[], today: readonly ProposalRule[], edited: readonly ProposalRule[], calendar: Calendar, now: number): readonly Outlook[] {
  const under = (proposals: readonly ProposalRule[]): ReadonlyMap<BodyKind, ProposalRule> =>
    new Map(propose(known, bodies, { calendar, proposals }, now).flatMap((one) => proposals.filter(({ id }) => id === one.rule).map((rule) => [one.body.kind, rule] as const)))
  const [old, next] = [under(today), under(edited)]
  return [...new Set([...old.keys(), ...next.keys()])].map((kind) => {
    const [one, other] = [old.get(kind), next.get(kind)]
    const change = one === undefined ? 'more' : other === undefined ? 'less' : ruleStem(one.id) === ruleStem(other.id) && sameValue(one, other) ? 'same' : 'other'
    return { kind, today: one, edited: other, change }
  })
}
