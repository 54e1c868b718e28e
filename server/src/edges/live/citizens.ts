import type { CitizenView, MessageView } from '@senim/contract/contacts.ts'
import { TERMS } from '@senim/core/contacts/admission/decide.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { Cleared } from '@senim/core/directory/safe.ts'
import type { Language } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { RawData, WebSocket } from 'ws'
import { findHeld } from '../../access/capability.ts'
import type { Admit } from '../../contacts/handle.ts'
import { approach } from '../../contacts/handle.ts'
import { citizenState, findContact, messagesAfter } from '../../contacts/view.ts'
import { contactOfCase, findQuestion, helpOf } from '../../cases/view.ts'
import type { House } from '../../house.ts'
import { idOf } from '../../identity.ts'
import { Gather } from './debounce.ts'
import { parseCitizen } from './frames.ts'
import { InOrder } from './in-order.ts'
import type { InCitizen } from './frames.ts'
import type { Mark, MarkBook } from './marks.ts'
import { DialogueStream, send, tell } from './socket.ts'

const PLACES_EVERY = 2000

/** One open page of somebody who writes. Kept small: ten thousand of them may wait at night. */
interface Page {
  readonly socket: WebSocket
  readonly contact: string
  readonly leave: Cleared<'page'>
  readonly language: Language
  readonly stream: DialogueStream
  /** Commands of this page whose acknowledgement is still to come. */
  readonly own: Set<string>
  failed: boolean
}

interface Room {
  readonly pages: Set<Page>
  last: Omit<CitizenView, 'messages'> | undefined
}

/** The citizens' side of the live connections. */
export class CitizenSide {
  /** Told when somebody types, and when a page comes or goes. */
  typed: (contact: string) => void = () => undefined
  here: (contact: string, present: boolean) => void = () => undefined
  private readonly rooms = new Map<string, Room>()
  private readonly states: Gather
  private readonly saying = new InOrder()
  private queueMoved = false
  private readonly timer: NodeJS.Timeout
  private readonly house: House
  private readonly marks: MarkBook

  constructor(house: House, marks: MarkBook) {
    this.house = house
    this.marks = marks
    this.states = new Gather(30, (contact) => this.pushState(contact))
    this.timer = setInterval(() => void this.pushPlaces().catch(() => { this.queueMoved = true }), PLACES_EVERY)
  }

  stop(): void {
    clearInterval(this.timer)
    this.states.stop()
  }

  /** A new connection: nothing happens until it says hello with a capability. */
  accept(socket: WebSocket): void {
    let page: Page | undefined
    socket.on('message', (data: RawData) => {
      const read = parseCitizen(data)
      if ('refusal' in read) return this.refuse(socket, page?.language ?? 'kk', read.id, read.refusal)
      if (read.frame.t === 'hello') {
        if (page) this.leave(page)
        page = this.hello(socket, read.frame)
        return
      }
      if (page === undefined) return this.refuse(socket, 'kk', null, refuse('unreadable'))
      this.hear(page, read.frame)
    })
    socket.on('close', () => page && this.leave(page))
    socket.on('error', () => socket.terminate())
  }

  private hello(socket: WebSocket, frame: Extract<InCitizen, { t: 'hello' }>): Page | undefined {
    const held = findHeld(this.house.master, frame.cap, this.house.clock())
    if (held === undefined) {
      this.refuse(socket, frame.lang, null, refuse('contactUnknown'))
      return undefined
    }
    const { contact, leave } = held
    const put = (message: MessageView): void => {
      if (tell(socket, leave, { t: 'message', message }) && message.by === 'staff') this.marks.note(contact, 'citizen', { delivered: message.seq, read: 0 })
    }
    const page: Page = { socket, contact, leave, language: frame.lang, stream: new DialogueStream(contact, frame.after, put, (id, after, upTo) => messagesAfter(this.house, id, after, upTo)), own: new Set(), failed: false }
    const room = this.rooms.get(contact) ?? { pages: new Set(), last: undefined }
    room.pages.add(page)
    this.rooms.set(contact, room)
    page.stream.rewind(frame.after)
    this.states.add(contact)
    this.here(contact, true)
    return page
  }

  private leave(page: Page): void {
    page.stream.stop()
    const room = this.rooms.get(page.contact)
    room?.pages.delete(page)
    if (room?.pages.size === 0) {
      this.rooms.delete(page.contact)
      this.here(page.contact, false)
    }
  }

  private hear(page: Page, frame: Exclude<InCitizen, { t: 'hello' }>): void {
    if (frame.t === 'say') this.saying.run(page.contact, () => this.say(page, frame))
    else if (frame.t === 'typing') this.typed(page.contact)
    else if (frame.t === 'seen') this.marks.note(page.contact, 'citizen', { delivered: frame.upTo, read: frame.upTo })
    else tell(page.socket, page.leave, { t: 'pong' })
  }

