import type { BodyView, Connect, ProposalView } from '@senim/contract/assessment.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import { LEAST_SLICE } from '../connect/plan.ts'

/** What a body may be told in words of its own; each is typed anew, since what another body was told is sealed for that body. */
export const TOLD = ['place', 'address', 'school', 'home'] as const satisfies readonly SliceField[]
export type Told = (typeof TOLD)[number]

/** What was chosen and typed so far about one more body. */
export interface OwnerDraft {
  readonly region: string
  readonly body: string
  readonly action: string
  /** What is ticked; null: as the rule of this body says. */
  readonly told: readonly Told[] | null
  readonly parts: Connect['parts']
  readonly ground: Ground | null
}

export const firstOwner = (region: string, action: string): OwnerDraft => ({ region, body: '', action, told: null, parts: { place: '', address: '', school: '', home: '' }, ground: null })

/** The slice of the rule that proposes this body, or the least. */
function sliceFor(rule: ProposalView | undefined): readonly SliceField[] {
  return rule?.slice ?? LEAST_SLICE
}

/** What the body sees whatever is ticked. */
export function alwaysSeen(rule: ProposalView | undefined): readonly SliceField[] {
  return sliceFor(rule).filter((field) => TOLD.every((one) => one !== field))
}

export function toldBy(draft: OwnerDraft, rule: ProposalView | undefined): readonly Told[] {
  return draft.told ?? TOLD.filter((field) => sliceFor(rule).includes(field))
}

/** The ground that was chosen, if it holds; else the rule's own or one that needs no consent. That somebody agreed is never taken for granted. */
export function groundOf(draft: OwnerDraft, rule: ProposalView | undefined, holding: readonly Ground[]): Ground | null {
  const lawful = holding.filter((one) => one !== 'consent')
  if (draft.ground !== null && holding.includes(draft.ground)) return draft.ground
  return lawful.find((one) => one === rule?.ground) ?? (rule?.ground === 'consent' ? null : (lawful[0] ?? null))
}

export type OwnerLack = 'body' | 'action' | 'ground' | Told

/** The first thing that keeps it from being sent, or null. */
export function ownerLacks(draft: OwnerDraft, told: readonly Told[], ground: Ground | null): OwnerLack | null {
  if (draft.body === '') return 'body'
  if (draft.action.trim() === '') return 'action'
  return told.find((field) => draft.parts[field].trim() === '') ?? (ground === null ? 'ground' : null)
}

/** The one order as it is sent. What is not ticked stays here. */
export function ownerOrder(draft: OwnerDraft, rule: ProposalView | undefined, ground: Ground, replaces: string | null): Omit<Connect, 'id'> {
  const told = toldBy(draft, rule)
  const part = (field: Told): string => (told.includes(field) ? draft.parts[field].trim() : '')
  return {
    consent: ground === 'consent',
    parts: { place: part('place'), address: part('address'), school: part('school'), home: part('home') },
    orders: [{ body: draft.body, purpose: rule?.rule ?? 'manual', action: draft.action.trim(), slice: [...alwaysSeen(rule), ...told], ground, replaces }],
  }
}

/** Bodies of a region that the rules do not propose. */
export function otherBodies(bodies: readonly BodyView[], region: string, proposed: readonly ProposalView[], not: string | null): readonly BodyView[] {
  return bodies.filter((body) => body.region === region && body.id !== not && proposed.every((one) => one.body.id !== body.id))
}
