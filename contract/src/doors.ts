import { INSTITUTION_KINDS, LAST_CAMPAIGN } from '@senim/core/directory/institutions.ts'
import { z } from 'zod'
import { id, instant, language, line, regionCode } from './primitives.ts'

/** A school or a college as the administrator sees it. */
export const institution = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind: z.enum(INSTITUTION_KINDS),
  region: regionCode.nullable(),
  district: z.string().nullable(),
  pupils: z.int().nullable(),
})
export type InstitutionView = z.infer<typeof institution>

/** Entering one institution, or correcting the one that has this code. */
export const newInstitution = z.object({
  id,
  code: line(1, 40),
  name: line(1, 200),
  kind: z.enum(INSTITUTION_KINDS),
  region: regionCode.nullable(),
  district: line(1, 120).nullable(),
  pupils: z.int().min(0).max(100_000).nullable(),
})

export const institutions = z.object({ total: z.int(), rows: z.array(institution).describe('At most a hundred, by code') })
export type InstitutionsView = z.infer<typeof institutions>

const act = z.object({ by: z.string(), at: instant })

/** A door: who made it, who revoked it, and the address its QR code holds. */
export const door = z.object({
  id,
  institution: id,
  campaign: z.int().min(0).max(LAST_CAMPAIGN),
  language,
  made: act,
  revoked: act.nullable(),
  address: z.string().describe('What the QR code says'),
})
export type DoorView = z.infer<typeof door>

export const newDoor = z.object({ id, institution: id, campaign: z.int().min(0).max(LAST_CAMPAIGN), language })
