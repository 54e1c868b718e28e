import { id } from '@senim/contract/primitives.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Who } from '@senim/core/directory/can.ts'
import type { Language } from '@senim/core/language.ts'
import { isLanguage, LANGUAGES } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { System } from '../../../access/body-keys.ts'
import { systemOf } from '../../../access/body-keys.ts'
import { COOKIE, isOwnOrigin } from '../../../access/browser.ts'
import type { Session } from '../../../access/sessions.ts'
import { findSession } from '../../../access/sessions.ts'
import type { SignedCall } from '../../../access/signed-call.ts'
import { signedCall } from '../../../access/signed-call.ts'
import type { House } from '../../../house.ts'
import { newId } from '../../../identity.ts'

/**
 * Who may use a route. A route without a rule cannot be registered, so nothing is reachable by forgetting. `bodyKey`: a body's own system, by its key;
 * `signature`: by what it signed. These two know no cookie, and no other route knows a key or a signature.
 */
export type Rule = 'public' | 'bodyKey' | 'signature' | ((who: Who) => boolean)

declare module 'fastify' {
  interface FastifyContextConfig {
    rule?: Rule
  }
  interface FastifyRequest {
    session: Session | null
    system: System | null
    signed: SignedCall | null
  }
}

/** A refusal on its way to the client; thrown by routes, answered in the language of the request. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Throws a refusal as the answer to the request. */
export function deny(code: string, params: Refusal['params'] = {}): never {
  throw new RefusedRequest(refuse(code, params))
}

/** Nothing that stands in no region of the country is taken in. */
export function denyUnknownRegion(region: string | null | undefined): void {
  if (region != null && !REGIONS.some((one) => one.code === region)) deny('regionUnknown')
}

const STATUS: Readonly<Record<string, number>> = {
  notSignedIn: 401, wrongSignIn: 401, keyWrong: 401, signatureWrong: 401, keyUnknown: 404, forbidden: 403, notYours: 403, notYourBody: 403, notFound: 404, unknownLanguage: 404, contactUnknown: 404, caseUnknown: 404, referralUnknown: 404, taskUnknown: 404, notYourPart: 403, institutionUnknown: 404, doorUnknown: 404, staffUnknown: 404, bodyUnknown: 404, noticeUnknown: 404, emailMalformed: 422, numberMalformed: 422, webhookMalformed: 422, linkUnknown: 404, linkUsed: 410, linkRevoked: 410, linkExpired: 410,
  unreadable: 400, regionUnknown: 400, repeatKeyNeeded: 400, fieldUnknown: 400, signatureMissing: 400, callOutOfTime: 400, callTooLarge: 413, callUnknown: 422, empty: 422, tooLong: 422, weakPassword: 422, fileTooLarge: 413, fileUnreadable: 422, fileNeedsColumns: 422, periodReversed: 422, periodTooLong: 422, kindUnknown: 422, textMissing: 422, textTooLong: 422, sourceMissing: 422, wordTooShort: 422, wordTooCommon: 422, wordTwice: 422, wordShape: 422, versionUnknown: 404, reasonNeeded: 422, tooMany: 429, slowed: 429, groupGone: 404, unavailable: 503,
}

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.refused] ?? 409
}

/** The language of a request: the first that the product speaks, Kazakh when there is none. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = params.find((param) => param.trim().startsWith('q='))
      return { language: tag.slice(0, 2).toLowerCase(), q: q ? Number(q.trim().slice(2)) : 1 }
    })
    .filter((one) => isLanguage(one.language) && one.q > 0)
    .toSorted((a, b) => b.q - a.q)
  return LANGUAGES.find((language) => language === wanted[0]?.language) ?? 'kk'
}

export async function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status = statusOf(refusal)): Promise<FastifyReply> {
  const sentence = refusalSentence(refusal, languageOf(request))
  if (refusal.refused === 'tooMany' && typeof refusal.params['seconds'] === 'number') reply.header('retry-after', refusal.params['seconds'])
  if (refusal.refused === 'keyWrong') reply.header('www-authenticate', 'Bearer')
  return await reply.code(status).send({ ...refusal, sentence })
}

/** Whoever is signed in; a route behind a rule always has somebody. */
export function whoIs(request: FastifyRequest): Session['who'] {
  return request.session?.who ?? deny('notSignedIn')
}

/** The body whose system asks; a route behind `bodyKey` always has one. */
export function whichBody(request: FastifyRequest): string {
  return request.system?.body ?? deny('keyWrong')
}

/** Refuses the request when there is a reason to; otherwise gives what was found. */
function orRefused<T>(found: T | Refusal): T {
  if (isRefusal(found)) throw new RefusedRequest(found)
  return found
}

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Whoever a signed call is from stands in its address. What is no id is nobody's. */
const signedFor = z.object({ body: id.catch(() => newId()) })

/**
 * Deny by default: every route names its rule or the server does not start; a session is looked up for each request
 * that needs one; a body's system proves itself anew with each call; whatever else changes something must come from our own origin and carry the session's token.
 */
export function addGate(app: FastifyInstance, house: House, ownOrigin: string | undefined): void {
  app.decorateRequest('session', null)
  app.decorateRequest('system', null)
  app.decorateRequest('signed', null)
  app.addHook('onRoute', (route) => {
    if (route.config?.rule === undefined) throw new Error(`${String(route.method)} ${route.url} names no rule: nobody may use it`)
  })
  app.addHook('onRequest', async (request) => {
    const rule = request.routeOptions.config.rule
    if (rule === 'signature') return
    if (rule === 'bodyKey') {
      request.system = orRefused(await systemOf(house, request.headers.authorization))
      return
    }
    const token = request.cookies[COOKIE]
    const api = request.url.startsWith('/api/')
    if (api && CHANGES.has(request.method) && !isOwnOrigin(request.headers.origin, request.headers.host, ownOrigin)) deny('forbidden')
    if (api && token !== undefined) request.session = (await findSession(house.pool, token)) ?? null
    if (rule === 'public') return
    if (rule === undefined) deny('notFound')
    const session = request.session ?? deny('notSignedIn')
    if (CHANGES.has(request.method) && request.headers['x-senim-csrf'] !== session.csrf) deny('forbidden')
    if (!rule(session.who.member)) deny('forbidden')
  })
  // What was signed is the body, so it is read first, as bytes; nothing else is looked at before the signature fits.
  app.addHook('preValidation', async (request) => {
    if (request.routeOptions.config.rule !== 'signature') return
    const { params, headers, body } = request
    const from = signedFor.parse(params)
    request.signed = orRefused(await signedCall(house, from.body, headers, Buffer.isBuffer(body) ? body : Buffer.alloc(0)))
  })
}
