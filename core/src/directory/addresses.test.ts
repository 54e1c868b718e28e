import { describe, expect, test } from 'vitest'
import type { Addresses } from './addresses.ts'
import { NO_ADDRESSES } from './addresses.ts'
import type { Body } from './bodies.ts'
import type { AddressCorrection, BodyEntry, BodyEvent, DirectoryEvent } from './decide.ts'
import { correctAddresses, evolveBody, NO_ENTRY } from './decide.ts'
import { specification } from '../testing/specification.ts'

const body: Body = { id: 'b', kind: 'police', region: '620000000', name: { kk: 'а', ru: 'а', en: 'a' } }
const content = { id: 'c', hash: 'h' }
const entered: BodyEvent = { type: 'body.entered', body }
const { given } = specification<BodyEntry, DirectoryEvent, Partial<AddressCorrection>>(
  (command, state) => correctAddresses({ addresses: NO_ADDRESSES, content, loopback: false, by: 's', now: 5, expected: 1, version: 1, ...command }, state.value),
  evolveBody,
  NO_ENTRY,
)
const reached = (change: Partial<Addresses>): Partial<AddressCorrection> => ({ addresses: { ...NO_ADDRESSES, ...change } })

describe('the addresses of a body', () => {
  test('are said as a whole, and the event names the box alone', () =>
    given(entered).when(reached({ webhook: 'https://police.kz/senim', duty: { email: 'duty@police.kz', sms: '+77011234567' } })).happens({ type: 'body.addressed', content, by: 's', at: 5 }))
  test('stay with it through whatever else becomes of it', () => {
    const events: readonly BodyEvent[] = [entered, { type: 'body.addressed', content, by: 's', at: 1 }, { type: 'body.retired', by: 's', at: 2 }, entered, { type: 'body.resumed', by: 's', at: 3 }]
    expect(events.reduce<BodyEntry>(evolveBody, NO_ENTRY)).toEqual({ value: body, addresses: content })
  })
  test('are those of a body that is there', () => given().when({}).refused('bodyUnknown'))
  test('are not overwritten by a page from before somebody else’s change', () => given(entered).when({ expected: 0 }).refused('changedMeanwhile', { n: 1 }))
  test('are refused when they are none', () => {
    given(entered).when(reached({ webhook: 'http://police.kz' })).refused('webhookMalformed')
    given(entered).when(reached({ head: { email: 'head', sms: null } })).refused('emailMalformed')
    given(entered).when(reached({ duty: { email: null, sms: '8 701 123 45 67' } })).refused('numberMalformed')
  })
  test('may be on this machine where the configuration says so, and then without TLS', () => {
    given(entered).when(reached({ webhook: 'http://127.0.0.1:8080/x' })).refused('webhookMalformed')
    given(entered).when({ ...reached({ webhook: 'http://127.0.0.1:8080/x' }), loopback: true }).happens({ type: 'body.addressed', content, by: 's', at: 5 })
    given(entered).when({ ...reached({ webhook: 'http://10.0.0.1/x' }), loopback: true }).refused('webhookMalformed')
  })
})
