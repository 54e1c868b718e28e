import type { IncomingHttpHeaders, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a receiver does with what it is sent. `cut`: takes all of it, then breaks the connection instead of answering. `hang`: never answers. */
export type Manner = 'takes' | 'refuses' | 'cut' | 'hang'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A body's own system: takes calls, in a manner that a test chooses. */
export interface TestSystem {
  readonly url: string
  readonly calls: Received[]
  manner: Manner
  stop(): Promise<void>
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

export async function testSystem(manner: Manner = 'takes'): Promise<TestSystem> {
  const calls: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      if (system.manner === 'cut') request.socket.destroy()
      else if (system.manner === 'takes') response.writeHead(202, { 'x-request-id': `r-${calls.length}` }).end()
      else if (system.manner === 'refuses') response.writeHead(503).end('no')
    })
  })
  const port = await listening(server)
  const system: TestSystem = {
    url: `http://127.0.0.1:${port}/callback`,
    calls,
    manner,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return system
}

export interface TestMail {
  /** For the configuration. */
  readonly url: string
  /** Each letter as it came over the wire. */
  readonly letters: string[]
  manner: Manner
  stop(): Promise<void>
}

/** A mail server that takes letters, in a manner that a test chooses. */
export async function testMail(manner: Manner = 'takes'): Promise<TestMail> {
  const letters: string[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, answered) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString())
        if (mail.manner === 'takes') answered(null, `queued as ${letters.length}`)
        else if (mail.manner === 'refuses') answered(Object.assign(new Error('mailbox full'), { responseCode: 452 }))
        else if (mail.manner === 'cut') for (const socket of sockets) socket.destroy()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const mail: TestMail = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    manner,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return mail
}

/** The words of a letter as they are read, whatever they are wrapped in. */
export function wordsOf(letter: string): string {
  const [head = '', ...body] = letter.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  const coding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase()
  const decoded = coding === 'base64' ? Buffer.from(text, 'base64').toString() : coding === 'quoted-printable' ? Buffer.from(text.replaceAll('=\r\n', '').replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), 'latin1').toString() : text
  const subject = head.replaceAll(/=\?utf-8\?b\?([^?]*)\?=\s*/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString()).replaceAll(/=\?utf-8\?q\?([^?]*)\?=\s*/gi, (_, quoted: string) => Buffer.from(quoted.replaceAll('_', ' ').replaceAll(/=([\dA-F]{2})/g, (__, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))), 'latin1').toString())
  return `${subject}\n\n${decoded}`
}
