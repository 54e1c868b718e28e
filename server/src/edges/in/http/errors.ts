import type { Socket } from 'node:net'
import { refuse } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { LARGEST_BODY } from './bodies.ts'
import { protect, strictHeaders } from './headers.ts'
import { sorryPage } from '../pages/sorry-page.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { answerRefusal, languageOf, RefusedRequest, statusOf } from './gate.ts'

const CODES = new Set(['tooLong', 'empty', 'reasonNeeded', 'weakPassword', 'fieldUnknown'])

/** What a schema found wrong, as one of our own codes: the first that has a sentence of its own, or "unreadable". */
export function codeAmong(issues: readonly { readonly message?: string | undefined }[]): string {
  return issues.map((issue) => issue.message ?? '').find((message) => CODES.has(message)) ?? 'unreadable'
}

const codeOf = (error: FastifyError): string => (hasZodFastifySchemaValidationErrors(error) ? codeAmong(error.validation) : 'unreadable')

/** Nobody's system reads a page, wherever it knocks. */
const isProgram = ({ url }: FastifyRequest): boolean => url.startsWith('/api/') || url.startsWith('/hooks/')

/** What is said of a body that is too large, by who sent it. */
function tooLargeFor({ routeOptions: { config, bodyLimit } }: FastifyRequest): Refusal {
  return config.rule === 'bodyKey' || config.rule === 'signature' ? refuse('callTooLarge', { n: Math.floor((bodyLimit ?? LARGEST_BODY) / 1024) }) : refuse('tooLong')
}

/** Programs of the API are answered in JSON; a person in a browser gets a page in their language, with the way on. */
async function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status = statusOf(refusal)): Promise<FastifyReply> {
  if (isProgram(request)) return await answerRefusal(request, reply, refusal, status)
  const lang = languageOf(request)
  return await reply.code(status).type('text/html; charset=utf-8').send(sorryPage({ lang, sentence: refusalSentence(refusal, lang) }))
}

/** An address that is none is answered like a page that is not there. No hook runs for it. */
export function badAddressAnswer(secure: boolean) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    protect(request, reply, secure)
    void answer(request, reply, refuse('notFound'))
  }
}

const BROKEN: Readonly<Record<string, string>> = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' }

/** What is no HTTP at all names no language and no page: it is answered in one line, under the same strict headers. */
export function brokenRequestAnswer(secure: boolean) {
  const headers = Object.entries(strictHeaders(secure)).map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const status = BROKEN[error.code] ?? '400 Bad Request'
    const said = `${status}\n`
    if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\n${headers}connection: close\r\ncontent-type: text/plain\r\ncontent-length: ${said.length}\r\n\r\n${said}`)
    socket.destroySoon()
  }
}

/** Where it happened, without what was said: a database quotes in its message what it could not store. */
const whereOf = (error: Error): readonly string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim())

/** Every failure is answered with one sentence; what went wrong inside is told to the operator of the server, not to the client. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof RefusedRequest) return await answer(request, reply, error.refusal)
    if (error.validation) return await answer(request, reply, refuse(codeOf(error)))
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return await answer(request, reply, tooLargeFor(request), 413)
    if (typeof error.statusCode === 'number' && error.statusCode < 500) return await answer(request, reply, refuse('unreadable'), error.statusCode)
    request.log.error({ route: request.routeOptions.url, code: error.code, error: error.name, where: whereOf(error) }, 'a request failed')
    return await answer(request, reply, refuse('unavailable'))
  })
  app.setNotFoundHandler({ preHandler: [] }, async (request, reply) => await answer(request, reply, refuse('notFound')))
}
