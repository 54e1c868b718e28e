import { NO_CASE } from '@senim/core/cases/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { expect, test } from 'vitest'
import { momentsOf, passMoment } from './moments.ts'

const READ = { rules: RULES, nobody: () => [] }

function waitingFor(due: Case['referrals'][string]['due']): Case {
  const referral = { id: 'p', status: 'accepted', body: 'b', kind: 'police', purpose: 'x', basis: null, ground: 'consent', slice: [], terms: { clocks: [], ladders: [] }, due, lapsed: [], missed: [], climb: null, milestones: [] } as const
  return { ...NO_CASE, status: 'inWork', referrals: { p: referral } }
}

test('a moment comes to what it was for', () => {
  const state = waitingFor([{ step: 'outcome', at: 10, rule: 'r', since: 1 }])
  const [moment] = momentsOf(state)
  expect(moment && passMoment(state, moment, 9, READ)).toEqual({ refused: 'lapseTooEarly', params: {} })
  expect(moment && passMoment(state, moment, 10, READ)).toEqual([{ type: 'referral.lapsed', referral: 'p', step: 'outcome', at: 10, climb: { side: 'body', step: 'outcome', told: 0, next: null } }])
})

test('a clock that begins anew and ends at the same moment is another moment: it was not passed with the first', () => {
  const names = [1, 2].map((since) => momentsOf(waitingFor([{ step: 'outcome', at: 10, rule: 'r', since }])).map(({ name, at }) => `${name} ${at}`))
  expect(names[0]).not.toEqual(names[1])
})
