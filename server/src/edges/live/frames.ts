import { citizenFrame, staffFrame } from '@senim/contract/live.ts'
import { id } from '@senim/contract/primitives.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import type { RawData } from 'ws'
import { z } from 'zod'

export type InCitizen = z.output<typeof citizenFrame>
export type InStaff = z.output<typeof staffFrame>

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const withId = z.object({ id })
const CODES = new Set(['tooLong', 'empty'])

interface Unread {
  readonly refusal: Refusal
  /** The id the frame carried, so that its sender knows which message it was. */
  readonly id: string | null
}

function parse<T>(schema: z.ZodType<T>, data: RawData): { frame: T } | Unread {
  let raw: unknown
  try {
    raw = JSON.parse(UTF8.decode(Array.isArray(data) ? Buffer.concat(data) : data))
  } catch {
    return { refusal: refuse('unreadable'), id: null }
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { frame: parsed.data }
  const message = parsed.error.issues.map((issue) => issue.message).find((one) => CODES.has(one))
  const named = withId.safeParse(raw)
  return { refusal: refuse(message ?? 'unreadable'), id: named.success ? named.data.id : null }
}

export const parseCitizen = (data: RawData): { frame: InCitizen } | Unread => parse<InCitizen>(citizenFrame, data)
export const parseStaff = (data: RawData): { frame: InStaff } | Unread => parse<InStaff>(staffFrame, data)
