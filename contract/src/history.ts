import { z } from 'zod'
import { instant } from './primitives.ts'

/** One version of an entry of the directory. */
export const version = z.object({
  version: z.int(),
  what: z.string().describe('Type of the event that made it'),
  at: instant,
  by: z.object({ id: z.string(), name: z.string().nullable().describe('Null for a part of the system') }),
  value: z.record(z.string(), z.unknown()).nullable().describe('What stood there afterwards'),
})
export type VersionView = z.infer<typeof version>

export const history = z.object({ versions: z.array(version).describe('The newest first, at most two hundred') })
export type HistoryView = z.infer<typeof history>
