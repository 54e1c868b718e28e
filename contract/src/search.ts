import { CONTACT_STATUSES, OUTCOMES } from '@senim/core/contacts/shown.ts'
import { ABOUT } from '@senim/core/directory/assessment.ts'
import { NON_REQUESTS, RISKS } from '@senim/core/directory/problems.ts'
import { z } from 'zod'
import { assessment, risk } from './assessment.ts'
import { message } from './contacts.ts'
import { id, identifier, instant, language, localDate, regionCode } from './primitives.ts'

const grave = z.enum([...RISKS, 'unknown'])

/** What is looked for: everything that is said must hold. It travels in the body, so it stands in no address and no log. */
export const search = z.object({
  who: z.union([z.enum(['me', 'anybody']), id]).describe('Who answered'),
  number: z.string().trim().max(40).optional().describe('Number of a case, or the code of a contact such as К-7F42'),
  words: z.string().trim().max(200).optional().describe('Each must stand in the texts; looked for only in the own last dialogues'),
  from: localDate.optional(),
  to: localDate.optional().describe('Last day, included'),
  region: regionCode.optional(),
  reason: identifier.optional().describe('A reason, or a whole category'),
  risk: grave.optional(),
  urgency: grave.optional(),
  outcome: z.enum([...OUTCOMES, ...NON_REQUESTS]).optional(),
  language: language.optional(),
  status: z.enum(CONTACT_STATUSES).optional(),
  after: z.object({ since: instant, contact: id }).optional().describe('The last row of the page before'),
})
export type Search = z.input<typeof search>

export const foundRow = z.object({
  contact: id,
  code: z.string(),
  status: z.enum(CONTACT_STATUSES),
  language,
  since: instant,
  region: regionCode.nullable(),
  risk: risk.nullable(),
  urgency: risk.nullable(),
  outcome: z.enum([...OUTCOMES, ...NON_REQUESTS]).nullable(),
  answeredBy: z.string().nullable(),
  caseId: id.nullable().describe('Only for whoever may open the case'),
  caseNumber: z.string().nullable(),
  excerpt: z.string().nullable().describe('Where the words were found'),
})
export type FoundRow = z.infer<typeof foundRow>

export const found = z.object({
  rows: z.array(foundRow),
  more: z.boolean(),
  searched: z.int().nullable().describe('In how many dialogues the words were looked for; null when none were'),
})
export type Found = z.infer<typeof found>

export const answerers = z.array(z.object({ id, name: z.string() }))
export type Answerers = z.infer<typeof answerers>

/** What happened around the words. `who` is a first name. */
export const transcriptChange = z.object({
  what: z.enum(['answers', 'lost', 'urgency', 'risk', 'case', 'closed']),
  at: instant,
  who: z.string().nullable(),
  level: risk.nullable(),
})
export type TranscriptChange = z.infer<typeof transcriptChange>

/** A contact as it is read afterwards: whole, and nothing in it can be changed. */
export const transcript = z.object({
  contact: id,
  code: z.string(),
  status: z.enum(CONTACT_STATUSES),
  language,
  since: instant,
  closedAt: instant.nullable(),
  outcome: z.enum([...OUTCOMES, ...NON_REQUESTS]).nullable(),
  urgency: risk.nullable(),
  said: z.object({ region: regionCode.nullable(), about: z.enum(ABOUT).nullable() }),
  assessment,
  caseId: id.nullable().describe('Only for whoever may open the case'),
  caseNumber: z.string().nullable(),
  messages: z.array(message),
  changes: z.array(transcriptChange),
})
export type TranscriptView = z.infer<typeof transcript>
