import { z } from 'zod'
import { nonRequest } from './assessment.ts'
import { id, instant, language } from './primitives.ts'

/** Contacts that wait with the same first words and may be closed by one decision. Nobody who may be in danger is among them. */
export const group = z.object({ group: id.describe('The first of them'), n: z.int().min(2), since: instant.describe('When the first of them came') })
export type GroupView = z.infer<typeof group>

export const groupWords = group.extend({ language, words: z.string().describe('The first words of one of them') })
export type GroupWords = z.infer<typeof groupWords>

export const dismissGroup = z.object({ id, what: nonRequest })
export const dismissed = z.object({ closed: z.int(), stayed: z.int().describe('Those who meanwhile wrote something more, or whom somebody answers') })
export type Dismissed = z.infer<typeof dismissed>
