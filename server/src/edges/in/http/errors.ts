import { refuse } from '@senim/core/decider.ts'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { sorryPage } from '../pages/sorry-page.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { answerRefusal, languageOf, RefusedRequest } from './gate.ts'

const CODES = new Set(['tooLong', 'empty', 'reasonNeeded', 'weakPassword'])

/** What a schema found wrong, as one of our own codes: the first that has a sentence of its own, or "unreadable". */
function codeOf(error: FastifyError): string {
  if (!hasZodFastifySchemaValidationErrors(error)) return 'unreadable'
  return error.validation.map((issue) => issue.message ?? '').find((message) => CODES.has(message)) ?? 'unreadable'
}

/** Every failure is answered with one sentence; what went wrong inside is told to the operator of the server, not to the client. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof RefusedRequest) return await answerRefusal(request, reply, error.refusal)
    if (error.validation || error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
      return await answerRefusal(request, reply, refuse(codeOf(error)))
    }
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return await answerRefusal(request, reply, refuse('tooLong'))
    if (typeof error.statusCode === 'number' && error.statusCode < 500) return await answerRefusal(request, reply, refuse('unreadable'))
    request.log.error({ route: request.routeOptions.url, code: error.code, error: error.name, stack: error.stack }, 'a request failed')
    if (request.url.startsWith('/api/')) return await answerRefusal(request, reply, refuse('unavailable'))
    const lang = languageOf(request)
    return await reply.code(503).type('text/html; charset=utf-8').send(sorryPage({ lang, sentence: refusalSentence(refuse('unavailable'), lang) }))
  })
  app.setNotFoundHandler({ preHandler: [] }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return await answerRefusal(request, reply, refuse('notFound'))
    const lang = languageOf(request)
    return await reply.code(404).type('text/html; charset=utf-8').send(sorryPage({ lang, sentence: refusalSentence(refuse('notFound'), lang) }))
  })
}
