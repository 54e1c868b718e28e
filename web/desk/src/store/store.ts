import type { NonRequest } from '@senim/core/directory/problems.ts'
import { cleanText } from '@senim/core/contacts/text.ts'
import type { AssessmentChange, AssessmentView } from '@senim/contract/assessment.ts'
import type { ContactView, DeskView, Marks, MessageView, QueueView, SelfView, SlotView } from '@senim/contract/contacts.ts'
import type { ToStaff } from '@senim/contract/live.ts'
import type { ShiftView } from '@senim/contract/shift.ts'
import type { SilencesView } from '@senim/contract/silences.ts'
import { keysOf } from './climbs.ts'

/** Something of ours that the server has not confirmed as a message yet. */
export interface Pending {
  readonly id: string
  /** Whose it is: the first name that the person reads. */
  readonly name: string
  readonly text: string
  readonly at: number
  /** Its number once it is stored. */
  readonly seq: number | null
  /** Why it was refused; then it is never sent by itself again. */
  readonly refused: string | null
}

/** Called "not a request" or light and answered: closes at this time (epoch ms) unless that is taken back. */
export interface Ending {
  readonly what: NonRequest | 'light'
  readonly at: number
}

export type DialogueView = Omit<ContactView, 'messages' | 'theirs'>

export interface Dialogue {
  readonly view: DialogueView
  /** Numbered 1…n without gaps. */
  readonly messages: readonly MessageView[]
  /** Arrived before the ones between; they wait until the gap is filled. */
  readonly early: readonly MessageView[]
  readonly theirs: Marks
  readonly pending: readonly Pending[]
  /** Changes of the assessment on their way: shown at once, taken back if they are refused. */
  readonly edits: readonly { readonly id: string; readonly change: AssessmentChange }[]
  readonly typingAt: number
  readonly ending: Ending | null
}

/** Everything the desk shows. Built from one fresh reading and the frames after it. */
export interface DeskState {
  readonly self: SelfView | null
  readonly queue: QueueView
  readonly dialogues: Readonly<Record<string, Dialogue>>
  /** The centre at work, for whoever supervises, and when the server last said that it is so (epoch ms here). */
  readonly shift: ShiftView | null
  readonly shiftHeard: number
  /** What is late and how far it has climbed, for whoever supervises, and when the server last said that it is so. */
  readonly silences: SilencesView | null
  readonly silencesHeard: number
  /** The climbs that were looked at, by {@link climbKey}. */
  readonly climbsSeen: readonly string[]
}

export const EMPTY_DESK: DeskState = { self: null, queue: { total: 0, rows: [], here: { total: 0, since: null, urgent: 0, grouped: 0 }, away: { total: 0, since: null, urgent: 0, grouped: 0 }, groups: [] }, dialogues: {}, shift: null, shiftHeard: 0, silences: null, silencesHeard: 0, climbsSeen: [] }

export type DeskAction =
  | { readonly t: 'fresh'; readonly desk: DeskView }
  | { readonly t: 'opened'; readonly contact: ContactView }
  | { readonly t: 'closed'; readonly contact: string }
  | { readonly t: 'saying'; readonly contact: string; readonly id: string; readonly name: string; readonly text: string; readonly at: number }
  | { readonly t: 'unsaid'; readonly contact: string; readonly id: string }
  | { readonly t: 'edit'; readonly contact: string; readonly id: string; readonly change: AssessmentChange }
  | { readonly t: 'edited'; readonly contact: string; readonly id: string; readonly view: ContactView | null }
  | { readonly t: 'ending'; readonly contact: string; readonly ending: Ending | null }
  | { readonly t: 'looked'; readonly contact: string }
  | { readonly t: 'climbsSeen' }
  | { readonly t: 'frame'; readonly frame: ToStaff; readonly now: number }

/** The number of the last message without a gap before it; 0 when there is none. */
export function lastSeq(dialogue: Pick<Dialogue, 'messages'>): number {
  return dialogue.messages.length
}

/** Whether messages are known to be missing between. */
export function hasGap(dialogue: Dialogue): boolean {
  return dialogue.early.length > 0
}

