import { MOST_POSTERS, regionPosters, sheet } from '@senim/contract/doors.ts'
import { id, regionCode } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import type { Door } from '@senim/core/directory/institutions.ts'
import { barToPoster } from '@senim/core/directory/institutions.ts'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { findDoor, findInstitution, openDoorsIn } from '../../../directory/door-view.ts'
import type { House } from '../../../house.ts'
import type { Poster } from '../../../posters/poster.ts'
import type { Sheet } from '../../../posters/posters.ts'
import { addressOf, originOf } from './door-routes.ts'
import { deny, RefusedRequest } from './gate.ts'
import type { App } from './typed-app.ts'

/** Read when the first poster is asked for: most processes never print, and the fonts would stay in memory. */
const press = async (): Promise<typeof import('../../../posters/posters.ts')> => await import('../../../posters/posters.ts')

/** Posters of doors, as PDF. */
export function addPosterRoutes(app: App, house: House, configured: string | undefined): void {
  const config = { rule: canAdminister }
  const tags = ['doors']

  const posterOf = (origin: string, door: Door, code: string): Poster => ({ language: door.language, address: addressOf(house, origin, door), host: new URL(origin).host, mark: `${code} / ${door.campaign} / ${door.language}` })

  const send = async (reply: FastifyReply, on: Sheet, posters: readonly Poster[]): Promise<FastifyReply> => {
    const { printPosters } = await press()
    const left = new AbortController()
    reply.raw.once('close', () => left.abort())
    const printed = await printPosters(on, posters, new Date(house.clock()), left.signal)
    if (printed === undefined) return reply.hijack()
    return await reply.type('application/pdf').header('content-disposition', `attachment; filename="${on}.pdf"`).send(printed)
  }

  app.get('/api/doors/:door/poster.pdf', { config, schema: { tags, summary: 'The poster of a door, or a sheet of its stickers', params: z.object({ door: id }), querystring: z.object({ sheet: sheet.default('a4') }) } }, async (request, reply) => {
    const door = (await findDoor(house.pool, request.params.door)) ?? deny('doorUnknown')
    const institution = (await findInstitution(house.pool, door.institution)) ?? deny('institutionUnknown')
    const bar = barToPoster(door, institution)
    if (bar !== null) throw new RefusedRequest(bar)
    return await send(reply, request.query.sheet, [posterOf(originOf(request, configured), door, institution.code)])
  })

  app.get('/api/regions/:region/posters.pdf', { config, schema: { tags, summary: 'The posters of all open doors of a region, in one campaign and language', params: z.object({ region: regionCode }), querystring: regionPosters } }, async (request, reply) => {
    const { campaign, language, sheet: on, part } = request.query
    const all = await openDoorsIn(house.pool, request.params.region, campaign, language)
    if (part === undefined && all.length > MOST_POSTERS) deny('tooManyPosters', { n: all.length, most: MOST_POSTERS })
    const begin = ((part ?? 1) - 1) * MOST_POSTERS
    const doors = all.slice(begin, begin + MOST_POSTERS)
    if (doors.length === 0) deny('doorUnknown')
    return await send(reply, on, doors.map(({ door, code }) => posterOf(originOf(request, configured), door, code)))
  })
}
