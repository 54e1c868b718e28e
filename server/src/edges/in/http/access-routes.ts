import { me, setup, signIn as signInBody } from '@senim/contract/access.ts'
import { body } from '@senim/contract/assessment.ts'
import { refusal } from '@senim/contract/primitives.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { canAdminister, canAnswer } from '@senim/core/directory/can.ts'
import type { Who } from '@senim/core/directory/can.ts'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { createFirstAccount, meView, needsSetup } from '../../../access/accounts.ts'
import { COOKIE } from '../../../access/browser.ts'
import type { Session } from '../../../access/sessions.ts'
import { endSession, signIn } from '../../../access/sessions.ts'
import { allBodies } from '../../../directory/view.ts'
import type { House } from '../../../house.ts'
import { newId } from '../../../identity.ts'
import type { App } from './typed-app.ts'
import { deny, RefusedRequest, whoIs } from './gate.ts'

const signedIn = (): boolean => true
/** Which bodies there are is no secret; whoever enters an officer or looks for a new owner of a referral needs the list. */
const canKnowBodies = (who: Who): boolean => canAdminister(who) || canAnswer(who)

/** Gives a browser the session that just began, and says who is signed in. */
export type Welcome = (reply: FastifyReply, token: string, session: Session) => Promise<z.infer<typeof me>>

export function welcomeTo(house: House, secure: boolean): Welcome {
  return async (reply, token, session) => {
    reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
    return await meView(house.pool, session.who, session.csrf)
  }
}

/** Sign-in, sign-out, the first administrator. */
export function addAccessRoutes(app: App, house: House, options: { readonly welcome: Welcome; readonly setupCode: string | undefined }): void {
  const { welcome } = options

  app.post('/api/session', { config: { rule: 'public' }, schema: { tags: ['access'], summary: 'Sign in', body: signInBody, response: { 200: me, 401: refusal, 429: refusal } } }, async (request, reply) => {
    const begun = await signIn(house.pool, request.body.login, request.body.password)
    if (isRefusal(begun)) throw new RefusedRequest(begun)
    return await welcome(reply, begun.token, begun.session)
  })

  app.get('/api/session', { config: { rule: signedIn }, schema: { tags: ['access'], summary: 'Who is signed in', response: { 200: me, 401: refusal } } }, async (request) => {
    return await meView(house.pool, whoIs(request), request.session?.csrf ?? '')
  })

  app.delete('/api/session', { config: { rule: signedIn }, schema: { tags: ['access'], summary: 'Sign out', response: { 204: z.null() } } }, async (request, reply) => {
    await endSession(house.pool, request.cookies[COOKIE] ?? '')
    reply.clearCookie(COOKIE, { path: '/' })
    return await reply.code(204).send(null)
  })

  app.get('/api/setup', { config: { rule: 'public' }, schema: { tags: ['access'], summary: 'Whether the centre waits for its first administrator', response: { 200: z.object({ open: z.boolean() }) } } }, async () => {
    return { open: options.setupCode !== undefined && (await needsSetup(house.pool)) }
  })

  app.post('/api/setup', { config: { rule: 'public' }, schema: { tags: ['access'], summary: 'Make the first administrator', body: setup, response: { 200: me, 403: refusal, 409: refusal } } }, async (request, reply) => {
    const { code, login, name, password } = request.body
    if (options.setupCode === undefined || !(await needsSetup(house.pool))) deny('setupDone')
    if (code !== options.setupCode) deny('forbidden')
    const member = { id: newId(), roles: ['administrator'], languages: ['kk', 'ru'], skills: [], region: null, body: null, capacity: 1, active: true } as const
    const refused = await createFirstAccount(house, { member, login, name, password })
    if (refused) throw new RefusedRequest(refused)
    const begun = await signIn(house.pool, login, password)
    if (isRefusal(begun)) throw new RefusedRequest(begun)
    return await welcome(reply, begun.token, begun.session)
  })

  app.get('/api/bodies', { config: { rule: canKnowBodies }, schema: { tags: ['access'], summary: 'All bodies that work: an officer belongs to one, a referral goes to one', response: { 200: z.array(body) } } }, async () => {
    return (await allBodies(house.pool)).filter((one) => one.retired === undefined).map(({ id, kind, region, name }) => ({ id, kind, region, name: { ...name } }))
  })
}
