import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { ContactView, DeskView, MessageView, SlotView } from '@senim/contract/contacts.ts'
import type { ToStaff } from '@senim/contract/live.ts'
import { describe, expect, test } from 'vitest'
import type { DeskAction, DeskState } from './store.ts'
import { EMPTY_DESK, hasGap, reduceDesk, seenAssessment } from './store.ts'

const A = '00000000-0000-4000-8000-00000000000a'
const message = (seq: number, by: MessageView['by'] = 'citizen', text = `text ${seq}`): MessageView => ({ seq, by, name: by === 'staff' ? 'Әсем' : null, text, at: 1000 + seq })
const assessment = { ...NOT_ASSESSED, reasons: [], legal: [], actors: [], safe: null }
const slot = (seq: number, unread: number, last: string): SlotView => ({
  contact: A, code: 'К-7F42', language: 'kk', urgency: null, risk: null, region: null, caseId: null, caseNumber: null, since: 1000, seq, unread, last, online: true, takesPlace: true,
})
const deskOf = (one: SlotView): DeskView => ({ self: { status: 'available', capacity: 3, heavy: 0, offer: null, slots: [one] }, queue: EMPTY_DESK.queue })
const contactOf = (messages: MessageView[], more: Partial<ContactView> = {}): ContactView => ({
  contact: A, code: 'К-7F42', status: 'live', language: 'kk', urgency: null, since: 1000, said: { region: null, about: null }, cameBy: null, assessment,
  caseId: null, caseNumber: null, mine: true, messages, theirs: { delivered: 0, read: 0 }, ...more,
})
const frame = (f: ToStaff): DeskAction => ({ t: 'frame', frame: f, now: 5000 })
const says = (m: MessageView): DeskAction => frame({ t: 'message', contact: A, message: m })
const run = (...actions: DeskAction[]): DeskState => actions.reduce(reduceDesk, EMPTY_DESK)
const start: DeskAction[] = [{ t: 'fresh', desk: deskOf(slot(1, 1, 'text 1')) }, { t: 'opened', contact: contactOf([message(1)]) }]
const saying: DeskAction = { t: 'saying', contact: A, id: 'p1', name: 'Әсем', text: 'бардым', at: 2000 }

describe('live equals fresh', () => {
  test('a pushed message leaves what a fresh reading would show', () => {
    const live = run(...start, says(message(2)))
    const fresh = run({ t: 'fresh', desk: deskOf(slot(2, 2, 'text 2')) }, { t: 'opened', contact: contactOf([message(1), message(2)]) })
    expect(live).toEqual(fresh)
  })

  const ack = frame({ t: 'ack', id: 'p1', contact: A, seq: 2, at: 1002 })
  const echo = says(message(2, 'staff', 'бардым'))

  test.each([['the ack alone', [ack]], ['the ack and an echo', [ack, echo]], ['an echo and the ack', [echo, ack]]])('our own message and %s leave what a fresh reading would show', (_, heard) => {
    const fresh = run({ t: 'fresh', desk: deskOf(slot(2, 0, 'бардым')) }, { t: 'opened', contact: contactOf([message(1), message(2, 'staff', 'бардым')]) })
    expect(run(...start, saying, ...heard)).toEqual(fresh)
  })

  test('marks only move forward', () => {
    const live = run(...start, frame({ t: 'marks', contact: A, theirs: { delivered: 3, read: 2 } }), frame({ t: 'marks', contact: A, theirs: { delivered: 2, read: 1 } }))
    expect(live.dialogues[A]?.theirs).toEqual({ delivered: 3, read: 2 })
  })

  test('a contact frame replaces the view and keeps the messages', () => {
    const { messages: _m, theirs: _t, ...view } = contactOf([], { caseNumber: 'С-12' })
    expect(run(...start, frame({ t: 'contact', contact: view }))).toEqual(run(start[0] as DeskAction, { t: 'opened', contact: contactOf([message(1)], { caseNumber: 'С-12' }) }))
  })
})

describe('the order of messages', () => {
  test('a message that comes twice stands once', () => {
    const once = run(...start, says(message(2)))
    expect(reduceDesk(once, says(message(2)))).toEqual(once)
  })

  test('a message after a gap waits until the gap is filled', () => {
    const early = run(...start, says(message(3)))
    expect(early.dialogues[A]?.messages.map((one) => one.seq)).toEqual([1])
    expect(early.dialogues[A] && hasGap(early.dialogues[A])).toBe(true)
    const filled = reduceDesk(early, says(message(2)))
    expect(filled.dialogues[A]?.messages.map((one) => one.seq)).toEqual([1, 2, 3])
    expect(filled.dialogues[A] && hasGap(filled.dialogues[A])).toBe(false)
  })

  test('a message that overtakes a reading under way is not lost', () => {
    const read = run(...start, says(message(2)), { t: 'opened', contact: contactOf([message(1)]) })
    expect(read.dialogues[A]?.messages.map((one) => one.seq)).toEqual([1, 2])
  })
})

describe('what is on its way', () => {
  test('a stored message stays visible while what was said before it is still missing', () => {
    const stored = run(...start, saying, frame({ t: 'ack', id: 'p1', contact: A, seq: 3, at: 1003 }))
    expect(stored.dialogues[A]).toMatchObject({ messages: [{ seq: 1 }], pending: [{ id: 'p1', seq: 3 }] })
    expect(reduceDesk(stored, says(message(2))).dialogues[A]).toMatchObject({ messages: [{ seq: 1 }, { seq: 2 }, { seq: 3, text: 'бардым' }], pending: [] })
  })

  test('a refused message keeps its words and says why', () => {
    const refused = run(...start, saying, frame({ t: 'refused', id: 'p1', code: 'notYours', sentence: 'Не ваше' }))
    expect(refused.dialogues[A]?.pending).toMatchObject([{ text: 'бардым', refused: 'Не ваше' }])
  })

  test('a change of the assessment shows at once and is taken back when refused', () => {
    const edited = run(...start, { t: 'edit', contact: A, id: 'e1', change: { risk: 'low' } }, { t: 'edit', contact: A, id: 'e2', change: { age: 14 } })
    expect(edited.dialogues[A] && seenAssessment(edited.dialogues[A])).toMatchObject({ risk: 'low', age: 14 })
    const back = reduceDesk(edited, { t: 'edited', contact: A, id: 'e1', view: null })
    expect(back.dialogues[A] && seenAssessment(back.dialogues[A])).toMatchObject({ risk: null, age: 14 })
  })
})

describe('what was called no request', () => {
  const ending: DeskAction = { t: 'ending', contact: A, ending: { what: 'joke', at: 15_000 } }

  test('stays open when the person goes on writing', () => {
    expect(run(...start, ending).dialogues[A]?.ending?.what).toBe('joke')
    expect(run(...start, ending, says(message(2))).dialogues[A]?.ending).toBeNull()
  })

  test('still closes after a word of ours and after a fresh reading that brings nothing new', () => {
    const open: DeskAction = { t: 'opened', contact: contactOf([message(1)]) }
    expect(run(...start, ending, open).dialogues[A]?.ending?.what).toBe('joke')
    expect(run(...start, ending, says(message(2, 'staff'))).dialogues[A]?.ending?.what).toBe('joke')
  })

  test('stays open when a fresh reading brings a word that was missed', () => {
    expect(run(...start, ending, { t: 'opened', contact: contactOf([message(1), message(2)]) }).dialogues[A]?.ending).toBeNull()
  })
})
