import { MILESTONES } from '@senim/core/directory/clocks.ts'
import { z } from 'zod'
import { agencyRow, answer as answered, refuse as refused, report as reported } from './cases.ts'
import { id, instant, line, localDate } from './primitives.ts'

/** A key by which a body's own system speaks for the body, as the administrator sees it: never the key itself. */
export const bodyKey = z.object({
  id,
  name: z.string().describe('What the system that has it is called'),
  begins: z.string().describe('What the key begins with'),
  made: z.object({ by: z.string().nullable(), at: instant }),
  usedOn: localDate.nullable().describe('The last day on which it was used'),
  revoked: z.object({ by: z.string().nullable(), at: instant }).nullable(),
})
export type BodyKeyView = z.infer<typeof bodyKey>

export const bodyKeys = z.object({
  keys: z.array(bodyKey),
  api: z.string().describe('Where the body’s system asks'),
  callbacks: z.string().describe('Where it sends signed calls'),
})
export type BodyKeysView = z.infer<typeof bodyKeys>
export const newBodyKey = z.object({ id, name: line(1, 60) })
/** The key is in the one answer in which it was made. */
export const madeBodyKey = bodyKeys.extend({ key: z.string() })
export type MadeBodyKey = z.infer<typeof madeBodyKey>

/** What is not known is refused, never ignored: whoever sends it believes that it was taken in. */
const KNOWN_ONLY = { error: (issue: { readonly code?: string | undefined }) => (issue.code === 'unrecognized_keys' ? 'fieldUnknown' : undefined) }

const MILESTONE = z.strictObject({ what: z.enum(MILESTONES).describe('registered: the matter was entered; served: the order was handed over'), on: localDate }, KNOWN_ONLY)
const { id: _refuse, ...refuseFields } = refused.shape
const { id: _report, ...reportText } = reported.shape
const { id: _answer, ...answerFields } = answered.shape
const reportFields = { ...reportText, milestone: MILESTONE.optional().describe('A day that the law counts from and only the body knows') }

const repeat = id.optional().describe('Instead of the header Idempotency-Key')
export const bodyAccept = z.strictObject({ id: repeat }, KNOWN_ONLY).meta({ examples: [{}] })
export const bodyRefuse = z.strictObject({ id: repeat, ...refuseFields }, KNOWN_ONLY).meta({ examples: [{ reason: 'notOurTerritory', text: 'Мекенжай көрші ауданда.' }] })
export const bodyReport = z.strictObject({ id: repeat, ...reportFields }, KNOWN_ONLY).meta({ examples: [{ text: 'Өтініш тіркелді, учаскелік инспектор барды.', milestone: { what: 'registered', on: '2026-03-02' } }] })
export const bodyAnswer = z.strictObject({ id: repeat, ...answerFields }, KNOWN_ONLY).meta({ examples: [{ outcome: 'measureTaken', on: '2026-03-03', who: 'Учаскелік инспектор', text: 'Қорғау нұсқамасы берілді.' }] })

/** The body's referrals as they changed, the oldest change first. */
export const bodyReferrals = z.object({
  referrals: z.array(agencyRow.omit({ clocks: true, taskDue: true }).extend({ changedAt: instant.describe('When something last happened to it') })),
  next: z.string().nullable().describe('To be named as `after` for what follows; null when this was all'),
})
export type BodyReferrals = z.infer<typeof bodyReferrals>
export const MOST_REFERRALS = 100
export const bodyReferralsQuery = z.strictObject({
  since: z.coerce.number().int().min(0).max(8e15).optional().describe('Only what changed at this moment or later; milliseconds since 1970-01-01T00:00:00Z'),
  after: z.string().regex(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).optional().describe('`next` of the answer before'),
  limit: z.coerce.number().int().min(1).max(MOST_REFERRALS).default(50),
}, KNOWN_ONLY)

/** A signed call, by its type; the fields are those of the API. */
const call = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), timestamp: z.string().max(40).optional(), data: z.strictObject({ referral: id, ...fields }, KNOWN_ONLY) }, KNOWN_ONLY)

export const CALLS = {
  'referral.accepted': call('referral.accepted', {}),
  'referral.refused': call('referral.refused', refuseFields),
  'referral.reported': call('referral.reported', reportFields),
  'referral.answered': call('referral.answered', answerFields),
} as const
export const signedCall = z.discriminatedUnion('type', [CALLS['referral.accepted'], CALLS['referral.refused'], CALLS['referral.reported'], CALLS['referral.answered']])
export type SignedCallBody = z.infer<typeof signedCall>
/** What a call came to. The same call again gets the same answer. */
export const tookCall = z.object({ took: z.enum(['referral.accepted', 'referral.refused', 'referral.reported', 'referral.answered']), referral: id, at: instant })
