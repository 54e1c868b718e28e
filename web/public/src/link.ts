import type { CitizenFrame, ToCitizen } from '@senim/contract/live.ts'

const SECOND = 1000
const FIRST_WAIT = 0.5 * SECOND
/** While a server that was killed may be back at any moment: the first tries stay close together. */
const SOON = 2 * SECOND
const SOON_TRIES = 6
const LONGEST_WAIT = 15 * SECOND
/** A frame that is always answered and was not, for this long: the link is dead whatever the browser thinks. */
const PATIENCE = 10 * SECOND
/** The same when the browser says that the network is gone. */
const DOUBT = 4 * SECOND
const PING_EVERY = 20 * SECOND
const ANSWERED: readonly CitizenFrame['t'][] = ['hello', 'say', 'ping']

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
  /** Finds out soon whether the connection still lives. */
  doubt(): void
  close(): void
}

/** How long to wait before the n-th try after a loss: anywhere up to a ceiling, so that a crowd spreads out, which doubles once it takes longer. */
export function backoff(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT, SOON * 2 ** Math.max(0, failures - SOON_TRIES))
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
  /** When the link counts as dead unless something is heard; 0 while nothing is owed. */
  let owed = 0

  const drop = (): void => {
    clearTimeout(retry)
    clearInterval(beat)
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null
      socket.close()
    }
    socket = null
    up = false
    owed = 0
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
    if (owed === 0 && ANSWERED.includes(frame.t)) owed = Date.now() + PATIENCE
    return true
  }
  /** Also finds a link that died while the phone slept: the clock has moved on without a word heard. */
  const watch = (): void => {
    const now = Date.now()
    if ((owed !== 0 && now > owed) || (up && now - heard > PING_EVERY + PATIENCE)) return lost()
    if (up && now - heard >= PING_EVERY - SECOND) send({ t: 'ping' })
  }
  const doubt = (): void => {
    if (!up) return
    send({ t: 'ping' })
    owed = Math.min(owed, Date.now() + DOUBT)
    setTimeout(watch, DOUBT + 100)
  }
  const hear = (event: MessageEvent): void => {
    heard = Date.now()
    owed = 0
    if (!up) {
      up = true
      on.up()
    }
    failures = 0
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the server's own frames; a schema would double the script
    on.frame(JSON.parse(String(event.data)) as ToCitizen)
  }
  function connect(): void {
    drop()
    // No answer to the attempt itself is as bad as none to a frame.
    owed = Date.now() + PATIENCE
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
  return { send, again: connect, doubt, close: drop }
}
