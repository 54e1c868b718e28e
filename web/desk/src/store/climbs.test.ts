import { expect, test } from 'vitest'
import type { SilencesView, SilenceView } from '@senim/contract/silences.ts'
import { climbsBetween, newClimbs } from './climbs.ts'
import { EMPTY_DESK, reduceDesk } from './store.ts'

const name = { kk: 'Полиция', ru: 'Полиция', en: 'Police' }
const silent = (referral: string, told: number): SilenceView => ({
  referral, caseId: 'c', number: '2026-0001', risk: 'high', body: { id: 'b', kind: 'police', region: '620000000', name }, side: 'body', step: 'accept', since: 1, told, rungs: 5, office: null, toldAt: null, next: null,
})
const view = (...rows: readonly SilenceView[]): SilencesView => ({ at: 1, total: rows.length, rows: [...rows] })
const told = (state: typeof EMPTY_DESK, silences: SilencesView) => reduceDesk(state, { t: 'frame', frame: { t: 'silences', silences }, now: 5 })

test('what has climbed is a rung that was not told before; a step that only lapsed was told to nobody yet', () => {
  const before = view(silent('a', 1), silent('b', 0))
  const referrals = (after: SilencesView): readonly string[] => climbsBetween(before, after).map((one) => one.referral)
  expect(referrals(before)).toEqual([])
  expect(referrals(view(silent('a', 2), silent('b', 0), silent('c', 0)))).toEqual(['a'])
  expect(referrals(view(silent('b', 1), silent('c', 1)))).toEqual(['b', 'c'])
})

test('what stood there when the desk was opened is nothing new; what came since is, until it was looked at', () => {
  const fresh = (state: typeof EMPTY_DESK): readonly string[] => newClimbs(state.silences, state.climbsSeen).map((one) => one.referral)
  const opened = told(EMPTY_DESK, view(silent('a', 1)))
  expect([fresh(opened), opened.silencesHeard]).toEqual([[], 5])
  const climbed = told(opened, view(silent('a', 2), silent('b', 1)))
  expect(fresh(climbed)).toEqual(['a', 'b'])
  expect(fresh(reduceDesk(climbed, { t: 'climbsSeen' }))).toEqual([])
})

test('a sign of life of one view is none of the other', () => {
  const alive = reduceDesk(EMPTY_DESK, { t: 'frame', frame: { t: 'alive', of: 'silences', at: 1 }, now: 7 })
  expect([alive.shiftHeard, alive.silencesHeard]).toEqual([0, 7])
})