  private async say(page: Page, { id, text, danger }: Extract<InCitizen, { t: 'say' }>): Promise<void> {
    // What stood behind one that was not stored is sent again after it: it must not come first.
    if (page.failed) return
    const { contact, language } = page
    const commandId = idOf(`citizen ${contact}`, id)
    page.own.add(commandId)
    try {
      const stored = await approach(this.house, { contact, clientId: id, text, danger: danger ?? false, language, region: null, about: null }, this.admit)
      if (isRefusal(stored) && stored.refused === 'unavailable') throw new Error('not stored')
      if (isRefusal(stored)) this.refuse(page.socket, language, id, stored)
      else tell(page.socket, page.leave, { t: 'ack', id, seq: stored.seq, at: stored.at })
    } catch {
      // Not stored, and the page knows no better: it sends the same id again.
      page.failed = true
      page.socket.close(1011)
    } finally {
      page.own.delete(commandId)
    }
  }

  /** No page of ours begins over a socket: whoever does in a flood goes the way of the form, where tickets are. */
  private readonly admit: Admit = async (urgent) => {
    const { all } = await this.house.newcomers.count(urgent)
    return all === 'calm' ? 'in' : refuse('slowed', { seconds: TERMS.flood.seconds })
  }

  private refuse(socket: WebSocket, language: Language, id: string | null, refusal: Refusal): void {
    send(socket, { t: 'refused', id, code: refusal.refused, sentence: refusalSentence(refusal, language) })
  }

  /** A message was stored. Its own page hears of it by its acknowledgement. Answers how many pages were told. */
  message(contact: string, seq: number, message: MessageView | undefined, commandId: string): number {
    const room = this.rooms.get(contact)
    if (room === undefined) return 0
    for (const page of room.pages) {
      if (page.own.has(commandId)) page.stream.skip(seq)
      else page.stream.offer(seq, message)
    }
    return room.pages.size
  }

  /** Something but a message changed: the contact's own state, and with it perhaps everybody's place. */
  changed(contact: string): void {
    this.queueMoved = true
    if (this.rooms.has(contact)) this.states.add(contact)
  }

  /** The person was asked whether help came, said so, or must not be asked any more. */
  async questionChanged(caseId: string): Promise<void> {
    if (this.rooms.size === 0) return
    const contact = await contactOfCase(this.house.pool, caseId)
    if (contact !== undefined && this.rooms.has(contact)) this.states.add(contact)
  }

  /** The centre has got further with this person's messages. */
  marked(contact: string, { delivered, read }: Mark): void {
    const room = this.rooms.get(contact)
    const known = room?.last?.theirs
    if (room?.last && known && (delivered > known.delivered || read > known.read)) this.tell(room, { ...room.last, theirs: { delivered, read } })
  }

  typing(contact: string): void {
    for (const page of this.rooms.get(contact)?.pages ?? []) tell(page.socket, page.leave, { t: 'typing' })
  }

  /** Open connections. */
  get count(): number {
    let n = 0
    for (const room of this.rooms.values()) n += room.pages.size
    return n
  }

  private tell(room: Room, view: Omit<CitizenView, 'messages'>): void {
    // Ticks only move forward; what is written down may lag behind what was told.
    const known = room.last?.theirs ?? { delivered: 0, read: 0 }
    const theirs = { delivered: Math.max(known.delivered, view.theirs.delivered), read: Math.max(known.read, view.theirs.read) }
    room.last = { ...view, theirs }
    for (const page of room.pages) tell(page.socket, page.leave, { t: 'state', view: room.last })
  }

  private async pushState(contact: string): Promise<void> {
    const room = this.rooms.get(contact)
    if (room === undefined) return
    const state = await findContact(this.house.pool, contact)
    if (state) this.tell(room, { ...(await citizenState(this.house, contact, state)), ...helpOf(await findQuestion(this.house, contact)) })
    else for (const page of room.pages) this.refuse(page.socket, page.language, null, refuse('contactUnknown'))
  }

  /** Places of everybody who waits here, in one read, to those whose place moved. */
  private async pushPlaces(): Promise<void> {
    if (!this.queueMoved) return
    this.queueMoved = false
    const waiting = [...this.rooms].filter(([, room]) => room.last?.status === 'waiting')
    if (waiting.length === 0) return
    const { ahead: places } = await this.house.line.ask(waiting.map(([id]) => id))
    for (const [id, room] of waiting) {
      const ahead = places.get(id)
      if (room.last && ahead !== undefined && ahead !== room.last.ahead) this.tell(room, { ...room.last, ahead })
    }
  }
}
