import type { StaffFrame, ToStaff } from '@senim/contract/live.ts'
import { api, signedIn } from './api.ts'

export type Link = { readonly up: true } | { readonly up: false; readonly since: number }
type Say = Extract<StaffFrame, { t: 'say' }>

export interface Live {
  /** Sent now or not at all: `open`, `seen`, `typing`. Returns whether it went out. */
  send(frame: Exclude<StaffFrame, Say>): boolean
  /** Sent until the server says it is stored or refused, under the same id, over as many connections as it takes. */
  say(frame: Say): void
  close(): void
}

const PING_EVERY = 15_000
const SILENCE = 35_000
/** Well inside the 15 s for which the server keeps the dialogues of an operator it cannot see. */
const LONGEST_WAIT = 4000

/** Full jitter: anything between nothing and a ceiling that doubles, so that a thousand desks do not return at once. Milliseconds. */
export function retryWait(attempt: number, chance: number): number {
  return Math.round(chance * Math.min(LONGEST_WAIT, 500 * 2 ** attempt))
}

/**
 * The staff socket. Returns at once; `onStatus` tells when the link is up or lost, `onFrame` whatever the server says. After every
 * `up: true` the caller asks for what it may have missed (`open` with the last `seq`), since nothing is replayed unasked.
 */
export function connectLive({ onFrame, onStatus }: { onFrame: (frame: ToStaff) => void; onStatus: (link: Link) => void }): Live {
  const unstored = new Map<string, Say>()
  let socket: WebSocket | null = null
  let attempt = 0
  let heard = 0
  let lostSince = Date.now()
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const isUp = (): boolean => socket?.readyState === WebSocket.OPEN
  const put = (frame: StaffFrame): boolean => {
    if (!isUp()) return false
    socket?.send(JSON.stringify(frame))
    return true
  }

  function up(): void {
    attempt = 0
    heard = Date.now()
    onStatus({ up: true })
    for (const frame of unstored.values()) put(frame)
  }

  function down(wasOpen: boolean): void {
    if (closed) return
    if (wasOpen) lostSince = Date.now()
    onStatus({ up: false, since: lostSince })
    // A socket cannot say 401; a plain request can, and it opens the sign-in form.
    if (!wasOpen && attempt % 4 === 1) api.get('/api/session').catch(() => undefined)
    retry = setTimeout(dial, retryWait(attempt, Math.random()))
    attempt += 1
  }

  function receive(data: unknown): void {
    heard = Date.now()
    const frame: ToStaff = JSON.parse(String(data))
    if (frame.t === 'pong') return
    if ((frame.t === 'ack' || frame.t === 'refused') && frame.id !== null) unstored.delete(frame.id)
    onFrame(frame)
  }

  function dial(): void {
    clearTimeout(retry)
    let wasOpen = false
    const next = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live/staff`)
    socket = next
    next.addEventListener('open', () => {
      wasOpen = true
      up()
    })
    next.addEventListener('message', (event) => receive(event.data))
    next.addEventListener('close', () => {
      if (socket === next) down(wasOpen)
    })
  }

  const dialNow = (): void => {
    if (!closed && socket?.readyState !== WebSocket.OPEN && socket?.readyState !== WebSocket.CONNECTING) dial()
  }
  const pulse = setInterval(() => {
    if (!isUp()) return
    if (Date.now() - heard > SILENCE) socket?.close()
    else put({ t: 'ping' })
  }, PING_EVERY)
  const stopListening = signedIn.listen(dialNow)
  addEventListener('online', dialNow)
  dial()

  return {
    send: put,
    say: (frame) => {
      unstored.set(frame.id, frame)
      put(frame)
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      clearInterval(pulse)
      stopListening()
      removeEventListener('online', dialNow)
      socket?.close()
    },
  }
}
