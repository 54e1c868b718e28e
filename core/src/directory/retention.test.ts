import { expect, test } from 'vitest'
import { DAY } from '../time.ts'
import { RULES } from './data/rules.ts'
import { keptUntil } from './rules.ts'

const CLOSED = Date.UTC(2026, 10, 1, 12)

test('return words are kept 90 days after the end, by a rule that says it is a default', () => {
  const kept = keptUntil('returnWords', CLOSED, RULES)
  expect(kept?.at).toBe(CLOSED + 90 * DAY)
  expect(kept?.rule).toMatchObject({ id: 'keep.returnWords', status: 'default' })
})

test('the rule in force on the day of the end holds, whatever came later', () => {
  const [rule] = RULES.retention
  if (rule === undefined) throw new Error('no rule')
  const rules = { ...RULES, retention: [{ ...rule, until: '2026-10-31' }, { ...rule, id: 'later', since: '2026-11-01', span: { n: 10, unit: 'day' } as const }] }
  expect(keptUntil('returnWords', CLOSED, rules)?.rule.id).toBe('later')
  expect(keptUntil('returnWords', CLOSED - 5 * DAY, rules)?.rule.id).toBe('keep.returnWords')
  expect(keptUntil('returnWords', CLOSED, { ...RULES, retention: [] })).toBeUndefined()
})
