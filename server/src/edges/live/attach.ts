import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { isLanguage } from '@senim/core/language.ts'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { COOKIE, isOwnOrigin } from '../../access/browser.ts'
import type { Session } from '../../access/sessions.ts'
import { findSession } from '../../access/sessions.ts'
import type { House } from '../../house.ts'
import type { CitizenSide } from './citizens.ts'
import { gatherWrites } from './socket.ts'
import type { StaffSide } from './staff.ts'

const LARGEST_FRAME = 128 * 1024
/** A connection that says nothing for so long is gone; pages ping every 20 seconds or sooner. */
const SILENCE = 70_000
const LOOK_EVERY = 10_000
/** A session that has ended ends its sockets too. */
const SESSION_AGAIN = 60_000

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? ''
}

function languageOf(request: IncomingMessage): 'kk' | 'ru' | 'en' {
  const first = (request.headers['accept-language'] ?? '').slice(0, 2)
  return isLanguage(first) ? first : 'kk'
}

function reject(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Takes the live connections of a server: `/live` for citizens, `/live/staff` for whoever is signed in. */
export class LiveServer {
  private readonly sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: LARGEST_FRAME, skipUTF8Validation: true, clientTracking: false })
  private readonly open = new Map<WebSocket, number>()
  private readonly house: House
  private readonly citizens: CitizenSide
  private readonly staff: StaffSide
  private readonly ownOrigin: string | undefined
  private readonly timer: NodeJS.Timeout

  constructor(house: House, citizens: CitizenSide, staff: StaffSide, ownOrigin: string | undefined) {
    this.house = house
    this.citizens = citizens
    this.staff = staff
    this.ownOrigin = ownOrigin
    this.timer = setInterval(() => this.cutSilent(), LOOK_EVERY)
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head).catch(() => socket.destroy()))
  }

  get count(): number {
    return this.open.size
  }

  /** Says goodbye to everybody: pages come back to another process by themselves. */
  close(): void {
    clearInterval(this.timer)
    for (const socket of this.open.keys()) socket.close(1001)
    setTimeout(() => {
      for (const socket of this.open.keys()) socket.terminate()
    }, 500).unref()
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const path = (request.url ?? '').split('?')[0]
    if (path !== '/live' && path !== '/live/staff') return reject(socket, '404 Not Found')
    if (!isOwnOrigin(request.headers.origin, request.headers.host, this.ownOrigin)) return reject(socket, '403 Forbidden')
    if (path === '/live') {
      this.sockets.handleUpgrade(request, socket, head, (live) => {
        gatherWrites(live, socket)
        this.watch(live)
        this.citizens.accept(live)
      })
      return
    }
    const token = cookieOf(request)
    const session = await findSession(this.house.pool, token)
    if (session === undefined) return reject(socket, '401 Unauthorized')
    this.sockets.handleUpgrade(request, socket, head, (live) => {
      gatherWrites(live, socket)
      this.welcome(live, session, token, languageOf(request))
    })
  }

  private welcome(live: WebSocket, session: Session, token: string, language: 'kk' | 'ru' | 'en'): void {
    this.watch(live)
    const again = setInterval(() => {
      void findSession(this.house.pool, token)
        .then((still) => (still ? undefined : live.close(4401)))
        .catch(() => undefined)
    }, SESSION_AGAIN)
    live.on('close', () => clearInterval(again))
    void this.staff.accept(live, session.who, language).catch(() => live.close(1011))
  }

  private watch(live: WebSocket): void {
    this.open.set(live, performance.now())
    live.on('message', () => this.open.set(live, performance.now()))
    live.on('close', () => this.open.delete(live))
  }

  private cutSilent(): void {
    const before = performance.now() - SILENCE
    for (const [socket, heard] of this.open) if (heard < before) socket.terminate()
  }
}
