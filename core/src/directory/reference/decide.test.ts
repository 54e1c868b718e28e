import { describe, expect, test } from 'vitest'
import { fold, isRefusal } from '../../decider.ts'
import { bodyOf, NOW, PUPIL, RULES_OF_111 } from '../../testing/people.ts'
import type { CannedReply } from '../data/canned.ts'
import type { ReasonCategory } from '../problems.ts'
import { isOffered } from '../problems.ts'
import type { ProposalRule } from '../rules.ts'
import { propose } from '../rules.ts'
import type { Reference, ReferenceCommand, ReferenceEvent, ReferenceFacts } from './decide.ts'
import { AS_SHIPPED, decideReference, evolveReference } from './decide.ts'
import type { ReferenceContent } from './sets.ts'
import { REFERENCE_SETS, SHIPPED, shipped } from './sets.ts'

const TODAY = '2026-11-24'
const FACTS: ReferenceFacts = { reasons: SHIPPED.reasons, old: null }
const by = { by: 'zhanar', now: NOW, today: TODAY }
const change = (content: ReferenceContent, expected = 0): ReferenceCommand => ({ do: 'change', content, expected, ...by })
const canned = (value: readonly CannedReply[]): ReferenceContent => ({ set: 'canned', value })
const rules = (value: readonly ProposalRule[]): ReferenceContent => ({ set: 'proposals', value })
const tree = (value: readonly ReasonCategory[]): ReferenceContent => ({ set: 'reasons', value })
const happened = (version: number, content: ReferenceContent, restores: number | null = null): ReferenceEvent => ({ type: 'reference.changed', version, content, restores, by: 'zhanar', at: NOW })

function given(...events: readonly ReferenceEvent[]) {
  const state: Reference = fold(evolveReference, AS_SHIPPED, events)
  return {
    when: (command: ReferenceCommand, facts = FACTS) => {
      const decided = decideReference(command, state, facts)
      return {
        happens: (...expected: readonly ReferenceEvent[]) => expect(decided).toEqual(expected),
        refused: (refused: string) => expect(decided).toMatchObject({ refused }),
      }
    },
  }
}

