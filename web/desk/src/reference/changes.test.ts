import type { ReferenceContent } from '@senim/core/directory/reference/sets.ts'
import { REFERENCE_SETS, SHIPPED, shipped } from '@senim/core/directory/reference/sets.ts'
import { describe, expect, test } from 'vitest'
import { differencesBetween } from './changes.ts'
import { carried, carriedAmong, freshId } from './lists.ts'
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
  test('of the tables of time say how long it was, each rung, and which day has a name', () => {
    const deadlines: ReferenceContent = { set: 'deadlines', value: SHIPPED.deadlines.map((row) => (row.id === 'verify.any' ? { ...row, id: 'verify.any.v1', span: { n: 2, unit: 'workday' } } : row)) }
    expect(differencesBetween(shipped('deadlines'), deadlines, WORDS)).toMatchObject([{ kind: 'changed', title: 'Verify the outcome · All bodies', parts: [{ label: 'How long', text: '2 working days', before: '3 days' }] }])
    const ladders: ReferenceContent = { set: 'ladders', value: SHIPPED.ladders.map((row) => (row.id === 'ladder.centre' ? { ...row, rungs: [{ to: 'director', after: { n: 0, unit: 'minute' } }] } : row)) }
    expect(differencesBetween(shipped('ladders'), ladders, WORDS)).toMatchObject([{ parts: [{ text: 'Director of the centre: as soon as the time is over', before: 'Supervisor of the centre: as soon as the time is over; Director of the centre: after 1 working day' }] }])
    const calendar: ReferenceContent = { set: 'calendar', value: { ...SHIPPED.calendar, holidays: SHIPPED.calendar.holidays.slice(1), worked: ['2026-11-28'], closesAt: 1050 } }
    expect(differencesBetween(shipped('calendar'), calendar, WORDS).map(({ kind, title, parts: [part] }) => [kind, title, part?.text, part?.before])).toEqual([
      ['changed', 'Days off every week', '17:30', '18:00'], ['added', '28 Nov 2026', 'Day off that is worked', ''], ['removed', '1 Jan 2026', undefined, undefined],
    ])
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

test('a row is carried past its neighbour of the same step, and no other row moves', () => {
  const rows = ['a1', 'b1', 'a2', 'b2', 'a3']
  const ofA = (one: string): boolean => one.startsWith('a')
  expect(carriedAmong(rows, 'a2', 1, ofA)).toEqual(['a1', 'b1', 'a3', 'b2', 'a2'])
  expect(carriedAmong(rows, 'a1', -1, ofA)).toEqual(rows)
})
