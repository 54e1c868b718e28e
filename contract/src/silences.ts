import { z } from 'zod'
import { OFFICES, STEPS } from '@senim/core/directory/clocks.ts'
import { body, risk } from './assessment.ts'
import { id, instant } from './primitives.ts'

/** A step that is late, and how far its silence has climbed. Nothing in it tells of a person. */
export const silence = z.object({
  referral: id,
  caseId: id,
  number: z.string(),
  risk: risk.nullable(),
  body,
  side: z.enum(['body', 'centre']).describe('Who is late: the body, or the centre with its answer'),
  step: z.enum(STEPS).nullable().describe('Null: the body had nobody on duty when it was connected'),
  since: instant,
  told: z.int().describe('How many rungs were told'),
  rungs: z.int().describe('How many rungs the ladder has'),
  office: z.enum(OFFICES).nullable().describe('Who was told last'),
  toldAt: instant.nullable(),
  next: z.object({ office: z.enum(OFFICES), at: instant }).nullable().describe('Who is told next, and when'),
})
export type SilenceView = z.infer<typeof silence>

/** The silences that stand at `at` by the server's clock, the gravest and longest first; `total` counts those too that are left out. */
export const silences = z.object({ at: instant, total: z.int(), rows: z.array(silence) })
export type SilencesView = z.infer<typeof silences>
