import { z } from 'zod'
import { LANGUAGES } from '@senim/core/language.ts'
import { cleanText, textLength, TEXT_LIMIT } from '@senim/core/contacts/text.ts'

/** However an id is spelled, it is the same one. */
export const id = z.uuid().toLowerCase().describe('UUID made by whoever creates the thing; repeating it repeats nothing')
/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z')
export const localDate = z.iso.date().refine((day) => day >= '0001').describe('Calendar day, YYYY-MM-DD, in the centre’s zone')
export const language = z.enum(LANGUAGES)
export const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
export const regionCode = z.string().regex(/^\d{9}$/).describe('KATO code of a region, nine digits')
/** Name of a rule, a reason or a purpose. It is stored as it is, in events too, so nobody's words fit into it. */
export const identifier = z.string().max(120).regex(/^[a-zA-Z]\w*(\.\w+)*$/)
/** One line such as a login or a name: no control characters, which no database holds and no screen shows. */
export const line = (least: number, most: number) => z.string().trim().min(least).max(most).regex(/^\P{Cc}*$/u)

/** What somebody typed: cleaned, never empty, at most {@link TEXT_LIMIT} code points. The codes are refusal codes. */
export const writtenText = z
  .string()
  .max(TEXT_LIMIT * 8, 'tooLong')
  .transform(cleanText)
  .refine((text) => text.length > 0, 'empty')
  .refine((text) => textLength(text) <= TEXT_LIMIT, 'tooLong')

/** A refused request: a stable code, and the sentence in the reader's language. */
export const refusal = z.object({
  refused: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string().describe('One clear sentence in the language of the request'),
})
export type RefusalAnswer = z.infer<typeof refusal>
