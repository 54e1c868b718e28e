import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { ProposalRule } from '@senim/core/directory/rules.ts'
import type { ClockTables } from '@senim/core/directory/clocks.ts'
import { dueTime } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'
import { dateWords } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { DESK } from '@senim/text/desk.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { sourceWords } from '@senim/text/sources.ts'

/** One part of a record as a person reads it; empty when there is nothing in it. */
export interface Part {
  readonly label: string
  readonly text: string
}

/** What a rule is read with: the language, what the kinds of bodies are called, and what reasons are called now. */
export interface RuleWords {
  readonly language: Language
  readonly kinds: Readonly<Record<BodyKind, string>>
  readonly reasonName: (id: string, language: Language) => string
}

export function ruleWords(language: Language, reasonName: RuleWords['reasonName']): RuleWords {
  return { language, kinds: CASES[language].kinds, reasonName }
}

const quoted = (words: string, language: Language): string => (language === 'en' ? `“${words}”` : `«${words}»`)

/** When the rule holds, as one sentence part: "it is about a child, harm is done by: household, the risk is high or above". */
export function conditionWords({ when }: Pick<ProposalRule, 'when'>, { language, reasonName }: RuleWords): string {
  const { rules: text } = REFERENCE[language]
  const { triage } = DESK[language]
  const all = [
    when.child === undefined ? null : when.child ? text.child : text.adult,
    when.actors && text.by(when.actors.map((actor) => triage.actorNames[actor].toLocaleLowerCase(language)).join(', ')),
    when.reasons && text.about(when.reasons.map((reason) => quoted(reasonName(reason, language), language)).join(text.or)),
    when.incidents && text.about(when.incidents.map((type) => quoted(triage.incidents[type], language)).join(text.or)),
    when.legal && text.about(when.legal.map((type) => quoted(triage.legalsFull[type], language)).join(text.or)),
    when.riskAtLeast && text.atLeast[when.riskAtLeast],
  ].filter((one) => one !== null && one !== undefined)
  return all.length === 0 ? text.always : all.join('; ')
}

/** How long the body has to accept at the least risk the rule holds for, by the tables as they stand; null until these are read. */
export function withinWords(rule: Pick<ProposalRule, 'kind' | 'when' | 'basis'>, tables: ClockTables | undefined, language: Language, now: number): string | null {
  const due = tables && dueTime('accept', { kind: rule.kind, basis: rule.basis, risk: rule.when.riskAtLeast ?? null }, now, tables)
  const span = tables?.deadlines.find((row) => row.id === due?.rule)?.span
  return span ? REFERENCE[language].rules.within(REFERRAL[language].span(span.n, span.unit)) : null
}

/** A rule part by part, for telling two versions of it apart. What the body is asked to do is told apart, in each language. */
export function ruleParts(rule: ProposalRule, words: RuleWords): readonly Part[] {
  const { language } = words
  const { rules: text } = REFERENCE[language]
  const { connect } = DESK[language]
  return [
    { label: text.if, text: conditionWords(rule, words) },
    { label: text.body, text: words.kinds[rule.kind] },
    { label: text.ground, text: connect.grounds[rule.ground] },
    { label: text.sees, text: rule.slice.map((field) => connect.slices[field]).join(', ') },
    { label: text.source, text: sourceWords(rule.source, language) },
    { label: text.status, text: text.statuses[rule.status] },
    { label: text.until, text: rule.until === undefined ? '' : dateWords(rule.until, language) },
  ]
}
