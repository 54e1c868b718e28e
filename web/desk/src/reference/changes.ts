import { DANGER_LEVELS } from '@senim/core/directory/data/danger-words.ts'
import type { ReferenceContent } from '@senim/core/directory/reference/sets.ts'
import { OPENING_FIELDS } from '@senim/core/directory/reference/sets.ts'
import { ruleStem } from '@senim/core/directory/rules.ts'
import type { Language, Texts } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Part, RuleWords } from './rule-words.ts'
import { ruleParts } from './rule-words.ts'
import { calendarEntries, deadlineParts, deadlineTitle, ladderParts, ladderTitle } from './table-words.ts'

interface Entry {
  readonly key: string
  readonly title: string
  readonly parts: readonly Part[]
  /** What it stands in, where a set is a tree: only what stands in the same has an order. */
  readonly within?: string
}

/** What happened to one record from a version to a later one: which parts read otherwise, and how they read before. */
export interface Difference {
  readonly key: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly parts: readonly (Part & { readonly before: string })[]
}

function inLanguages(label: string, texts: Texts | undefined, language: Language): readonly Part[] {
  const { languages } = REFERENCE[language]
  return LANGUAGES.map((one) => ({ label: `${label} · ${languages[one]}`, text: texts?.[one] ?? '' }))
}

/** Every record of a set, in the order of the set. */
function entriesOf(content: ReferenceContent, words: RuleWords): readonly Entry[] {
  const { language } = words
  const text = REFERENCE[language]
  switch (content.set) {
    case 'canned':
      return content.value.map(({ id, topic, title, text: said }) => ({ key: id, title: title[language], parts: [{ label: text.canned.topic, text: text.canned.topics[topic] }, ...inLanguages(text.canned.title, title, language), ...inLanguages(text.canned.text, said, language)] }))
    case 'proposals':
      return content.value.map((rule) => ({ key: ruleStem(rule.id), title: words.kinds[rule.kind], parts: [...ruleParts(rule, words), ...inLanguages(text.rules.action, rule.action, language)] }))
    case 'reasons':
      return content.value.flatMap(({ id, name, retired, reasons }) => [
        { key: id, title: name[language], parts: [...inLanguages(text.reasons.category, name, language), { label: text.rules.status, text: retired === true ? text.reasons.retired : '' }] },
        ...reasons.map((reason) => ({ key: reason.id, within: id, title: reason.name[language], parts: [...inLanguages(text.reasons.name, reason.name, language), { label: text.rules.status, text: reason.retired === true ? text.reasons.retired : '' }] })),
      ])
    case 'danger':
      return DANGER_LEVELS.flatMap((level) => LANGUAGES.map((one) => ({ key: `${level}.${one}`, title: `${text.danger.levels[level]} · ${REFERENCE[language].languages[one]}`, parts: [{ label: text.danger.own, text: content.value[level][one].join(', ') }] })))
    case 'deadlines':
      return content.value.map((row) => ({ key: ruleStem(row.id), within: row.step, title: deadlineTitle(row, words), parts: deadlineParts(row, words) }))
    case 'ladders':
      return content.value.map((row) => ({ key: ruleStem(row.id), within: row.side, title: ladderTitle(row, words), parts: ladderParts(row, words) }))
    case 'calendar':
      return calendarEntries(content.value, language)
    case 'opening':
      return OPENING_FIELDS.flatMap((field) => (content.value[field] ? [{ key: field, title: text.opening.fields[field], parts: inLanguages(text.canned.text, content.value[field], language) }] : []))
  }
}

function partsBetween(before: Entry | undefined, after: Entry | undefined): Difference['parts'] {
  const old = new Map(before?.parts.map(({ label, text }) => [label, text]))
  const labels = after ? after.parts.map(({ label }) => label) : [...old.keys()]
  return labels.map((label) => ({ label, text: after?.parts.find((one) => one.label === label)?.text ?? '', before: old.get(label) ?? '' })).filter(({ text, before: was }) => text !== was)
}

/** What is different in `after`, record by record, in the order a person reads it. Those that only stand elsewhere are told last, and only the ones that were carried. */
export function differencesBetween(before: ReferenceContent, after: ReferenceContent, words: RuleWords): readonly Difference[] {
  const [old, now] = [entriesOf(before, words), entriesOf(after, words)]
  const was = new Map(old.map((entry) => [entry.key, entry]))
  const is = new Map(now.map((entry) => [entry.key, entry]))
  const changed = now.flatMap((entry): Difference[] => {
    const parts = partsBetween(was.get(entry.key), entry)
    if (!was.has(entry.key)) return [{ key: entry.key, title: entry.title, kind: 'added', parts }]
    return parts.length === 0 ? [] : [{ key: entry.key, title: entry.title, kind: 'changed', parts }]
  })
  const removed = old.filter(({ key }) => !is.has(key)).map((entry): Difference => ({ key: entry.key, title: entry.title, kind: 'removed', parts: [] }))
  const stayed = Map.groupBy(now.filter(({ key }) => was.has(key)), ({ within }) => within)
  return [...changed, ...removed, ...[...stayed].flatMap(([within, entries]) => carried(old.filter((entry) => entry.within === within && is.has(entry.key)), entries))]
}

/** Takes the two orders apart: while they differ, the record that stands furthest from its old place was carried. */
function carried(old: readonly Entry[], now: readonly Entry[]): readonly Difference[] {
  let [before, after] = [old.map(({ key }) => key), now.map(({ key }) => key)]
  const moved: Difference[] = []
  while (before.join() !== after.join()) {
    const far = after.map((key, at) => ({ key, by: Math.abs(before.indexOf(key) - at) })).toSorted((a, b) => b.by - a.by)[0]?.key ?? ''
    const entry = now.find(({ key }) => key === far)
    if (entry === undefined) break
    moved.push({ key: far, title: entry.title, kind: 'moved', parts: [] })
    before = before.filter((key) => key !== far)
    after = after.filter((key) => key !== far)
  }
  return moved
}
