import type { PerformanceQuery } from '@senim/contract/performance.ts'
import { GROUPS, performance, performanceQuery } from '@senim/contract/performance.ts'
import { refusal } from '@senim/contract/primitives.ts'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { canSeeCounted } from '@senim/core/directory/can.ts'
import { atLocalTime, DAY, localDate } from '@senim/core/time.ts'
import { z } from 'zod'
import type { House } from '../../../house.ts'
import type { PerformanceFilter } from '../../../statistics/performance.ts'
import { performanceOf } from '../../../statistics/performance.ts'
import { yearBefore } from '../../../statistics/stretches.ts'
import { deny, denyUnknownRegion, languageOf } from './gate.ts'
import { sheetOf, sheetsOf } from './performance-sheets.ts'
import { csvOf, xlsxOf } from './sheets.ts'
import type { App } from './typed-app.ts'

/** Every referral of the period is read, so a period has an end. */
const MOST_YEARS = 3
const config = { rule: canSeeCounted }
const tags = ['statistics']
const REFUSED = { 400: refusal, 422: refusal }

function filterOf(house: House, asked: PerformanceQuery): PerformanceFilter {
  const to = asked.to ?? localDate(house.clock(), house.rules.calendar.offsetMinutes)
  const from = asked.from ?? yearBefore(to)
  if (to < from) deny('periodReversed')
  if (atLocalTime(to, 0, 0) - atLocalTime(from, 0, 0) > MOST_YEARS * 366 * DAY) deny('periodTooLong', { n: MOST_YEARS })
  denyUnknownRegion(asked.region)
  const kind = asked.kind === undefined ? null : (BODY_KINDS.find((one) => one === asked.kind) ?? deny('kindUnknown'))
  return { from, to, region: asked.region ?? null, kind }
}

/** How bodies answer: for the screen and as files, by the same filter and from the same figures. A file's name tells only its period. */
export function addPerformanceRoutes(app: App, house: House): void {
  const file = (name: string, { from, to }: PerformanceFilter): string => `attachment; filename="figures-${from}-${to}.${name}"`

  app.get('/api/statistics/performance', { config, schema: { tags, summary: 'How bodies answered what was sent to them in a period', querystring: performanceQuery, response: { 200: performance, ...REFUSED } } }, async (request) => {
    return await performanceOf(house.pool, filterOf(house, request.query))
  })

  app.get('/api/statistics/performance.csv', { config, schema: { tags, summary: 'One table of it as CSV; what looks like a formula is only text', querystring: performanceQuery.extend({ by: z.enum(GROUPS).default('bodies') }) } }, async (request, reply) => {
    const filter = filterOf(house, request.query)
    const language = languageOf(request)
    const sheet = sheetOf(await performanceOf(house.pool, filter), request.query.by, language)
    reply.type('text/csv; charset=utf-8').header('content-disposition', file('csv', filter))
    return csvOf(sheet, language)
  })

  app.get('/api/statistics/performance.xlsx', { config, schema: { tags, summary: 'All tables of it as a workbook', querystring: performanceQuery } }, async (request, reply) => {
    const filter = filterOf(house, request.query)
    const sheets = sheetsOf(await performanceOf(house.pool, filter), languageOf(request))
    reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', file('xlsx', filter))
    return await xlsxOf(sheets)
  })
}
