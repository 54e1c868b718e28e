import { cleanText } from '@senim/core/contacts/text.ts'
import { BODY_KINDS, GROUNDS, SLICE_FIELDS } from '@senim/core/directory/bodies.ts'
import { BASES, OFFICES, STARTS, STEPS } from '@senim/core/directory/clocks.ts'
import { CANNED_TOPICS } from '@senim/core/directory/data/canned.ts'
import { ACTORS, INCIDENT_TYPES, LEGAL_TYPES, RISKS } from '@senim/core/directory/problems.ts'
import { REFERENCE_SETS } from '@senim/core/directory/reference/sets.ts'
import { UNITS } from '@senim/core/time.ts'
import { z } from 'zod'
import { id, identifier, instant, localDate } from './primitives.ts'

export const referenceSet = z.enum(REFERENCE_SETS)

const listOf = <T extends z.ZodType>(one: T) => z.array(one).max(200).readonly()
const version = z.int().min(0)

/** The sets, with texts as `text` reads them: cleaned on their way in, as they are on their way out. */
function schemas<T extends z.ZodType<string>>(text: T) {
  const texts = z.object({ kk: text, ru: text, en: text })
  const condition = z.object({
    reasons: listOf(identifier).exactOptional(),
    incidents: listOf(z.enum(INCIDENT_TYPES)).exactOptional(),
    legal: listOf(z.enum(LEGAL_TYPES)).exactOptional(),
    actors: listOf(z.enum(ACTORS)).exactOptional(),
    riskAtLeast: z.enum(RISKS).exactOptional(),
    child: z.boolean().exactOptional(),
  })
  const versioned = { id: identifier, since: localDate, until: localDate.exactOptional(), status: z.enum(['law', 'default']), source: text }
  const rule = z.object({
    ...versioned, kind: z.enum(BODY_KINDS), when: condition, ground: z.enum(GROUNDS), basis: z.enum(BASES).exactOptional(), slice: listOf(z.enum(SLICE_FIELDS)), action: texts,
  })
  const reply = z.object({ id: identifier, topic: z.enum(CANNED_TOPICS), title: texts, text: texts })
  const reason = z.object({ id: identifier, name: texts, retired: z.literal(true).exactOptional() })
  const category = z
    .object({ id: identifier, name: texts, counselling: z.boolean(), retired: z.literal(true).exactOptional(), reasons: listOf(reason) })
    .refine((one) => one.reasons.every((each) => each.id.startsWith(`${one.id}.`)))
  const opening = z.object({ question: texts.exactOptional(), hint: texts.exactOptional(), how: texts.exactOptional(), meanwhile: texts.exactOptional(), longer: texts.exactOptional() })
  const inLanguages = z.object({ kk: listOf(text), ru: listOf(text), en: listOf(text) })
  const span = z.object({ n: z.int(), unit: z.enum(UNITS) })
  const kindOrAny = z.enum(['*', ...BODY_KINDS])
  const deadline = z.object({ ...versioned, kind: kindOrAny, basis: z.enum(BASES).exactOptional(), riskAtLeast: z.enum(RISKS).exactOptional(), step: z.enum(STEPS), from: z.enum(STARTS), span })
  const ladder = z.object({ ...versioned, side: z.enum(['body', 'centre']), kind: kindOrAny, riskAtLeast: z.enum(RISKS).exactOptional(), rungs: listOf(z.object({ to: z.enum(OFFICES), after: span })) })
  // What is no day is refused with a sentence that names it.
  const day = z.string().max(40)
  const calendar = z.object({ offsetMinutes: z.int(), weekend: listOf(z.int()), holidays: z.array(z.object({ date: day, name: texts })).max(400).readonly(), worked: z.array(day).max(400).readonly(), closesAt: z.int() })
  const danger = z.object({ critical: inLanguages, high: inLanguages })
  const content = z.discriminatedUnion('set', [
    z.object({ set: z.literal('canned'), value: listOf(reply) }),
    z.object({ set: z.literal('proposals'), value: listOf(rule) }),
    z.object({ set: z.literal('reasons'), value: listOf(category) }),
    z.object({ set: z.literal('danger'), value: danger }),
    z.object({ set: z.literal('opening'), value: opening }),
    z.object({ set: z.literal('deadlines'), value: listOf(deadline) }),
    z.object({ set: z.literal('ladders'), value: listOf(ladder) }),
    z.object({ set: z.literal('calendar'), value: calendar }),
  ])
  return { content, rule, reply, category }
}

const told = schemas(z.string())
const said = schemas(z.string().max(4000).transform(cleanText))

export const reasonCategories = listOf(told.category)
export const cannedReplies = listOf(told.reply)

/** A version of a set: who made it and when; nobody made version 0, which is what the product ships. */
export const referenceVersion = z.object({
  version,
  content: told.content,
  restores: version.nullable().describe('The version that was brought back, when it was an undo'),
  made: z.object({ by: z.object({ id: z.string(), name: z.string() }), at: instant }).nullable(),
})
export type ReferenceVersionView = z.infer<typeof referenceVersion>

/** `expected` is the version that whoever edits had before them: the second of two is refused. */
export const changeReference = z.object({ id, expected: version, content: said.content })
export const restoreReference = z.object({ id, expected: version, to: version })

export const whatIf = z.object({ rules: listOf(said.rule) })
/** How many of the last cases the edited rules would have proposed other bodies for. */
export const whatIfAnswer = z.object({ cases: z.int(), otherwise: z.int() })
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>
