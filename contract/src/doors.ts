import { COLUMNS, ROW_FAULTS } from '@senim/core/directory/institution-rows.ts'
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

/** Where QR codes lead. `local` and `unset` are for a trial: a phone of somebody else does not get there, or may not for long. */
export const reach = z.object({ origin: z.string(), state: z.enum(['public', 'local', 'unset']) })
export type ReachView = z.infer<typeof reach>

export const institutions = z.object({ total: z.int(), found: z.int(), rows: z.array(institution).describe('At most a hundred, by code'), reach })
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

/** What is printed: one page to hang up, or a sheet of twelve stickers. */
export const SHEETS = ['a4', 'stickers'] as const
export const sheet = z.enum(SHEETS)
export type SheetName = z.infer<typeof sheet>

const campaign = z.int().min(0).max(LAST_CAMPAIGN)

/** Doors for all institutions of a region at once. */
export const regionDoors = z.object({ id, campaign, languages: z.array(language).min(1).max(3) })
export const regionDoorsMade = z.object({ institutions: z.int(), made: z.int(), there: z.int().describe('There already'), revoked: z.int().describe('Revoked: these are not made again') })
export type RegionDoorsMade = z.infer<typeof regionDoorsMade>
/** Posters in one file: drawing them takes a core for so long, and printers take files of so many pages. */
export const MOST_POSTERS = 500
export const regionPosters = z.object({ campaign: z.coerce.number<string>().pipe(campaign), language, sheet, part: z.coerce.number<string>().pipe(z.int().min(1).max(1000)).optional().describe('Which five hundred, from 1; left out when all are to be in one file') })

/** A list of institutions as a file. `take` enters its good rows; without it the file is only read. */
export const institutionFile = z.object({ id, file: z.string().describe('CSV in UTF-8 or Windows-1251, as base64; at most 2 MB and 10,000 rows'), take: z.boolean() })

export const fileReading = z.object({
  good: z.int(),
  bad: z.array(z.object({ row: z.int().describe('As a spreadsheet counts: the first row names the columns'), column: z.enum(COLUMNS), fault: z.enum(ROW_FAULTS), cell: z.string(), sentence: z.string() })),
  taken: z.int(),
})
export type FileReading = z.infer<typeof fileReading>
