import type { CitizenView } from '@senim/contract/contacts.ts'
import type { ToCitizen } from '@senim/contract/live.ts'
import type { Language } from '@senim/core/language.ts'
import type { LiveWords } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { layTranscript } from '@senim/text/transcript.ts'
import type { Composer } from './composer.ts'
import { beginComposer } from './composer.ts'
import { drawHead } from './head.ts'
import { followHelp } from './help.ts'
import type { Link } from './link.ts'
import { openLink } from './link.ts'
import { drawList, readList, setText } from './list.ts'
import { announce, carried, find, isReachable, pageLanguage } from './page.ts'
import { atEnd, offerNewer, toEnd } from './scroll.ts'
import { newId, Thread } from './thread.ts'
import { Typing } from './typing.ts'
import { foldWords } from './words.ts'

type View = Omit<CitizenView, 'messages'>
type Words = LiveWords & { readonly you: string }

/** A shorter loss of the link is not worth a word. */
const GRACE = 2000
/** Tries after which a page that never had a link asks whether plain HTTP gets through. */
const HOPELESS = 3
/** Refusals of the first frame after which trying again is no use. */
const FINAL = ['contactUnknown', 'unreadable', 'forbidden', 'notFound']

/** Makes the dialogue page live. Does nothing on other pages and on a dialogue that has ended. */
export function beginDialogue(): void {
  const main = find('dialogue', HTMLElement)
  const form = find('write', HTMLFormElement)
  const list = find('talk', HTMLElement)
  const field = find('text', HTMLTextAreaElement)
  const cap = form?.querySelector<HTMLInputElement>('[name="cap"]')?.value
  if (main === null || form === null || list === null || field === null || cap === undefined) return
  new Dialogue(main, form, list, field, cap).begin()
}

class Dialogue {
  private readonly language: Language = pageLanguage()
  private readonly words: Words
  private readonly main: HTMLElement
  private readonly list: HTMLElement
  private readonly cap: string
  private readonly thread: Thread
  private readonly composer: Composer
  private readonly link: Link
  private readonly typing: Typing
  /** Server's clock less the page's: an old phone's clock is often wrong. */
  private readonly skew: number
  private readonly offset: number
  private view: View
  private offline = false
  private plain = false
  private everUp = false
  private up = false
  private retryAt = 0
  private graceTimer = 0
  private gapTimer = 0
  private seen = 0

