import type { StaffFrame, ToStaff } from '@senim/contract/live.ts'
import { api, signedIn } from './api.ts'
import { retryWait } from './retry.ts'

export type Link = { readonly up: true } | { readonly up: false; readonly since: number }
type Say = Extract<StaffFrame, { t: 'say' }>

export interface Live {
  /** Sent now or not at all: `open`, `seen`, `typing`. Returns whether it went out. */
  send(frame: Exclude<StaffFrame, Say>): boolean
  /** Sent until the server says it is stored or refused, under the same id, over as many connections as it takes. */
  say(frame: Say): void
  close(): void
}

const PING_EVERY = 4000
/**
 * How long an answer may take. A link that died without a word is then noticed, and another one made, within the 15 s for which the server
 * keeps the dialogues of an operator it cannot see. Silence alone says nothing: timers of a tab in the background run once a minute.
 */
const PATIENCE = 7000

/**
 * The staff socket. Returns at once; `onStatus` tells when the link is up or lost, `onFrame` whatever the server says. After every
 * `up: true` the caller asks for what it may have missed (`open` with the last `seq`), since nothing is replayed unasked.
 */
export function connectLive({ onFrame, onStatus }: { onFrame: (frame: ToStaff) => void; onStatus: (link: Link) => void }): Live {
  const unstored = new Map<string, Say>()
  let socket: WebSocket | null = null
  let attempt = 0
  /** When something was asked that nothing has been heard after; 0 when all is answered. */
  let asked = 0
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
    asked = 0
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
    asked = 0
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
    asked = Date.now()
    next.addEventListener('open', () => {
      wasOpen = true
      up()
    })
    next.addEventListener('message', (event) => receive(event.data))
    next.addEventListener('close', () => {
      if (socket === next) down(wasOpen)
    })
  }

  /** A dead link says no goodbye either: its socket would wait for one. */
  function giveUp(): void {
    if (socket === null) return
    const wasOpen = isUp()
    const dead = socket
    socket = null
    asked = 0
    dead.close()
    down(wasOpen)
  }

  const dialNow = (): void => {
    if (!closed && socket?.readyState !== WebSocket.OPEN && socket?.readyState !== WebSocket.CONNECTING) dial()
  }
  const pulse = setInterval(() => {
    if (asked !== 0 && Date.now() - asked > PATIENCE) return giveUp()
    if (put({ t: 'ping' }) && asked === 0) asked = Date.now()
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