/** The assessment as the operator sees it: the server's, with the changes on their way laid over it. */
export function seenAssessment(dialogue: Pick<Dialogue, 'view' | 'edits'>): AssessmentView {
  return dialogue.edits.reduce<AssessmentView>((known, edit) => ({ ...known, ...defined(edit.change) }), dialogue.view.assessment)
}

function defined(change: AssessmentChange): Partial<AssessmentView> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

function strip(contact: ContactView): DialogueView {
  const { messages: _messages, theirs: _theirs, ...view } = contact
  return view
}

/** Takes messages into their places; those that are known already change nothing. The cost grows with their number, not with its square. */
function append(dialogue: Dialogue, incoming: readonly MessageView[]): Dialogue {
  const known = new Set(dialogue.early.map((one) => one.seq))
  const fresh = incoming.filter(({ seq }) => seq > lastSeq(dialogue) && !known.has(seq) && known.add(seq))
  if (fresh.length === 0) return dialogue
  const waiting = [...dialogue.early, ...fresh].toSorted((a, b) => a.seq - b.seq)
  const gap = waiting.findIndex((one, n) => one.seq !== lastSeq(dialogue) + n + 1)
  const next = gap < 0 ? waiting : waiting.slice(0, gap)
  const messages = [...dialogue.messages, ...next]
  const numbered = fresh.filter((one) => one.by === 'staff').reduce(settle, dialogue.pending)
  const pending = numbered.filter((one) => one.seq === null || one.seq > messages.length)
  // Whoever goes on writing is not closed.
  const theirs = fresh.some((one) => one.by === 'citizen') ? { typingAt: 0, ending: null } : {}
  return { ...dialogue, messages, early: gap < 0 ? [] : waiting.slice(gap), pending, ...theirs }
}

/** Numbers the pending one that this message is: by its number, or, when the message outran its `ack`, by its words. */
function settle(pending: readonly Pending[], message: MessageView): readonly Pending[] {
  const own = pending.find((one) => one.seq === message.seq) ?? pending.find((one) => one.seq === null && one.refused === null && cleanText(one.text) === message.text)
  return pending.map((one) => (one === own ? { ...one, seq: message.seq } : one))
}

function change(state: DeskState, contact: string, next: (dialogue: Dialogue) => Dialogue): DeskState {
  const before = state.dialogues[contact]
  return before ? { ...state, dialogues: { ...state.dialogues, [contact]: next(before) } } : state
}

function changeSlot(state: DeskState, contact: string, next: (slot: SlotView) => SlotView): DeskState {
  if (state.self === null) return state
  return { ...state, self: { ...state.self, slots: state.self.slots.map((slot) => (slot.contact === contact ? next(slot) : slot)) } }
}

function open(state: DeskState, contact: ContactView): DeskState {
  const before = state.dialogues[contact.contact]
  const start: Dialogue = { view: strip(contact), messages: [], early: [], theirs: contact.theirs, pending: before?.pending ?? [], edits: before?.edits ?? [], typingAt: before?.typingAt ?? 0, ending: null }
  // What a socket brought while the reading was on its way is kept.
  const messages = [...contact.messages, ...(before?.messages ?? []), ...(before?.early ?? [])]
  const next = append(start, messages)
  const ending = next.messages.length === before?.messages.length ? before.ending : null
  return { ...state, dialogues: { ...state.dialogues, [contact.contact]: { ...next, ending } } }
}

function received(state: DeskState, contact: string, message: MessageView): DeskState {
  const next = change(state, contact, (dialogue) => append(dialogue, [message]))
  return changeSlot(next, contact, (slot) =>
    message.seq <= slot.seq
      ? slot
      : { ...slot, seq: message.seq, last: Array.from(message.text).slice(0, 80).join(''), unread: message.by === 'citizen' ? slot.unread + 1 : 0 },
  )
}

const further = (a: Marks, b: Marks): Marks => ({ delivered: Math.max(a.delivered, b.delivered), read: Math.max(a.read, b.read) })

