import { describe, expect, test } from 'vitest'
import type { ReferralEvent } from './events.ts'
import type { Reach } from './means.ts'
import { meansAfter, meansInOrder, noticeOf } from './means.ts'

const all: Reach = { webhook: true, email: true, sms: true }

describe('the means of somebody', () => {
  test('are tried in order: their own system, a letter, a short message', () => expect(meansInOrder(all)).toEqual(['webhook', 'email', 'sms']))
  test('are only those by which they can be reached', () => {
    expect(meansInOrder({ ...all, email: false })).toEqual(['webhook', 'sms'])
    expect(meansInOrder({ webhook: false, email: false, sms: false })).toEqual([])
  })
})

describe('when one has failed', () => {
  test('the next one begins', () => {
    expect(meansAfter(all, 'webhook')).toBe('email')
    expect(meansAfter(all, 'email')).toBe('sms')
  })
  test('what they do not have is passed over', () => expect(meansAfter({ ...all, email: false }, 'webhook')).toBe('sms'))
  test('nothing before it begins again', () => expect(meansAfter(all, 'sms')).toBeNull())
  // An address may be taken away while it is being tried.
  test('the order holds though it is theirs no more', () => expect(meansAfter({ ...all, webhook: false }, 'webhook')).toBe('email'))
})

describe('an event', () => {
  const about = { referral: 'r', at: 1 } as const
  test('of a referral is told to whoever is on duty in the body', () => {
    const content = { id: 'c', hash: 'h' }
    const events: readonly ReferralEvent[] = [
      { type: 'referral.returned', ...about, by: 's', content, due: [] },
      { type: 'referral.reopened', ...about, due: [] },
      { type: 'referral.withdrawn', ...about, by: 's', ground: 'sentInError', content: null },
    ]
    expect(events.map(noticeOf)).toEqual([{ what: 'returned', office: 'duty' }, { what: 'reopened', office: 'duty' }, { what: 'withdrawn', office: 'duty' }])
  })
  test('of a climb is told to the office of that rung', () => {
    const climb = { side: 'body', step: 'accept', told: 2, next: null } as const
    expect(noticeOf({ type: 'referral.climbed', ...about, step: 'accept', office: 'prosecutor', rung: 1, climb })).toEqual({ what: 'climbed', office: 'prosecutor' })
  })
  test('that the body itself caused is told to nobody', () => {
    expect(noticeOf({ type: 'referral.accepted', ...about, officer: 'o', due: [] })).toBeNull()
    expect(noticeOf({ type: 'referral.verified', ...about, by: 's' })).toBeNull()
  })
})
