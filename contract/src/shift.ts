import { z } from 'zod'
import { risk } from './assessment.ts'
import { id, instant } from './primitives.ts'
import { ROLES } from '@senim/core/directory/staff.ts'
import { BREAK_REASONS } from '@senim/core/routing/events.ts'

/** Figures of whoever waits now. Nothing in it leads to a person. */
export const waitingNow = z.object({
  count: z.int(),
  longestSince: instant.nullable(),
  byUrgency: z.object({ critical: z.int(), high: z.int(), medium: z.int(), low: z.int(), none: z.int() }),
  byLanguage: z.object({ kk: z.int(), ru: z.int(), en: z.int() }),
  open: z.int().describe('Whose page is open now'),
})

export const heldNow = z.object({ contact: id, code: z.string(), urgency: risk.nullable(), since: instant, open: z.boolean(), handing: z.boolean(), takesPlace: z.boolean().describe('Takes one of the operator’s places, by the same rule as on their own desk') })
export type HeldNow = z.infer<typeof heldNow>

export const operatorNow = z.object({
  id,
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  status: z.enum(['offline', 'available', 'onBreak']).describe('`offline` only for somebody who took a dialogue over off the line'),
  since: instant,
  reason: z.enum(BREAK_REASONS).nullable(),
  capacity: z.int(),
  heavy: z.int(),
  offered: z.boolean(),
  here: z.boolean().describe('Their desk gave a sign of life'),
  holding: z.array(heldNow),
})
export type OperatorNow = z.infer<typeof operatorNow>

/** The centre as it works at `at` by the server's clock. No words, names or places of people who write. */
export const shift = z.object({ at: instant, waiting: waitingNow, operators: z.array(operatorNow) })
export type ShiftView = z.infer<typeof shift>
