import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { CALENDAR } from '@senim/core/directory/data/calendar.ts'
import { PROPOSALS } from '@senim/core/directory/data/proposals.ts'
import { expect, test } from 'vitest'
import { compareProposals } from './what-if.ts'

const NOW = Date.UTC(2026, 10, 24, 17)
const BODIES = BODY_KINDS.map((kind) => ({ id: kind, kind, region: '620000000', name: { kk: kind, ru: kind, en: kind } }))
const PUPIL = { ...NOT_ASSESSED, risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: '620000000', about: 'self', age: 14 } as const

test('what nobody edited is the same on both sides', () => {
  const all = compareProposals(PUPIL, BODIES, PROPOSALS, PROPOSALS, CALENDAR, NOW)
  expect(all.map(({ kind, change }) => [kind, change])).toEqual([['school', 'same'], ['education', 'same'], ['police', 'same'], ['guardianship', 'same'], ['minors', 'same']])
})

test('what is added, ended and said otherwise is marked', () => {
  const edited = [
    ...PROPOSALS.map((rule) => (rule.id === 'minors.childAtHome' ? { ...rule, until: '2026-11-23' } : rule.id === 'school.bullying' ? { ...rule, source: 'Another order' } : rule)),
    { ...PROPOSALS[0], id: 'ombudsman.own1', kind: 'ombudsman', since: '2026-11-24' } as (typeof PROPOSALS)[number],
  ]
  const marked = compareProposals(PUPIL, BODIES, PROPOSALS, edited, CALENDAR, NOW).filter(({ change }) => change !== 'same')
  expect(marked.map(({ kind, change }) => [kind, change])).toEqual([['school', 'other'], ['minors', 'less'], ['ombudsman', 'more']])
})
