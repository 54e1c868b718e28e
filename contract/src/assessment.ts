import { z } from 'zod'
import { ABOUT, SAFE_WAYS } from '@senim/core/directory/assessment.ts'
import { BODY_KINDS, GROUNDS, SLICE_FIELDS } from '@senim/core/directory/bodies.ts'
import { ACTORS, INCIDENT_TYPES, LEGAL_TYPES, NON_REQUESTS, RISKS } from '@senim/core/directory/problems.ts'
import { STEPS } from '@senim/core/directory/clocks.ts'
import { id, identifier, instant, regionCode, texts, writtenText } from './primitives.ts'

export const risk = z.enum(RISKS)
export const bodyKind = z.enum(BODY_KINDS)
export const ground = z.enum(GROUNDS)
export const sliceField = z.enum(SLICE_FIELDS)
export const nonRequest = z.enum(NON_REQUESTS)
const quiet = z.tuple([z.int().min(0).max(1439), z.int().min(0).max(1439)]).nullable().describe('Local minutes after midnight, may wrap')

/** How the person may be reached; `note` (code word and the like) is sealed before it is stored. */
export const safeContact = z.object({ ways: z.array(z.enum(SAFE_WAYS)), quiet, note: z.string().max(500).nullable() })

export const assessment = z.object({
  risk: risk.nullable(),
  reasons: z.array(identifier).max(20),
  incident: z.enum(INCIDENT_TYPES).nullable(),
  legal: z.array(z.enum(LEGAL_TYPES)),
  actors: z.array(z.enum(ACTORS)),
  region: regionCode.nullable(),
  about: z.enum(ABOUT).nullable(),
  age: z.int().min(0).max(120).nullable(),
  sex: z.enum(['f', 'm']).nullable(),
  safe: safeContact.nullable(),
})
export type AssessmentView = z.infer<typeof assessment>

/** Only what changed; a field left out stays as it was. */
export const assessmentChange = assessment.partial()
export type AssessmentChange = z.infer<typeof assessmentChange>

export const dueTime = z.object({ step: z.enum(STEPS), at: instant, rule: z.string() })

export const body = z.object({ id, kind: bodyKind, region: regionCode, name: texts })
export type BodyView = z.infer<typeof body>

/** A row of "connect the bodies": proposed by the rules, decided by the operator. */
export const proposal = z.object({
  rule: z.string(),
  body,
  action: texts,
  slice: z.array(sliceField),
  ground,
  due: dueTime.nullable().describe('Due time of acceptance if it were sent now'),
  sent: z.boolean().describe('This body already has an open referral for this purpose'),
})
export type ProposalView = z.infer<typeof proposal>

export const proposals = z.object({
  floor: z.object({ risk, why: texts }).nullable().describe('Nobody may judge the danger lower than this while it holds'),
  proposals: z.array(proposal),
  others: z.array(body).describe('The other bodies of the region'),
  unmanned: z.array(id).describe('Bodies of the region with nobody on duty now: the office above is told before anything is sent to them'),
})
export type ProposalsView = z.infer<typeof proposals>

/** One action connects all. The parts are sealed for each body by its own slice: a body's box holds only what its slice names. */
export const connect = z.object({
  id,
  consent: z.boolean(),
  parts: z.object({
    place: z.string().max(300),
    address: z.string().max(300),
    school: z.string().max(2000).describe('What happened at school'),
    home: z.string().max(2000).describe('What happened at home'),
  }),
  orders: z
    .array(z.object({ body: id, purpose: identifier, action: z.string().min(1).max(1000), slice: z.array(sliceField), ground, replaces: id.nullable() }))
    .min(1)
    .max(20),
})
export type Connect = z.input<typeof connect>

export const closeContact = z.object({
  id,
  outcome: z.discriminatedUnion('kind', [z.object({ kind: z.literal('helped') }), z.object({ kind: z.literal('case') }), z.object({ kind: z.literal('notRequest'), what: nonRequest })]),
})
export type CloseContact = z.infer<typeof closeContact>

export const reply = z.object({ id, text: writtenText })
