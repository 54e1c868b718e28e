import { OFFICES, STEPS } from '@senim/core/directory/clocks.ts'
import { REPEATS } from '@senim/core/directory/duty.ts'
import { z } from 'zod'
import { body } from './assessment.ts'
import { id, instant } from './primitives.ts'

/** A moment somebody may be on duty at. */
const moment = instant.min(0).max(Date.UTC(2100, 0))

export const shift = z.object({ officer: id, substitute: id.nullable(), from: moment, until: moment, repeat: z.enum(REPEATS) })
export const absence = z.object({ officer: id, from: moment, until: moment })
export type ShiftEntry = z.infer<typeof shift>
export type AbsenceEntry = z.infer<typeof absence>

/** Who is on duty in a body, and when. */
export const roster = z.object({
  body,
  shifts: z.array(shift).describe('Empty while none was entered: every officer counts as on duty'),
  away: z.array(absence),
  officers: z.array(z.object({ id, name: z.string(), head: z.boolean(), works: z.boolean() })).describe('Officers of the body, and whoever its roster names and works there no more'),
  present: z.array(id).describe('On duty now'),
  gaps: z.array(z.object({ from: instant, until: instant })).describe('When nobody is on duty in the next seven days'),
  version: z.int().describe('To be named when it is changed'),
})
export type RosterView = z.infer<typeof roster>

const MOST = 1000
export const enterRoster = z.object({ id, expected: z.int().min(0), shifts: z.array(shift).max(MOST), away: z.array(absence).max(MOST) })

/** Who is on duty now in one body. */
export const dutyNow = z.object({ body, entered: z.boolean().describe('It has entered a roster; otherwise every officer counts'), present: z.array(z.string()).describe('First names'), heads: z.array(z.string()) })
export type DutyNow = z.infer<typeof dutyNow>

/** A silence that has climbed to the officer’s body, or to the head of the silent one: never what the referral says. */
export const silent = z.object({
  referral: id,
  caseNumber: z.string(),
  body: body.describe('The silent one'),
  office: z.enum(OFFICES).describe('What the reader’s body is to it'),
  step: z.enum(STEPS).nullable().describe('What is late; null: nobody was on duty when it was sent'),
  since: instant.describe('When the step was due, or it was sent to nobody'),
  toldAt: instant,
  seen: z.object({ by: z.string().nullable(), at: instant }).nullable().describe('Who of the reader’s office opened it first'),
})
export type SilentView = z.infer<typeof silent>

export const silentDetail = silent.extend({ told: z.array(z.object({ office: z.enum(OFFICES), at: instant, nobody: z.boolean().describe('Nobody is behind that office') })).describe('Everybody who was told, the lowest first') })
export type SilentDetail = z.infer<typeof silentDetail>
