import type { HandoverView } from '@senim/contract/hands.ts'
import type { SelfView, SlotView } from '@senim/contract/contacts.ts'
import { expect, test } from 'vitest'
import { acceptedBy, lostBetween } from './hands.ts'

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

const away = self([], { status: 'offline' })
test('whoever was lost meanwhile is told how much went back', () => expect(lostBetween(self([slot, { ...slot, contact: 'b' }]), away)).toBe(2))
test('so is a supervisor who was off the line and held one they had taken over', () => expect(lostBetween(self([slot], { status: 'offline' }), away)).toBe(1))
test('and nobody else: who was off the line with nothing in hand, who still holds it, who is on the line, who has seen nothing yet', () => {
  expect(lostBetween(away, away)).toBeNull()
  expect(lostBetween(self([slot], { status: 'offline' }), self([slot], { status: 'offline' }))).toBeNull()
  expect(lostBetween(self([slot]), self([]))).toBeNull()
  expect([lostBetween(null, away), lostBetween(self([slot]), undefined)]).toEqual([null, null])
})
