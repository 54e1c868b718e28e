import { z } from 'zod'
import { TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import { id, instant, writtenText } from './primitives.ts'

export const NOTE_TO = ['colleagues', 'self'] as const

/** A note beside a dialogue. Those to oneself are given to their writer only; no note is ever given to the person. */
export const note = z.object({
  n: z.int().min(1).describe('Number among the notes of this contact'),
  name: z.string().nullable().describe('First name of whoever wrote it'),
  to: z.enum(NOTE_TO),
  text: z.string(),
  at: instant,
})
export type NoteView = z.infer<typeof note>

export const writeNote = z.object({ id, to: z.enum(NOTE_TO), text: writtenText })

/** What somebody typed and did not send: to the person, or as a note to whom. As it was typed, over the limit too: a draft is never cut. */
export const draft = z.object({ contact: id, kind: z.enum(['reply', ...NOTE_TO]), text: z.string().max(TEXT_LIMIT * 8) })
export type DraftView = z.infer<typeof draft>
export const keepDraft = draft.omit({ contact: true })
