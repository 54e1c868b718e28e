import { isChild } from '@senim/core/directory/assessment.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { Language } from '@senim/core/language.ts'
import type { AssessmentView, BodyView, Connect, ProposalsView, ProposalView } from '@senim/contract/assessment.ts'
import { shortName } from '../cases/names.ts'

/** A body the operator added to what the rules propose. */
export interface Added {
  readonly body: BodyView
  readonly action: string
  readonly ground: Ground
  readonly slice: readonly SliceField[]
}

/** What the operator decided so far about connecting. Proposals are ticked unless unticked: the rules propose, a human removes. */
export interface Plan {
  readonly unticked: readonly string[]
  readonly added: readonly Added[]
  readonly consent: boolean
  readonly parts: Connect['parts']
}

export const NO_PLAN: Plan = { unticked: [], added: [], consent: false, parts: { place: '', address: '', school: '', home: '' } }

export interface Row {
  readonly key: string
  readonly body: BodyView
  readonly purpose: string
  readonly action: string
  readonly slice: readonly SliceField[]
  readonly ground: Ground
  readonly due: ProposalView['due']
  readonly sent: boolean
  readonly ticked: boolean
  readonly added: boolean
  /** Nobody is on duty there now: the office above is told before it is sent anything. */
  readonly unmanned: boolean
}

/** What every added body is told: what to do, about whom, where, and how to reach the person safely. */
export const LEAST_SLICE: readonly SliceField[] = ['action', 'about', 'place', 'contact']

/** The grounds that hold for what is known now; the server refuses the others. */
export function groundsThatHold(known: AssessmentView): readonly Ground[] {
  const grounds: Ground[] = ['consent']
  if (isChild({ ...known, safe: null })) grounds.unshift('childAtRisk')
  if (known.risk === 'critical') grounds.unshift('imminentDanger')
  return grounds
}

const dueAt = (one: ProposalView): number => one.due?.at ?? Number.MAX_SAFE_INTEGER

/** All rows of the list: proposed first, whoever must act soonest at the top; then added. */
export function rowsOf(proposals: ProposalsView | undefined, plan: Plan, language: Language): readonly Row[] {
  const unmanned = (body: BodyView): boolean => proposals?.unmanned.includes(body.id) ?? false
  const proposed = (proposals?.proposals ?? []).toSorted((a, b) => dueAt(a) - dueAt(b)).map((one): Row => ({
    key: `${one.body.id} ${one.rule}`, body: one.body, purpose: one.rule, action: one.action[language], slice: one.slice, ground: one.ground,
    due: one.due, sent: one.sent, ticked: !one.sent && !plan.unticked.includes(`${one.body.id} ${one.rule}`), added: false, unmanned: unmanned(one.body),
  }))
  const added = plan.added.map((one): Row => ({
    key: `${one.body.id} manual`, body: one.body, purpose: 'manual', action: one.action, slice: one.slice, ground: one.ground, due: null, sent: false, ticked: true, added: true, unmanned: unmanned(one.body),
  }))
  return [...proposed, ...added]
}

export type Missing = 'missRegion' | 'missRisk' | 'missBodies' | 'missConsent'

/** What stands between the operator and the button, the first thing first. */
export function missingFor(rows: readonly Row[], plan: Plan, known: AssessmentView): readonly Missing[] {
  const ticked = rows.filter((row) => row.ticked)
  const missing: Missing[] = []
  if (known.region === null) missing.push('missRegion')
  if (known.risk === null) missing.push('missRisk')
  if (ticked.length === 0 && known.region !== null) missing.push('missBodies')
  if (!plan.consent && ticked.some((row) => row.ground === 'consent')) missing.push('missConsent')
  return missing
}

/** The ticked bodies that will see this part, named in short: they stand in full just above. */
export function whoSees(field: SliceField, rows: readonly Row[], language: Language): readonly string[] {
  return rows.filter((row) => row.ticked && row.slice.includes(field)).map((row) => shortName(row.body, rows, language))
}

/** The one action. A part nobody may see is left out of what is sent. */
export function connectBody(id: string, rows: readonly Row[], plan: Plan): Connect {
  const ticked = rows.filter((row) => row.ticked)
  const part = (field: keyof Plan['parts']): string => (ticked.some((row) => row.slice.includes(field)) ? plan.parts[field].trim() : '')
  return {
    id,
    consent: plan.consent && ticked.some((row) => row.ground === 'consent'),
    parts: { place: part('place'), address: part('address'), school: part('school'), home: part('home') },
    orders: ticked.map((row) => ({ body: row.body.id, purpose: row.purpose, action: row.action, slice: [...row.slice], ground: row.ground, replaces: null })),
  }
}
