import type { HandoverView } from '@senim/contract/hands.ts'
import type { SelfView, SlotView } from '@senim/contract/contacts.ts'
import { expect, test } from 'vitest'
import { acceptedBy } from './hands.ts'

const handover: HandoverView = { role: 'asked', name: 'Дана', at: 1, until: 2, ended: null, note: null }
const slot: SlotView = { contact: 'a', code: 'К-1', language: 'kk', urgency: null, risk: null, region: null, caseId: null, caseNumber: null, since: 0, seq: 1, unread: 0, last: '', online: true, takesPlace: true, handover }
const self = (slots: readonly SlotView[], more: Partial<SelfView> = {}): SelfView => ({ status: 'available', capacity: 3, heavy: 0, offer: null, slots: [...slots], taken: [], ...more })
const said = (after: SelfView, before = self([slot]), closing: readonly string[] = []) => acceptedBy(before, after, new Set(closing))

test('a dialogue that left while a colleague was asked was accepted by them', () => expect(said(self([]))).toEqual(['Дана']))
test('one that is still here was not', () => expect(said(self([{ ...slot, handover: { ...handover, ended: 'declined' } }]))).toEqual([]))
test('nor one that was offered to nobody, or came by a hand-over', () => {
  expect(said(self([]), self([{ ...slot, handover: { ...handover, ended: 'lapsed' } }]))).toEqual([])
  expect(said(self([]), self([{ ...slot, handover: { ...handover, role: 'taking' } }]))).toEqual([])
})
test('nor one that a supervisor took over', () => expect(said(self([], { taken: [{ contact: 'a', code: 'К-1', name: 'Гүлнар', ground: 'danger', at: 3 }] }))).toEqual([]))
test('nor one that we closed, or lost with the line', () => {
  expect(said(self([]), self([slot]), ['a'])).toEqual([])
  expect(said(self([], { status: 'offline' }))).toEqual([])
})
test('before the first view nothing has left', () => expect(acceptedBy(null, self([]), new Set())).toEqual([]))
