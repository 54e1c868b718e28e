import { z } from 'zod'
import { MEANS } from '@senim/core/cases/events.ts'
import { OFFICES, STARTS, STEPS } from '@senim/core/directory/clocks.ts'
import { UNITS } from '@senim/core/time.ts'
import { instant, localDate } from './primitives.ts'

/** A due time of a referral that runs or was missed, and how it is counted. */
export const clock = z.object({
  step: z.enum(STEPS),
  at: instant,
  late: z.boolean().describe('It was missed and is still not done'),
  since: instant.describe('When the clock started'),
  from: z.enum(STARTS).describe('The event it counts from'),
  span: z.object({ n: z.int(), unit: z.enum(UNITS) }),
  rule: z.object({ status: z.enum(['law', 'default']), source: z.string(), since: localDate }).nullable().describe('Where it comes from; null when its record is in the table no more'),
})
export type ClockView = z.infer<typeof clock>

/** What became of telling an office. */
export const receipt = z.object({ means: z.enum(MEANS), told: z.boolean(), at: instant })

/** One rung of a ladder: when its office was told, or when it will be if the silence goes on. */
export const rung = z.object({ office: z.enum(OFFICES), told: z.boolean(), at: instant.nullable(), receipts: z.array(receipt) })
export type RungView = z.infer<typeof rung>

/** A silence on its way up. `step` null: the body had nobody on duty when it was connected. */
export const climb = z.object({ side: z.enum(['body', 'centre']), step: z.enum(STEPS).nullable(), rungs: z.array(rung) })
export type ClimbView = z.infer<typeof climb>