/** Ours is stored: what was pending is now a message, for the socket that said it hears no echo. */
function acknowledged(state: DeskState, { id, contact, seq, at }: Extract<ToStaff, { t: 'ack' }>): DeskState {
  const own = state.dialogues[contact]?.pending.find((one) => one.id === id)
  if (own === undefined) return state
  const known = seq <= (state.dialogues[contact]?.messages.length ?? 0)
  const pendingIn = ({ pending }: Dialogue): readonly Pending[] => (known ? pending.filter((one) => one !== own) : pending.map((one) => (one === own ? { ...one, seq } : one)))
  const numbered = change(state, contact, (dialogue) => ({ ...dialogue, pending: pendingIn(dialogue) }))
  return received(numbered, contact, { seq, by: 'staff', name: own.name, text: cleanText(own.text), at })
}

function refusedSay(state: DeskState, id: string, sentence: string): DeskState {
  const contact = Object.keys(state.dialogues).find((key) => state.dialogues[key]?.pending.some((one) => one.id === id))
  if (contact === undefined) return state
  return change(state, contact, (dialogue) => ({ ...dialogue, pending: dialogue.pending.map((one) => (one.id === id ? { ...one, refused: sentence } : one)) }))
}

function framed(state: DeskState, frame: ToStaff, now: number): DeskState {
  switch (frame.t) {
    case 'self':
      return { ...state, self: frame.self }
    case 'queue':
      return { ...state, queue: frame.queue }
    case 'contact':
      return change(state, frame.contact.contact, (dialogue) => ({ ...dialogue, view: frame.contact }))
    case 'message':
      return received(state, frame.contact, frame.message)
    case 'marks':
      return change(state, frame.contact, (dialogue) => ({ ...dialogue, theirs: further(dialogue.theirs, frame.theirs) }))
    case 'ack':
      return acknowledged(state, frame)
    case 'refused':
      return frame.id === null ? state : refusedSay(state, frame.id, frame.sentence)
    case 'typing':
      return change(state, frame.contact, (dialogue) => ({ ...dialogue, typingAt: now }))
    case 'shift':
      return { ...state, shift: frame.shift, shiftHeard: now }
    case 'silences':
      // What stood there already when the desk was opened is nothing new.
      return { ...state, silences: frame.silences, silencesHeard: now, climbsSeen: state.silences === null ? keysOf(frame.silences) : state.climbsSeen }
    case 'alive':
      return frame.of === 'shift' ? { ...state, shiftHeard: now } : { ...state, silencesHeard: now }
    case 'case':
    case 'referral':
    case 'reference':
    case 'pong':
      return state
  }
}

/** The whole of the desk's memory as one pure function: live frames bring it where a fresh reading would. */
export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.t) {
    case 'fresh':
      return { ...state, self: action.desk.self, queue: action.desk.queue }
    case 'opened':
      return open(state, action.contact)
    case 'climbsSeen':
      return { ...state, climbsSeen: state.silences === null ? [] : keysOf(state.silences) }
    case 'closed': {
      const { [action.contact]: _gone, ...dialogues } = state.dialogues
      return { ...state, dialogues }
    }
    case 'saying':
      return change(state, action.contact, (dialogue) => ({ ...dialogue, pending: [...dialogue.pending, { id: action.id, name: action.name, text: action.text, at: action.at, seq: null, refused: null }] }))
    case 'unsaid':
      return change(state, action.contact, (dialogue) => ({ ...dialogue, pending: dialogue.pending.filter((one) => one.id !== action.id) }))
    case 'edit':
      return change(state, action.contact, (dialogue) => ({ ...dialogue, edits: [...dialogue.edits, { id: action.id, change: action.change }] }))
    case 'edited':
      return change(state, action.contact, (dialogue) => ({
        ...dialogue,
        view: action.view === null ? dialogue.view : strip(action.view),
        edits: dialogue.edits.filter((one) => one.id !== action.id),
      }))
    case 'ending':
      return change(state, action.contact, (dialogue) => ({ ...dialogue, ending: action.ending }))
    case 'looked':
      return changeSlot(state, action.contact, (slot) => ({ ...slot, unread: 0 }))
    case 'frame':
      return framed(state, action.frame, action.now)
  }
}