const [FIRST, ...OTHERS] = SHIPPED.canned
const REPLY: CannedReply = { ...FIRST, id: 'safety.now', topic: 'safety', title: { kk: 'Қауіпсіз бе?', ru: 'Вы в безопасности?', en: 'Safe?' }, text: { kk: 'Қазір қауіпсіз бе?', ru: 'Сейчас безопасно?', en: 'Is it safe now?' } }
const ruleNamed = (id: string): ProposalRule => {
  const found = SHIPPED.proposals.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no rule ${id}`)
  return found
}
const withRule = (id: string, next: Partial<ProposalRule>): readonly ProposalRule[] => SHIPPED.proposals.map((rule) => (rule.id === id ? { ...rule, ...next } : rule))

describe('whatever is edited', () => {
  const edited = canned([REPLY, ...OTHERS])
  test('is a new version that names who and when', () => given().when(change(edited)).happens(happened(1, edited)))
  test('that says the same is no version', () => {
    for (const set of REFERENCE_SETS) given().when(change(shipped(set))).happens()
  })
  test('by two at once is refused to the second', () => given(happened(1, edited)).when(change(canned(OTHERS), 0)).refused('changedMeanwhile'))
  test('is brought back as a version of its own', () => {
    given(happened(1, edited)).when({ do: 'restore', set: 'canned', to: 0, expected: 1, ...by }, { ...FACTS, old: shipped('canned') }).happens(happened(2, shipped('canned'), 0))
    given(happened(1, edited)).when({ do: 'restore', set: 'canned', to: 7, expected: 1, ...by }).refused('versionUnknown')
    given(happened(1, edited)).when({ do: 'restore', set: 'canned', to: 0, expected: 0, ...by }, { ...FACTS, old: shipped('canned') }).refused('changedMeanwhile')
  })
  test('as it is shipped, has no fault', () => {
    for (const set of REFERENCE_SETS) {
      const other: Reference = { version: 1, content: set === 'opening' ? { set, value: { hint: REPLY.title } } : shipped(set) }
      expect(isRefusal(decideReference(change(shipped(set), 1), other, FACTS)), set).toBe(false)
    }
  })
})

describe('a canned reply', () => {
  test('says something in every language', () => given().when(change(canned([{ ...REPLY, text: { ...REPLY.text, kk: '  ' } }]))).refused('textMissing'))
  test('fits a screen', () => given().when(change(canned([{ ...REPLY, text: { ...REPLY.text, ru: 'а'.repeat(601) } }]))).refused('textTooLong'))
  test('stands in the list once', () => given().when(change(canned([REPLY, REPLY]))).refused('sameTwice'))
})

describe('a reason', () => {
  const [violence, ...rest] = SHIPPED.reasons
  const edit = (map: (reasons: ReasonCategory['reasons']) => ReasonCategory['reasons']): readonly ReasonCategory[] => (violence === undefined ? [] : [{ ...violence, reasons: map(violence.reasons) }, ...rest])
  const OWN = { id: 'violence.own1', name: { kk: 'Аңду', ru: 'Преследование', en: 'Stalking' } }
  test('is retired, never removed', () => {
    given().when(change(tree(edit((all) => all.slice(1))))).refused('reasonRemoved')
    const retired = tree(edit((all) => all.map((one, at) => (at === 0 ? { ...one, retired: true } : one))))
    given().when(change(retired)).happens(happened(1, retired))
  })
  test('has a name in every language, and no other has it', () => {
    given().when(change(tree(edit((all) => [...all, { ...OWN, name: { ...OWN.name, en: '' } }])))).refused('textMissing')
    given().when(change(tree(edit((all) => [...all, { ...OWN, name: { ...OWN.name, en: 'Bullying' } }])))).refused('sameTwice')
  })
  test('that was added since is retired when an older version is brought back', () => {
    const added = tree(edit((all) => [...all, OWN]))
    given(happened(1, added)).when({ do: 'restore', set: 'reasons', to: 0, expected: 1, ...by }, { ...FACTS, old: shipped('reasons') }).happens(happened(2, tree(edit((all) => [...all, { ...OWN, retired: true }])), 0))
  })
})

describe('a category of reasons', () => {
  const OWN: ReasonCategory = { id: 'category.own1', name: { kk: 'Суға байланысты қауіп', ru: 'Опасность на воде', en: 'Danger at the water' }, counselling: true, reasons: [{ id: 'category.own1.own1', name: { kk: 'Суға кету', ru: 'Утопление', en: 'Drowning' } }] }
  const [violence, ...rest] = SHIPPED.reasons
  if (violence === undefined) throw new Error('no category')
  const [bullying] = violence.reasons
  if (bullying === undefined) throw new Error('no reason')
  test('may be added, carried and retired with its reasons, which stay where they are', () => {
    for (const value of [[...SHIPPED.reasons, OWN], [...rest, violence], [{ ...violence, retired: true as const }, ...rest]]) given().when(change(tree(value))).happens(happened(1, tree(value)))
    expect(isOffered({ ...violence, retired: true }, bullying)).toBe(false)
    expect([isOffered(violence, bullying), isOffered(violence, { ...bullying, retired: true })]).toEqual([true, false])
  })
  test('is retired, never removed', () => {
    given().when(change(tree(rest))).refused('reasonRemoved')
    given(happened(1, tree([...SHIPPED.reasons, OWN]))).when(change(tree(SHIPPED.reasons), 1)).refused('reasonRemoved')
  })
  test('has a name in every language, which no other that is offered has', () => {
    given().when(change(tree([...SHIPPED.reasons, { ...OWN, name: { ...OWN.name, kk: ' ' } }]))).refused('textMissing')
    given().when(change(tree([...SHIPPED.reasons, { ...OWN, name: { ...OWN.name, en: ' Violence ' } }]))).refused('sameTwice')
    const again = tree([{ ...violence, retired: true }, ...rest, { ...OWN, name: violence.name, reasons: [{ id: 'category.own1.own1', name: bullying.name }] }])
    given().when(change(again)).happens(happened(1, again))
  })
  test('that was added since is retired when an older version is brought back, with what is in it', () => {
    given(happened(1, tree([OWN, ...SHIPPED.reasons]))).when({ do: 'restore', set: 'reasons', to: 0, expected: 1, ...by }, { ...FACTS, old: shipped('reasons') }).happens(happened(2, tree([...SHIPPED.reasons, { ...OWN, retired: true }]), 0))
  })
})

describe('a rule of proposed bodies', () => {
  const graver = withRule('minors.childAtHome', { when: { child: true, actors: ['household', 'partner'], riskAtLeast: 'critical' } })
  test('that says something else is another version of it, from today; the others stay what they were', () => {
    const expected = graver.map((rule) => (rule.id === 'minors.childAtHome' ? { ...rule, id: 'minors.childAtHome.v1', since: TODAY } : rule))
    given().when(change(rules(graver))).happens(happened(1, rules(expected)))
    expect(propose(PUPIL, [bodyOf('minors')], { ...RULES_OF_111, proposals: expected }, NOW), 'high is not critical').toEqual([])
  })
  test('that is changed twice has another id each time, and the first one again when it is undone', () => {
    const once = graver.map((rule) => (rule.id === 'minors.childAtHome' ? { ...rule, id: 'minors.childAtHome.v1', since: TODAY } : rule))
    const twice = once.map((rule) => (rule.id === 'minors.childAtHome.v1' ? { ...rule, ground: 'consent' as const } : rule))
    given(happened(1, rules(once))).when(change(rules(twice), 1)).happens(happened(2, rules(twice.map((rule) => (rule.id === 'minors.childAtHome.v1' ? { ...rule, id: 'minors.childAtHome.v2' } : rule)))))
    given(happened(1, rules(once))).when({ do: 'restore', set: 'proposals', to: 0, expected: 1, ...by }, { ...FACTS, old: shipped('proposals') }).happens(happened(2, shipped('proposals'), 0))
  })
  test('is ended under its own id, and not removed', () => {
    const ended = rules(withRule('health.suicide', { until: '2026-11-23' }))
    given().when(change(ended)).happens(happened(1, ended))
    given().when(change(rules(SHIPPED.proposals.slice(1)))).refused('ruleRemoved')
  })
  test('names a source', () => given().when(change(rules(withRule('school.bullying', { source: ' ' })))).refused('sourceMissing'))
  test('names reasons that exist', () => given().when(change(rules(withRule('school.bullying', { when: { child: true, reasons: ['violence.unheardOf'] } })))).refused('reasonUnknown'))
  test('never shows the home, the address or the person to a school', () => {
    for (const field of ['home', 'address', 'contact'] as const) given().when(change(rules(withRule('school.bullying', { slice: ['action', 'about', field] })))).refused('homeNotForSchool')
  })
  test('that shows an address shows how the person may be reached', () => given().when(change(rules(withRule('police.imminent', { slice: ['action', 'address'] })))).refused('addressNeedsContact'))
  test('says what is to be done, and tells the body so', () => {
    given().when(change(rules(withRule('police.imminent', { slice: ['about'] })))).refused('sliceNeedsAction')
    given().when(change(rules(withRule('police.imminent', { action: { kk: '', ru: 'а', en: 'a' } })))).refused('textMissing')
  })
  test('has a ground that holds whenever the rule does', () => {
    given().when(change(rules(withRule('police.imminent', { when: { riskAtLeast: 'high' } })))).refused('groundNeedsCondition')
    given().when(change(rules(withRule('guardianship.childAtHome', { when: { actors: ['household'] } })))).refused('groundNeedsCondition')
  })
  test('may be added', () => {
    const own: ProposalRule = { ...ruleNamed('social.adultAtHome'), id: 'ombudsman.own1', kind: 'ombudsman', since: TODAY }
    given().when(change(rules([...SHIPPED.proposals, own]))).happens(happened(1, rules([...SHIPPED.proposals, { ...own, id: 'ombudsman.own1.v1' }])))
  })
})

describe('the danger words', () => {
  const words = (ru: readonly string[], level: 'critical' | 'high' = 'high'): ReferenceContent => ({ set: 'danger', value: { ...SHIPPED.danger, [level]: { kk: [], ru, en: [] } } })
  test('are added to, blank lines and needless spaces left out', () => given().when(change(words([' белый   фургон ', '', 'Красная _ тетрадь']))).happens(happened(1, words(['белый фургон', 'Красная _ тетрадь']))))
  test('are words, and not so short that they stand in every second sentence', () => {
    for (const word of ['*', '_', '…', 'а', 'у*', 'не', 'ме*']) given().when(change(words([word]))).refused('wordTooShort')
    for (const word of ['меня', 'Менің', 'мне _ что', 'здравствуйте', 'hello', 'что*', 'the', 'спасибо']) given().when(change(words([word]))).refused('wordTooCommon')
  })
  test('stand once, however they are spelt, and not below where they are shipped', () => {
    given().when(change(words(['Ёлка', 'елка']))).refused('wordTwice')
    given().when(change({ set: 'danger', value: { critical: { kk: ['топас'], ru: [], en: [] }, high: { kk: [], ru: ['ТОПАС'], en: [] } } })).refused('wordTwice')
    given().when(change(words(['Нож']))).refused('wordTwice')
    given().when(change(words(['отчим*']))).refused('wordTwice')
    given().when(change(words(['отчим*'], 'critical'))).happens(happened(1, words(['отчим*'], 'critical')))
  })
  test('have one gap at most, between two words, a star only at the end of a word, and an end', () => {
    for (const word of ['_ фургон', 'фургон _', 'белый _ большой _ фургон', 'фур*гон', '*фургон', 'фургон _ _ белый', 'а'.repeat(61), 'очень '.repeat(9)]) given().when(change(words([word]))).refused('wordShape')
    given().when(change(words(Array.from({ length: 81 }, (_, at) => `слово${at}`)))).refused('listTooLong')
  })
})

describe('the opening words', () => {
  const said = { kk: 'Не болды?', ru: 'Что случилось?', en: 'What happened?' }
  test('may be said otherwise, and stay short', () => {
    const content: ReferenceContent = { set: 'opening', value: { question: said } }
    given().when(change(content)).happens(happened(1, content))
    given().when(change({ set: 'opening', value: { question: { ...said, kk: 'а'.repeat(61) } } })).refused('textTooLong')
    given().when(change({ set: 'opening', value: { question: { ...said, ru: '' } } })).refused('textMissing')
  })
})
