import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import type { DeadlineRule, LadderRule, Rung } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Span } from '@senim/core/time.ts'
import { dateWords } from '@senim/kit/time.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { sourceWords } from '@senim/text/sources.ts'
import { TABLES } from '@senim/text/tables.ts'
import type { Part, RuleWords } from './rule-words.ts'

type Row = DeadlineRule | LadderRule

export const spanWords = ({ n, unit }: Span, language: Language): string => REFERRAL[language].span(n, unit)

export function kindWords({ kind }: Pick<Row, 'kind'>, { kinds, language }: Pick<RuleWords, 'kinds' | 'language'>): string {
  return kind === '*' ? TABLES[language].allKinds : kinds[kind]
}

export function riskWords({ riskAtLeast }: Pick<Row, 'riskAtLeast'>, language: Language): string {
  return riskAtLeast === undefined ? TABLES[language].anyRisk : REFERENCE[language].rules.atLeast[riskAtLeast]
}

export function basisWords({ basis }: Pick<DeadlineRule, 'basis'>, language: Language): string {
  return basis === undefined ? TABLES[language].anyBasis : TABLES[language].bases[basis]
}

export const deadlineTitle = (row: DeadlineRule, words: RuleWords): string => `${TABLES[words.language].steps[row.step]} · ${kindWords(row, words)}`
export const ladderTitle = (row: LadderRule, words: RuleWords): string => `${TABLES[words.language].sides[row.side]} · ${kindWords(row, words)}`

const originParts = ({ source, status, until }: Row, language: Language): readonly Part[] => {
  const { rules: text } = REFERENCE[language]
  return [{ label: text.source, text: sourceWords(source, language) }, { label: text.status, text: text.statuses[status] }, { label: text.until, text: until === undefined ? '' : dateWords(until, language) }]
}

export function deadlineParts(row: DeadlineRule, words: RuleWords): readonly Part[] {
  const { language } = words
  const text = TABLES[language]
  return [
    { label: text.kind, text: kindWords(row, words) }, { label: text.basis, text: basisWords(row, language) }, { label: text.risk, text: riskWords(row, language) },
    { label: text.within, text: spanWords(row.span, language) }, { label: text.from, text: text.starts[row.from] }, ...originParts(row, language),
  ]
}

/** How long a rung waits: “at once”, “as soon as the time is over”, “after 2 hours”. */
export function waitWords({ after }: Rung, at: number, language: Language): string {
  const { ladders: text } = TABLES[language]
  return after.n > 0 ? text.after(spanWords(after, language)) : at === 0 ? text.atLapse : text.atOnce
}

export function ladderParts(row: LadderRule, words: RuleWords): readonly Part[] {
  const { language } = words
  const text = TABLES[language]
  const rungs = row.rungs.map((rung, at) => `${text.offices[rung.to]}: ${waitWords(rung, at, language)}`).join('; ')
  return [{ label: text.kind, text: kindWords(row, words) }, { label: text.risk, text: riskWords(row, language) }, { label: text.ladders.rungs, text: rungs }, ...originParts(row, language)]
}

/** `18:00`, from minutes after midnight. */
export const hourWords = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

interface CalendarEntry {
  readonly key: string
  readonly title: string
  readonly parts: readonly Part[]
}

/** Each day that is named, and the week with its hours. */
export function calendarEntries({ weekend, holidays, worked, closesAt, offsetMinutes }: CalendarTable, language: Language): readonly CalendarEntry[] {
  const { calendar: text } = TABLES[language]
  const { languages } = REFERENCE[language]
  return [
    { key: 'week', title: text.weekend, parts: [{ label: text.weekend, text: weekend.map((day) => text.days[day] ?? '').join(', ') }, { label: text.closes, text: hourWords(closesAt) }, { label: 'UTC', text: String(offsetMinutes / 60) }] },
    ...holidays.map(({ date, name }) => ({ key: date, title: dateWords(date, language), parts: LANGUAGES.map((one) => ({ label: `${text.name} · ${languages[one]}`, text: name[one] })) })),
    ...worked.map((date) => ({ key: date, title: dateWords(date, language), parts: [{ label: text.mark, text: text.worked }] })),
  ]
}
