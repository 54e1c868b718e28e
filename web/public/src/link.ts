import type { CitizenFrame, ToCitizen } from '@senim/contract/live.ts'

const SECOND = 1000
const FIRST_WAIT = 0.5 * SECOND
const LONGEST_WAIT = 15 * SECOND
/** No answer to the first frame, or silence after a ping, for this long: the link is dead whatever the browser thinks. */
const PATIENCE = 10 * SECOND
const PING_EVERY = 20 * SECOND

export interface LinkEvents {
  /** First frame of every connection: says where to go on from. */
  hello(): CitizenFrame
  frame(frame: ToCitizen): void
  up(): void
  /** The link is gone; it will be tried again at `retryAt` (the page's clock). */
  down(retryAt: number, failures: number): void
}

export interface Link {
  /** False when nothing could be sent: whoever needs it sends again after `up`. */
  send(frame: CitizenFrame): boolean
  /** Drops the connection, if any, and connects at once. */
  again(): void
  close(): void
}

/** How long to wait before the n-th try after a loss: anywhere up to a ceiling that doubles, so that a crowd spreads out. */
export function backoff(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT, 2 * FIRST_WAIT * 2 ** Math.min(failures, 6))
  return FIRST_WAIT + chance * (ceiling - FIRST_WAIT)
}

/** Keeps one socket to the server for as long as the page lives. */
export function openLink(address: string, on: LinkEvents): Link {
  let socket: WebSocket | null = null
  let up = false
  let failures = 0
  let retry = 0
  let beat = 0
  let heard = 0
  let pinged = 0

  const drop = (): void => {
    clearTimeout(retry)
    clearInterval(beat)
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null
      socket.close()
    }
    socket = null
    up = false
  }
  const lost = (): void => {
    drop()
    const wait = backoff(failures, Math.random())
    failures += 1
    retry = window.setTimeout(connect, wait)
    on.down(Date.now() + wait, failures)
  }
  const send = (frame: CitizenFrame): boolean => {
    if (socket === null || socket.readyState !== 1) return false
    socket.send(JSON.stringify(frame))
    return true
  }
  /** Also finds a link that died while the phone slept: the clock has moved on without a word heard. */
  const watch = (): void => {
    const now = Date.now()
    if (now - heard > (up ? PING_EVERY : 0) + PATIENCE) return lost()
    if (up && now - Math.max(heard, pinged) >= PING_EVERY - SECOND) {
      pinged = now
      send({ t: 'ping' })
    }
  }
  const hear = (event: MessageEvent): void => {
    heard = Date.now()
    if (!up) {
      up = true
      on.up()
    }
    failures = 0
    on.frame(JSON.parse(String(event.data)) as ToCitizen)
  }
  function connect(): void {
    drop()
    heard = Date.now()
    try {
      socket = new WebSocket(address)
    } catch {
      return lost()
    }
    socket.onopen = () => send(on.hello())
    socket.onmessage = hear
    socket.onclose = lost
    beat = window.setInterval(watch, 2 * SECOND)
  }
  connect()
  return { send, again: connect, close: drop }
}
