import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { styleHashes } from '../pages/style.ts'

/** Nothing from anywhere else, no inline script, nobody may frame us; the citizen's pages carry their style inside, named by its hash. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The strict headers of an answer. */
export function protect(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  reply.header('content-security-policy', POLICY)
  reply.header('referrer-policy', 'no-referrer')
  reply.header('x-content-type-options', 'nosniff')
  reply.header('x-frame-options', 'DENY')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  if (request.url.startsWith('/api/')) reply.header('vary', 'accept-language')
}

/** The same strict headers on everything. */
export function addHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => protect(request, reply, secure))
}
