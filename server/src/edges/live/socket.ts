import type { MessageView } from '@senim/contract/contacts.ts'
import { MOST_MESSAGES } from '@senim/contract/live.ts'
import type { ToCitizen, ToStaff } from '@senim/contract/live.ts'
import type { Cleared } from '@senim/core/directory/safe.ts'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { isConnectionLost } from '../../journal/lost.ts'

/** A page that reads too slowly is cut off: it comes back, says how far it got, and is sent the rest. */
const MOST_BUFFERED = 1024 * 1024
/** Milliseconds until a look at the rows that failed is tried again. */
const READ_AGAIN = 500

const streams = new WeakMap<WebSocket, Duplex>()
const corked = new Set<Duplex>()

/** Lets frames that are sent to one page in the same turn leave in one write: a batch of messages is one system call for each desk. */
export function gatherWrites(socket: WebSocket, stream: Duplex): void {
  streams.set(socket, stream)
}

function cork(socket: WebSocket): void {
  const stream = streams.get(socket)
  if (stream === undefined || corked.has(stream)) return
  if (corked.size === 0) process.nextTick(uncork)
  corked.add(stream)
  stream.cork()
}

function uncork(): void {
  for (const stream of corked) stream.uncork()
  corked.clear()
}

/** Sends one frame to a page of the staff; to a person's, only that their own frame was refused. False when the page is gone or too far behind. */
export function send(socket: WebSocket, frame: ToStaff): boolean {
  return sendText(socket, JSON.stringify(frame))
}

/** Sends one frame to the page that the person holds open: the only way to it, and nobody has it without leave. */
export function tell(socket: WebSocket, _leave: Cleared<'page'>, frame: ToCitizen): boolean {
  return sendText(socket, JSON.stringify(frame))
}

/** The same for a frame that many pages are told and that was put into words once. */
export function sendText(socket: WebSocket, frame: string): boolean {
  if (socket.readyState !== socket.OPEN) return false
  if (socket.bufferedAmount > MOST_BUFFERED) {
    socket.terminate()
    return false
  }
  cork(socket)
  socket.send(frame)
  return true
}

/**
 * One dialogue on one socket: sends its messages in order of `seq`, each once and without gaps. A message that is next
 * goes out at once; when one is missing in between, the gap is read from the rows.
 */
export class DialogueStream {
  private reading = false
  private stopped = false
  private again: NodeJS.Timeout | undefined
  private wanted = 0
  private sent: number | undefined
  private readonly contact: string
  private readonly put: (message: MessageView) => void
  private readonly read: (contact: string, after: number, upTo: number) => Promise<readonly MessageView[]>

  /** `sent`: what the page has already; undefined: whatever comes first is the beginning. */
  constructor(contact: string, sent: number | undefined, put: (message: MessageView) => void, read: (contact: string, after: number, upTo: number) => Promise<readonly MessageView[]>) {
    this.contact = contact
    this.sent = sent
    this.put = put
    this.read = read
  }

  /** A message became known; with its text at hand it may go out without a look-up. */
  offer(seq: number, message: MessageView | undefined): void {
    if (this.stopped) return
    this.sent ??= seq - 1
    if (seq <= this.sent) return
    if (message && seq === this.sent + 1 && !this.reading) {
      this.sent = seq
      this.put(message)
      return
    }
    this.wanted = Math.max(this.wanted, seq)
    if (!this.reading) void this.fill()
  }

  /** The page's own message, which its acknowledgement tells it of. */
  skip(seq: number): void {
    this.sent ??= seq - 1
    if (seq === this.sent + 1 && !this.reading) this.sent = seq
    else this.offer(seq, undefined)
  }

  /** Goes back to what the page says it has. */
  rewind(after: number): void {
    this.sent = Math.min(this.sent ?? after, after)
    this.wanted = Number.MAX_SAFE_INTEGER
    if (!this.reading) void this.fill()
  }

  /** The page is gone, or follows this dialogue no longer: nothing more is read for it, and nothing put. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.again)
  }

  private async fill(): Promise<void> {
    if (this.stopped) return
    this.reading = true
    try {
      while (!this.stopped && this.wanted > (this.sent ?? 0)) {
        const asked = this.wanted
        const messages = await this.read(this.contact, this.sent ?? 0, Math.min(asked, MOST_MESSAGES))
        if (this.stopped) return
        for (const message of messages) {
          if (message.seq !== (this.sent ?? 0) + 1) break
          this.sent = message.seq
          this.put(message)
        }
        if (this.wanted === asked && (asked === Number.MAX_SAFE_INTEGER || messages.length === 0)) this.wanted = 0
      }
    } catch (error) {
      if (this.stopped) return
      // The database is away. Nothing more may be said here for a long time, so the gap is not left to the next message.
      if (isConnectionLost(error)) this.again = setTimeout(() => void (this.reading || this.fill()), READ_AGAIN).unref()
      // What cannot be read is not asked for without end: the next message asks again.
      else this.wanted = 0
    } finally {
      this.reading = false
    }
  }
}
