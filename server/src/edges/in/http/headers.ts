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

/** What every answer says, whatever it is. */
export function strictHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Puts the strict headers on an answer; only what may be kept says itself for how long. */
export function protect(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const { 'cache-control': kept = 'no-store' } = reply.getHeaders()
  reply.headers({ ...strictHeaders(secure), 'cache-control': kept })
  if (request.url.startsWith('/api/') || request.url.startsWith('/hooks/')) reply.header('vary', 'accept-language')
}

/** The same strict headers on everything. */
export function addHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => protect(request, reply, secure))
}
