import { z } from 'zod'
import { MOST_DIALOGUES, ROLES, SKILLS } from '@senim/core/directory/staff.ts'
import { body } from './assessment.ts'
import { id, language, line, regionCode } from './primitives.ts'

export const signIn = z.object({ login: line(1, 100), password: z.string().min(1).max(200) })

/** Who is signed in. `csrf` goes back in the header `x-senim-csrf` of everything that changes something. */
export const me = z.object({
  id,
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  languages: z.array(language),
  skills: z.array(z.enum(SKILLS)),
  region: regionCode.nullable(),
  body: body.nullable(),
  head: z.literal(true).exactOptional().describe('Answers for the whole body, keeps its roster'),
  capacity: z.int(),
  csrf: z.string(),
  home: z.enum(['/desk/', '/agency/']).describe('Where this person works'),
})
export type Me = z.infer<typeof me>

export const setState = z.object({
  id,
  to: z.discriminatedUnion('status', [
    z.object({ status: z.literal('available'), capacity: z.int().min(1).max(MOST_DIALOGUES) }),
    z.object({ status: z.literal('onBreak'), reason: z.enum(['rest', 'debrief', 'training', 'technical']) }),
    z.object({ status: z.literal('offline') }),
  ]),
})

/** The first administrator of an empty centre; `code` is printed where the server was started. */
export const setup = z.object({ code: z.string(), login: line(3, 40), name: line(1, 80), password: z.string().min(12, 'weakPassword').max(200) })
