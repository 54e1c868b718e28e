import { expect, test } from 'vitest'
import { termsFor } from '../../directory/clocks.ts'
import { BOX, bodyOf, NOW, RULES_OF_111 } from '../../testing/people.ts'
import { HOUR } from '../../time.ts'
import type { ReferralEvent } from '../events.ts'
import { evolveReferral } from './evolve.ts'

const terms = termsFor('police', 'violence', NOW, RULES_OF_111)
const accept = { step: 'accept', at: NOW + HOUR, rule: 'accept.any', since: NOW } as const
const climb = { side: 'body', step: 'accept', told: 0, next: NOW + HOUR } as const
const sent: ReferralEvent = { type: 'referral.sent', referral: 'p', body: bodyOf('police').id, kind: 'police', purpose: 'first', basis: null, ground: 'consent', slice: [], content: BOX, terms, due: [accept], replaces: null, by: 'asem', at: NOW }
const lapsed: ReferralEvent = { type: 'referral.lapsed', referral: 'p', step: 'accept', climb, at: NOW + 5 * HOUR }
const accepted: ReferralEvent = { type: 'referral.accepted', referral: 'p', officer: 'yerlan', due: [], at: NOW + 6 * HOUR }
const after = (...events: readonly ReferralEvent[]) => events.reduce(evolveReferral, {})['p']

test('a step that was missed is late since its due time, however long the worker was down; once done it is late no more', () => {
  expect(after(sent)?.missed).toEqual([])
  expect(after(sent, lapsed)).toMatchObject({ due: [], lapsed: ['accept'], missed: [accept] })
  expect(after(sent, lapsed, accepted)).toMatchObject({ lapsed: [], missed: [] })
})
