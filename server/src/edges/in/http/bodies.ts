import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Most bytes of a body: ten times the longest text as a form writes it. */
export const LARGEST_BODY = 256 * 1024
/** How long somebody who goes on sending may take to notice our answer. */
const LINGER = 2000
const LOOK_EVERY = 20

const tooLarge = (): Error => Object.assign(new Error('too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 })

/**
 * Refuses a body that says it is too large before anything is looked up or read. Whoever is answered in the midst of
 * sending gets time to read the answer: a connection that is closed while bytes still arrive is reset, and a reset
 * throws the answer away on its way.
 */
export function addBodyLimit(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    // A route that takes more says so itself.
    if (Number(request.headers['content-length']) > (request.routeOptions.bodyLimit ?? LARGEST_BODY)) throw tooLarge()
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.raw.complete) return
    reply.removeHeader('connection')
    reply.raw.shouldKeepAlive = true
  })
  app.addHook('onResponse', async ({ raw }) => {
    if (!raw.complete) linger(raw)
  })
}

/** Throws away a little more of the body, then reads no further, says that this was all, and hangs up. A body that ends by itself harms nothing. */
function linger(request: IncomingMessage): void {
  const { socket } = request
  const [read, began] = [socket.bytesRead, performance.now()]
  const timer = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(timer)
    if (performance.now() - began > LINGER) {
      clearInterval(timer)
      socket.destroy()
    } else if (socket.bytesRead - read > LARGEST_BODY && socket.writable) {
      socket.pause()
      socket.end()
    }
  }, LOOK_EVERY).unref()
}
