import type { MessageView } from '@senim/contract/contacts.ts'
import type { ToStaff } from '@senim/contract/live.ts'
import type { ShiftView } from '@senim/contract/shift.ts'
import type { SilencesView } from '@senim/contract/silences.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { canAnswer, canSpeakForBody, canSupervise } from '@senim/core/directory/can.ts'
import type { ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { RawData, WebSocket } from 'ws'
import type { SignedIn } from '../../access/accounts.ts'
import { findReadable } from '../../cases/readable.ts'
import { silencesNow } from '../../cases/silences.ts'
import { dropSent } from '../../contacts/drafts.ts'
import { reply } from '../../contacts/handle.ts'
import { messagesAfter } from '../../contacts/view.ts'
import type { House } from '../../house.ts'
import { idOf } from '../../identity.ts'
import type { Presence } from '../../routing/presence.ts'
import { shiftView } from '../../routing/shift-view.ts'
import { findContactView, selfView } from '../../routing/view.ts'
import { Gather } from './debounce.ts'
import { Followed } from './followed.ts'
import type { InStaff } from './frames.ts'
import { parseStaff } from './frames.ts'
import { InOrder } from './in-order.ts'
import type { Mark, MarkBook } from './marks.ts'
import { letIn, Openings } from './opening.ts'
import { DialogueStream, send } from './socket.ts'

/** A page of a citizen that opened or closed in another process is noticed after so long at the latest. */
const RENEW_EVERY = 10_000
/** Each desk is asked for a sign of life so often. The browser answers by itself, also for a tab in the background whose timers it slows down. */
const PING_EVERY = 4000
/** Says to a page that its session is over, or is another one by now. */
const ENDED = 4401

/** One open desk or portal. */
interface Desk {
  readonly socket: WebSocket
  readonly who: SignedIn
  readonly language: Language
  readonly streams: Map<string, DialogueStream>
  readonly own: Set<string>
  /** Dialogues that are only read here: nothing this desk does may be seen in them. */
  readonly quiet: Set<string>
  /** How often something came into these hands or left them. */
  moves: number
  failed: boolean
}

/** The staff's side of the live connections: what they see is whole views, and messages by number. */
export class StaffSide {
  typed: (contact: string) => void = () => undefined
  /** The centre at work. */
  readonly shift: Followed<ShiftView>
  /** What is late, and how far it has climbed. */
  readonly silences: Followed<SilencesView>
  private readonly desks = new Map<string, Set<Desk>>()
  private readonly listeners = new Map<string, Set<Desk>>()
  private readonly selves: Gather
  private readonly contacts: Gather
  private readonly queue: Gather
  private readonly saying = new InOrder()
  private readonly openings = new Openings()
  private readonly renewal: NodeJS.Timeout
  private readonly pinging: NodeJS.Timeout
  private readonly house: House
  private readonly marks: MarkBook
  private readonly presence: Presence

  constructor(house: House, marks: MarkBook, presence: Presence) {
    this.house = house
    this.marks = marks
    this.presence = presence
    this.shift = new Followed('shift', () => shiftView(house.pool), (shift) => ({ t: 'shift', shift }))
    this.silences = new Followed('silences', () => silencesNow(house.pool), (silences) => ({ t: 'silences', silences }))
    this.selves = new Gather(15, (staff) => this.pushSelf(staff))
    this.contacts = new Gather(30, (contact) => this.pushContact(contact))
    this.queue = new Gather(200, () => this.pushQueue())
    this.renewal = setInterval(() => this.renew(), RENEW_EVERY)
    this.pinging = setInterval(() => this.ping(), PING_EVERY)
  }

  stop(): void {
    clearInterval(this.renewal)
    clearInterval(this.pinging)
    this.selves.stop()
    this.contacts.stop()
    this.queue.stop()
    this.shift.stop()
    this.silences.stop()
  }

  /** A connection of somebody who is signed in. */
  async accept(socket: WebSocket, who: SignedIn, language: Language): Promise<void> {
    const desk: Desk = { socket, who, language, streams: new Map(), own: new Set(), quiet: new Set(), moves: 0, failed: false }
    const { id } = who.member
    this.desks.set(id, (this.desks.get(id) ?? new Set()).add(desk))
    socket.on('message', (data: RawData) => {
      this.presence.heard(id)
      this.hear(desk, data)
    })
    socket.on('pong', () => this.presence.heard(id))
    socket.on('close', () => this.close(desk))
    socket.on('error', () => socket.terminate())
    if (!canAnswer(who.member)) return
    await this.presence.arrive(id, true)
    let [moves, self] = [desk.moves, await selfView(this.house, id)]
    while (moves !== desk.moves) [moves, self] = [desk.moves, await selfView(this.house, id)]
    // A page that is quick has opened them already, from where it had got to.
    for (const slot of self.slots) if (!desk.streams.has(slot.contact)) this.subscribe(desk, slot.contact, undefined)
    send(socket, { t: 'self', self })
    send(socket, { t: 'queue', queue: await this.house.queue.ask() })
  }

  private close(desk: Desk): void {
    const { id } = desk.who.member
    const mine = this.desks.get(id)
    mine?.delete(desk)
    if (mine?.size === 0) this.desks.delete(id)
    for (const contact of desk.streams.keys()) this.unsubscribe(desk, contact)
    this.shift.leave(desk.socket)
    this.silences.leave(desk.socket)
    if (canAnswer(desk.who.member)) this.presence.leave(id)
  }

  private hear(desk: Desk, data: RawData): void {
    const read = parseStaff(data)
    if ('refusal' in read) return this.refuse(desk, read.id, read.refusal)
    const { frame } = read
    if (frame.t === 'ping') send(desk.socket, { t: 'pong' })
    else if (frame.t === 'open') void this.open(desk, frame.contact, frame.after).catch(() => desk.socket.close(1011))
    else if (frame.t === 'say') this.saying.run(`${desk.who.member.id} ${frame.contact}`, () => this.say(desk, frame))
    else if (frame.t === 'shift' || frame.t === 'silences') this.follow(desk, frame.t, frame.on)
    else if (frame.t === 'shut') this.shut(desk, frame.contact)
    else if (!desk.streams.has(frame.contact)) this.refuse(desk, null, refuse('contactUnknown'))
    else if (desk.quiet.has(frame.contact)) return
    else if (frame.t === 'typing') this.typed(frame.contact)
    else this.marks.note(frame.contact, 'staff', { delivered: frame.upTo, read: frame.upTo })
  }

  private follow(desk: Desk, what: 'shift' | 'silences', on: boolean): void {
    if (!canSupervise(desk.who.member)) this.refuse(desk, null, refuse('forbidden'))
    else if (on) this[what].watch(desk.socket)
    else this[what].leave(desk.socket)
  }

  private async open(desk: Desk, contact: string, after: number): Promise<void> {
    await this.openings.during(desk, contact, async (opening) => {
      const right = await letIn(this.house, desk.who.member, opening)
      if (isRefusal(right)) {
        this.unsubscribe(desk, contact)
        return this.refuse(desk, null, right)
      }
      if (opening.shut && right === 'reads') return
      if (!desk.streams.has(contact)) this.subscribe(desk, contact, after)
      if (right === 'holds') desk.quiet.delete(contact)
      else if (desk.streams.has(contact)) desk.quiet.add(contact)
      desk.streams.get(contact)?.rewind(after)
    })
  }

  /** Whoever only reads may stop; a dialogue in one's own hands is followed as long as it is there. */
  private shut(desk: Desk, contact: string): void {
    this.openings.shut(desk, contact)
    if (desk.quiet.has(contact)) this.unsubscribe(desk, contact)
  }

  private async say(desk: Desk, { id, contact, text }: Extract<InStaff, { t: 'say' }>): Promise<void> {
    // What stood behind one that was not stored is sent again after it: it must not come first.
    if (desk.failed) return
    const staff = desk.who.member.id
    const commandId = idOf(`staff ${staff}`, id)
    desk.own.add(commandId)
    try {
      const stored = await reply(this.house, staff, contact, id, text)
      if (isRefusal(stored) && stored.refused === 'unavailable') throw new Error('not stored')
      if (isRefusal(stored)) this.refuse(desk, id, stored)
      else {
        send(desk.socket, { t: 'ack', id, contact, seq: stored.seq, at: stored.at })
        void dropSent(this.house, staff, contact, 'reply', text).catch(() => undefined)
      }
    } catch {
      desk.failed = true
      desk.socket.close(1011)
    } finally {
      desk.own.delete(commandId)
    }
  }

  private refuse(desk: Desk, id: string | null, refusal: Refusal): void {
    send(desk.socket, { t: 'refused', id, code: refusal.refused, sentence: refusalSentence(refusal, desk.language) })
  }

  private subscribe(desk: Desk, contact: string, sent: number | undefined): void {
    // Whoever went meanwhile was taken out of everything already.
    if (desk.socket.readyState !== desk.socket.OPEN) return
    const put = (message: MessageView): void => {
      if (send(desk.socket, { t: 'message', contact, message }) && message.by === 'citizen' && !desk.quiet.has(contact)) this.marks.note(contact, 'staff', { delivered: message.seq, read: 0 })
    }
    desk.streams.set(contact, new DialogueStream(contact, sent, put, (id, after, upTo) => messagesAfter(this.house, id, after, upTo)))
    this.listeners.set(contact, (this.listeners.get(contact) ?? new Set()).add(desk))
  }

  private unsubscribe(desk: Desk, contact: string): void {
    desk.streams.get(contact)?.stop()
    desk.streams.delete(contact)
    desk.quiet.delete(contact)
    const all = this.listeners.get(contact)
    all?.delete(desk)
    if (all?.size === 0) this.listeners.delete(contact)
  }

  private ping(): void {
    for (const desks of this.desks.values()) for (const { socket } of desks) if (socket.readyState === socket.OPEN) socket.ping()
  }

  private renew(): void {
    this.queue.add('queue')
    for (const [staff, desks] of this.desks) if ([...desks].some((desk) => desk.streams.size > 0)) this.selfChanged(staff)
  }

  /** The dialogue is now in this person's hands, or no longer. */
  join(staff: string, contact: string): void {
    this.openings.moved(contact)
    for (const desk of this.desks.get(staff) ?? []) {
      desk.moves += 1
      desk.quiet.delete(contact)
      if (!desk.streams.has(contact)) this.subscribe(desk, contact, undefined)
    }
  }

  /** Whoever only looks, or reads on, was never in hand: an offer that came to nothing takes nothing from them. */
  leave(staff: string, contact: string): void {
    this.openings.moved(contact)
    for (const desk of this.desks.get(staff) ?? []) {
      desk.moves += 1
      if (!desk.quiet.has(contact)) this.unsubscribe(desk, contact)
    }
  }

  /** First name of somebody who is connected here. */
  nameOf(staff: string): string | undefined {
    for (const desk of this.desks.get(staff) ?? []) return desk.who.name
    return undefined
  }

  message(contact: string, seq: number, message: MessageView | undefined, commandId: string): number {
    const all = this.listeners.get(contact)
    if (all === undefined) return 0
    for (const desk of all) {
      const stream = desk.streams.get(contact)
      if (desk.own.has(commandId)) stream?.skip(seq)
      else stream?.offer(seq, message)
    }
    return all.size
  }

  /** Ends the open pages of somebody whose rights are others now. Whoever may go on comes back at once as what they are by now. */
  memberChanged({ id, active, body, roles }: StaffMember): void {
    for (const { socket, who: { member } } of this.desks.get(id) ?? []) if (!active || member.body !== body || member.roles.join(' ') !== roles.join(' ')) socket.close(ENDED)
  }

  signedOut(staff: string): void {
    for (const { socket } of this.desks.get(staff) ?? []) socket.close(ENDED)
  }

  selfChanged(staff: string): void {
    if (this.desks.has(staff)) this.selves.add(staff)
  }

  queueChanged(): void {
    this.queue.add('queue')
    this.shift.changed()
  }

  contactChanged(contact: string): void {
    this.queueChanged()
    this.openings.moved(contact)
    if (!this.listeners.has(contact)) return
    this.contacts.add(contact)
    for (const desk of this.listeners.get(contact) ?? []) this.selfChanged(desk.who.member.id)
  }

  /** Somebody noted something: each desk that has the dialogue open is sent what it may read. */
  noted(contact: string): void {
    if (this.listeners.has(contact)) this.contacts.add(contact)
  }

  marked(contact: string, mark: Mark): void {
    this.toListeners(contact, { t: 'marks', contact, theirs: { ...mark } })
  }

  typing(contact: string): void {
    this.toListeners(contact, { t: 'typing', contact })
  }

  /** The person's page came or went: they stand in the other queue now. */
  present(contact: string): void {
    this.shift.changed()
    this.queue.add('queue')
    for (const desk of this.listeners.get(contact) ?? []) this.selfChanged(desk.who.member.id)
  }

  /** Only says that it changed: whoever shows it, and may, reads it again. */
  caseChanged(caseId: string): void {
    for (const desks of this.desks.values()) for (const desk of desks) if (canAnswer(desk.who.member)) send(desk.socket, { t: 'case', caseId })
  }

  /** Another leads the case: whoever read its dialogue as the lead reads on only by a right of their own. */
  async leadChanged(caseId: string): Promise<void> {
    const { rows } = await this.house.pool.query<{ id: string }>({ name: 'contacts-of-case', text: 'select id from contact where case_id = $1', values: [caseId] })
    for (const { id } of rows) {
      this.openings.moved(id)
      if (this.listeners.has(id)) this.contacts.add(id)
    }
  }

  /** Only says that it changed, as with a case. */
  referenceChanged(set: ReferenceSet): void {
    for (const desks of this.desks.values()) for (const desk of desks) if (canAnswer(desk.who.member)) send(desk.socket, { t: 'reference', set })
  }

  referralChanged(referral: string, body: string | undefined): void {
    void this.tellBody(referral, body).catch(() => undefined)
  }

  /** What every body of a case sees has changed, such as how the person may be reached: each shows it at once. */
  bodiesChanged(caseId: string): void {
    const read = this.house.pool.query<{ id: string; body: string }>({ name: 'bodies-of-case', text: 'select id, body from referral where case_id = $1', values: [caseId] })
    void read.then(({ rows }) => rows.forEach((row) => this.referralChanged(row.id, row.body))).catch(() => undefined)
  }

  private async tellBody(referral: string, body: string | undefined): Promise<void> {
    const id = await this.bodyOf(referral, body)
    for (const desks of this.desks.values()) for (const desk of desks) if (canSpeakForBody(desk.who.member) && desk.who.member.body === id) send(desk.socket, { t: 'referral', referral })
  }

  get count(): number {
    let n = 0
    for (const desks of this.desks.values()) n += desks.size
    return n
  }

  private async bodyOf(referral: string, body: string | undefined): Promise<string | undefined> {
    if (body !== undefined) return body
    return (await this.house.pool.query<{ body: string }>({ name: 'body-of', text: 'select body from referral where id = $1', values: [referral] })).rows[0]?.body
  }

  private toListeners(contact: string, frame: ToStaff): void {
    for (const desk of this.listeners.get(contact) ?? []) send(desk.socket, frame)
  }

  private async pushSelf(staff: string): Promise<void> {
    const self = await selfView(this.house, staff)
    for (const desk of this.desks.get(staff) ?? []) send(desk.socket, { t: 'self', self })
  }

  private async pushContact(contact: string): Promise<void> {
    for (const desk of this.listeners.get(contact) ?? []) {
      // Whoever holds it may read it. Of the others each may lose the right: it ended, the case went to somebody else.
      const mayRead = !desk.quiet.has(contact) || (await findReadable(this.house.pool, desk.who.member, contact)) !== undefined
      if (!mayRead && desk.quiet.has(contact)) {
        this.unsubscribe(desk, contact)
        continue
      }
      const view = await findContactView(this.house, desk.who.member.id, contact)
      if (view === undefined) continue
      const { messages: _messages, theirs: _theirs, ...rest } = view
      send(desk.socket, { t: 'contact', contact: rest })
    }
  }

  private async pushQueue(): Promise<void> {
    if (this.desks.size === 0) return
    const queue = await this.house.queue.ask()
    for (const desks of this.desks.values()) for (const desk of desks) if (canAnswer(desk.who.member)) send(desk.socket, { t: 'queue', queue })
  }
}
