import type { ReferenceContent } from '@senim/core/directory/reference/sets.ts'
import { REFERENCE_SETS, SHIPPED, shipped } from '@senim/core/directory/reference/sets.ts'
import { describe, expect, test } from 'vitest'
import { differencesBetween } from './changes.ts'
import { carried, freshId } from './lists.ts'
import { ruleWords } from './rule-words.ts'

const WORDS = ruleWords('en', (id) => id)
const canned = (value: typeof SHIPPED.canned): ReferenceContent => ({ set: 'canned', value })
const kindsIn = (before: ReferenceContent, after: ReferenceContent): readonly string[] => differencesBetween(before, after, WORDS).map(({ kind, key }) => `${kind} ${key}`)
const [first] = SHIPPED.canned.map(({ id }) => id)

describe('the differences between two versions', () => {
  test('are none where nothing was changed', () => {
    for (const set of REFERENCE_SETS) expect(kindsIn(shipped(set), shipped(set))).toEqual([])
  })
  test('name what reads otherwise, and how it read before', () => {
    const after = canned(SHIPPED.canned.map((one, at) => (at === 0 ? { ...one, title: { ...one.title, ru: 'Где вы?' } } : one)))
    const [difference, ...more] = differencesBetween(shipped('canned'), after, WORDS)
    expect(more).toEqual([])
    expect(difference).toMatchObject({ kind: 'changed', key: first, parts: [{ label: 'Name · In Russian', text: 'Где вы?', before: 'В безопасности?' }] })
  })
  test('name what was added and taken off', () => {
    const own = { ...SHIPPED.canned[0], id: 'safety.own1' } as (typeof SHIPPED.canned)[number]
    expect(kindsIn(shipped('canned'), canned([own, ...SHIPPED.canned.slice(1)]))).toEqual(['added safety.own1', `removed ${first}`])
  })
  test('name the one that was carried, not all it was carried past', () => {
    const [one, ...others] = SHIPPED.canned
    if (one === undefined) throw new Error('no reply')
    expect(kindsIn(shipped('canned'), canned([...others, one]))).toEqual([`moved ${first}`])
    expect(kindsIn(shipped('canned'), canned(carried(SHIPPED.canned, 0, 1)))).toHaveLength(1)
  })
  test('of the tree name the category that was carried, not the reasons in it, and say which was retired', () => {
    const [violence, ...rest] = SHIPPED.reasons
    if (violence === undefined) throw new Error('no category')
    const tree = (value: typeof SHIPPED.reasons): ReferenceContent => ({ set: 'reasons', value })
    expect(kindsIn(shipped('reasons'), tree([...rest, violence]))).toEqual(['moved violence'])
    expect(kindsIn(shipped('reasons'), tree([{ ...violence, reasons: carried(violence.reasons, 0, 1) }, ...rest]))).toHaveLength(1)
    const [retired, ...more] = differencesBetween(shipped('reasons'), tree([{ ...violence, retired: true }, ...rest]), WORDS)
    expect([retired?.key, retired?.parts.map(({ text }) => text), more]).toEqual(['violence', ['retired'], []])
  })
  test('know a rule by its stem, whatever its version', () => {
    const after: ReferenceContent = { set: 'proposals', value: SHIPPED.proposals.map((rule) => (rule.id === 'minors.childAtHome' ? { ...rule, id: 'minors.childAtHome.v1', when: { ...rule.when, riskAtLeast: 'critical' } } : rule)) }
    const [difference] = differencesBetween(shipped('proposals'), after, WORDS)
    expect(difference).toMatchObject({ kind: 'changed', key: 'minors.childAtHome' })
    expect(difference?.parts.map(({ text }) => text)).toEqual(['it is about a child; harm is done by: adult at home, spouse or partner; the risk is critical'])
  })
  test('of the danger words say under which level and in which language', () => {
    const own: ReferenceContent = { set: 'danger', value: { ...SHIPPED.danger, high: { kk: [], ru: ['белый фургон', 'топот*'], en: [] } } }
    const [difference, ...more] = differencesBetween(shipped('danger'), own, WORDS)
    expect([difference?.key, difference?.kind, difference?.parts.map(({ text, before }) => [text, before]), more]).toEqual(['high.ru', 'changed', [['белый фургон, топот*', '']], []])
  })
  test('name what is said otherwise on the citizen’s page, and what is said as shipped again', () => {
    const own: ReferenceContent = { set: 'opening', value: { question: { kk: 'а', ru: 'б', en: 'c' } } }
    expect(kindsIn(shipped('opening'), own)).toEqual(['added question'])
    expect(kindsIn(own, shipped('opening'))).toEqual(['removed question'])
  })
})

test('a new record gets an id that nothing had, in no version', () => {
  expect(freshId('violence', ['violence.bullying'])).toBe('violence.own1')
  expect(freshId('social', ['social.own1.v3', 'social.own2'])).toBe('social.own3')
})

test('what stands at the end is carried no further', () => {
  expect(carried([1, 2, 3], 2, 1)).toEqual([1, 2, 3])
  expect(carried([1, 2, 3], 2, -1)).toEqual([1, 3, 2])
})