  constructor(main: HTMLElement, form: HTMLFormElement, list: HTMLElement, field: HTMLTextAreaElement, cap: string) {
    this.main = main
    this.list = list
    this.cap = cap
    this.words = carried<Words>(main, 'words')
    this.view = carried<View>(main, 'view')
    this.skew = Number(main.dataset['now']) - Date.now()
    this.offset = Number(main.dataset['offset'])
    this.thread = new Thread(readList(list))
    this.composer = beginComposer(form, field, this.language, this.words, {
      send: (text) => this.say(text),
      typing: () => this.view.status === 'live' && this.typing.typed(),
      plain: () => this.plain,
    })
    this.typing = new Typing(() => this.link.send({ t: 'typing' }))
    this.link = openLink(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`, {
      hello: () => ({ t: 'hello', cap: this.cap, after: this.thread.last, lang: this.language }),
      frame: (frame) => this.take(frame),
      up: () => this.onUp(),
      down: (retryAt, failures) => this.onDown(retryAt, failures),
    })
  }

  begin(): void {
    if (this.view.status === 'live') toEnd()
    find('connect', HTMLElement)?.addEventListener('click', () => this.link.again())
    find('newer', HTMLElement)?.addEventListener('click', () => toEnd())
    addEventListener('scroll', () => this.look(), { passive: true })
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) return
      if (this.up) {
        this.link.doubt()
        this.look()
      } else if (this.view.status !== 'closed') this.link.again()
    })
    addEventListener('online', () => this.up || this.view.status === 'closed' || this.link.again())
    addEventListener('offline', () => this.link.doubt())
    addEventListener('pagehide', () => this.link.close())
    addEventListener('leaving', () => this.link.close())
    addEventListener('pageshow', (event) => {
      if (event.persisted && this.view.status !== 'closed' && !document.documentElement.classList.contains('gone')) this.link.again()
    })
    setInterval(() => this.tick(), 1000)
  }

  private take(frame: ToCitizen): void {
    if (frame.t === 'state') return this.standing(frame.view)
    if (frame.t === 'typing') return this.typing.show(phrase(this.language, this.words.typing, { name: this.view.staff?.name ?? this.words.someone }))
    if (frame.t === 'refused') return this.refused(frame)
    if (frame.t === 'message') {
      const result = this.thread.receive(frame.message)
      if (result === 'gap') return this.link.again()
      if (result === 'new') this.arrived(frame.message.by === 'staff' ? `${frame.message.name ?? this.words.someone}: ${frame.message.text}` : null)
    }
    if (frame.t === 'ack') {
      clearTimeout(this.gapTimer)
      if (this.thread.confirm(frame.id, frame.seq, frame.at)) this.gapTimer = window.setTimeout(() => this.link.again(), 3000)
      this.draw()
    }
  }

  private standing(view: View): void {
    const ended = view.status === 'closed' && this.view.status !== 'closed'
    const moved = view.status !== this.view.status
    if (moved && view.status === 'live') foldWords('live')
    const follow = atEnd()
    this.view = view
    void followHelp(this.cap, view.help)
    if (view.status !== 'live') this.typing.show(null)
    if (ended) this.end()
    this.draw()
    // The page changes its shape with the status; whoever read the end goes on reading it.
    if (moved && follow && view.status !== 'waiting') toEnd()
    this.look()
  }

  /** What was not sent when the dialogue ended stays in sight, and the way on is put where the field was. */
  private end(): void {
    const { field } = this.composer
    const focused = document.activeElement === field
    if (field.value.trim() !== '') this.thread.write(newId(), field.value.trim())
    field.value = ''
    this.link.close()
    this.up = false
    this.offline = false
    this.main.setAttribute('data-status', 'closed')
    foldWords('closed')
    if (focused) document.querySelector<HTMLElement>('.ended .send')?.focus()
  }

  private arrived(spoken: string | null): void {
    const follow = atEnd()
    if (spoken !== null) {
      this.typing.show(null)
      announce(spoken)
    }
    this.draw()
    if (follow) toEnd()
    else if (spoken !== null) offerNewer(true)
    this.look()
  }

  private refused({ id, code, sentence }: { readonly id: string | null; readonly code: string; readonly sentence: string }): void {
    if (code === 'unavailable') return this.link.again()
    if (code === 'contactClosed') return
    const text = id === null ? null : this.thread.takeBack(id)
    if (text !== null) this.composer.giveBack(text)
    this.composer.problem(sentence)
    if (id === null && FINAL.includes(code)) this.link.close()
    this.draw()
  }

  private say(text: string): void {
    const id = newId()
    this.thread.write(id, text)
    this.link.send({ t: 'say', id, text })
    this.draw()
    toEnd()
  }

  private onUp(): void {
    this.everUp = true
    this.up = true
    this.setPlain(false)
    clearTimeout(this.graceTimer)
    this.graceTimer = 0
    this.offline = false
    for (const { id, text } of this.thread.unconfirmed) this.link.send({ t: 'say', id, text })
    this.draw()
    this.look()
  }

  private onDown(retryAt: number, failures: number): void {
    this.up = false
    this.retryAt = retryAt
    this.typing.show(null)
    if (!this.everUp && failures >= HOPELESS && !this.plain) void this.tryPlain()
    if (this.graceTimer === 0) this.graceTimer = window.setTimeout(() => this.showOffline(), GRACE)
    this.tick()
  }

  private showOffline(): void {
    if (this.up || this.plain) return
    this.offline = true
    this.draw()
    this.tick()
  }

  /** Sockets can be blocked where plain pages are not (schools): then the page goes back to its buttons, with the text in the field. */
  private async tryPlain(): Promise<void> {
    if ((await isReachable()) && !this.everUp) this.setPlain(true)
  }

  private setPlain(plain: boolean): void {
    if (this.plain === plain) return
    this.plain = plain
    document.documentElement.classList.toggle('plain', plain)
    if (!plain) return
    const unsent = this.thread.unconfirmed.map(({ id }) => this.thread.takeBack(id)).filter((text) => text !== null)
    if (unsent.length > 0) this.composer.giveBack(unsent.join('\n'))
    this.offline = false
    this.draw()
  }

  /** Tells the centre what has been seen: only what was on a visible page, scrolled to. */
  private look(): void {
    if (!atEnd()) return
    offerNewer(false)
    const { last } = this.thread
    if (document.hidden || !this.up || last <= this.seen) return
    if (this.link.send({ t: 'seen', upTo: last })) this.seen = last
  }

  /** Once a second: the countdown, and the words about waiting that time alone changes. */
  private tick(): void {
    if (this.offline) {
      const left = Math.ceil((this.retryAt - Date.now()) / 1000)
      setText(find('retry', HTMLElement), left > 0 ? phrase(this.language, this.words.retry, { n: left }) : this.words.connecting)
    } else if (this.view.status === 'waiting') this.drawHead()
  }

  private now(): number {
    return Date.now() + this.skew
  }

  private drawHead(): void {
    const waited = Math.floor((this.now() - (this.thread.messages[0]?.at ?? this.now())) / 60_000)
    drawHead(this.language, this.words, this.view, waited, this.offline)
  }

  private draw(): void {
    const alert = find('offline', HTMLElement)
    if (alert !== null) alert.hidden = !this.offline
    this.drawHead()
    const { status, staff, theirs } = this.view
    const words = this.words
    drawList(
      this.list,
      layTranscript(this.language, words, {
        messages: this.thread.messages,
        pending: this.thread.pending,
        pendingWord: status === 'closed' ? words.notSent : this.offline ? words.unsent : words.sending,
        theirs,
        staffName: status === 'live' ? (staff?.name ?? null) : null,
        staffChanged: staff?.changed === true,
        now: this.now(),
        offset: this.offset,
      }),
    )
  }
}
