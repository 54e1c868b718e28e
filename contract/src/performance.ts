import { z } from 'zod'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { id, localDate, regionCode, texts } from './primitives.ts'

const count = z.int()
const time = z.number().nullable().describe('Milliseconds since it was sent; null when nothing was done yet')

/** How referrals were answered. What is not known is null or is left out of the count, never zero. */
export const figures = z.object({
  sent: count,
  accepted: count,
  acceptedInTime: count,
  acceptJudged: count.describe('Of which it is known whether they were accepted in time: accepted, or late already'),
  acceptMedian: time,
  acceptP95: time,
  answered: count.describe('With an outcome that stands'),
  answeredInTime: count,
  outcomeJudged: count,
  outcomeMedian: time,
  outcomeP95: time,
  refused: count,
  returned: count.describe('Outcomes the centre sent back'),
  reopened: count.describe('Times the person said that help did not come'),
  missed: count.describe('Due times of the body that passed'),
  climbs: count.describe('Offices above it that a silence came to'),
  withdrawn: count,
})
export type Figures = z.infer<typeof figures>

const kind = z.enum(BODY_KINDS)
const stretch = z.object({ since: localDate.describe('First day of the month or week'), figures: figures.nullable() })

/** How bodies answered what was sent to them in a period. `figures` null: nothing was sent. */
export const performance = z.object({
  from: localDate,
  to: localDate,
  total: figures.nullable(),
  bodies: z.array(z.object({ body: id, kind, region: regionCode, name: texts, figures: figures.nullable() })),
  kinds: z.array(z.object({ kind, figures })),
  regions: z.array(z.object({ region: regionCode.nullable(), figures })).describe('Where the person is'),
  seats: z.array(z.object({ region: regionCode.nullable(), figures })).describe('Where the body works'),
  months: z.array(stretch),
  weeks: z.array(stretch),
})
export type Performance = z.infer<typeof performance>

/** By what the figures are shown: each is a table of its own. */
export const GROUPS = ['bodies', 'kinds', 'regions', 'seats', 'months', 'weeks'] as const
export type Group = (typeof GROUPS)[number]

/** Days are in the centre's zone, both included. Left out: the eleven months before this one, and this one until today. */
export const performanceQuery = z.object({ from: localDate.optional(), to: localDate.optional(), region: z.string().max(40).optional(), kind: z.string().max(40).optional() })
export type PerformanceQuery = z.infer<typeof performanceQuery>
