import { NO_CASE } from '@senim/core/cases/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { expect, test } from 'vitest'
import { commandFor, momentsOf } from './moments.ts'

function waitingFor(due: Case['referrals'][string]['due'], climb: Case['referrals'][string]['climb'] = null): Case {
  const referral = { id: 'p', status: 'accepted', body: 'b', kind: 'police', purpose: 'x', basis: null, ground: 'consent', slice: [], terms: { clocks: [], ladders: [] }, due, lapsed: [], climb, milestones: [] } as const
  return { ...NO_CASE, status: 'inWork', referrals: { p: referral } }
}

test('a moment says what is to be decided when it has come', () => {
  const [lapse, climb] = momentsOf(waitingFor([{ step: 'outcome', at: 10, rule: 'r', since: 1 }], { side: 'body', step: 'interim', told: 2, next: 20 }))
  expect(lapse && commandFor(lapse, 10)).toEqual({ do: 'act', act: { do: 'lapse', referral: 'p', step: 'outcome', now: 10 } })
  expect(climb && commandFor(climb, 20)).toEqual({ do: 'act', act: { do: 'climb', referral: 'p', rung: 2, now: 20 } })
})

test('a clock that begins anew and ends at the same moment is another moment: it was not passed with the first', () => {
  const names = [1, 2].map((since) => momentsOf(waitingFor([{ step: 'outcome', at: 10, rule: 'r', since }])).map(({ name, at }) => `${name} ${at}`))
  expect(names[0]).not.toEqual(names[1])
})
