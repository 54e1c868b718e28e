import { TOLD_OF, WHY_NOT } from '@senim/core/cases/means.ts'
import { MEANS } from '@senim/core/cases/events.ts'
import { OFFICES } from '@senim/core/directory/clocks.ts'
import { z } from 'zod'
import { id, instant, regionCode, texts } from './primitives.ts'

/** What could not be told, and why, one line a means. */
export const undelivered = z.object({
  notice: id,
  case: id,
  caseNumber: z.string(),
  what: z.enum(TOLD_OF),
  office: z.enum(OFFICES).describe('Who was to be told'),
  body: z.object({ name: texts, region: regionCode }).describe('Whose referral it is about'),
  at: instant.describe('Since when it waits to be told'),
  tries: z.array(z.object({ means: z.enum(MEANS), why: z.enum(WHY_NOT), said: z.string().nullable().describe('What the other side answered'), at: instant })),
  trying: z.boolean().describe('It is being tried again now'),
})
export type Undelivered = z.infer<typeof undelivered>

export const tryAgain = z.object({ id })
export const toldByHand = z.object({ id, note: z.string().trim().min(1, 'empty').max(1000, 'tooLong').describe('Whom somebody told, and how; sealed like any text of a case') })

const desk = z.object({ email: z.string().trim().max(200).nullable(), sms: z.string().trim().max(20).nullable() })
const addresses = { webhook: z.string().trim().max(500).nullable().describe('Where the body’s own system is called'), duty: desk, head: desk }

/** How a body is reached outside of its portal. */
export const bodyAddresses = z.object({
  ...addresses,
  signed: z.boolean().describe('There is a secret that calls are signed with'),
  secret: z.string().nullable().describe('The secret, in the one answer in which it was made'),
  version: z.int().describe('Of the body; to be named when they are changed'),
})
export type BodyAddresses = z.infer<typeof bodyAddresses>
export const saidAddresses = z.object({ id, ...addresses, newSecret: z.boolean(), expected: z.int().min(0) })
