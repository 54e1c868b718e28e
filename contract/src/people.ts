import { z } from 'zod'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { MOST_DIALOGUES, ROLES, SKILLS } from '@senim/core/directory/staff.ts'
import { id, instant, language, line, regionCode, texts } from './primitives.ts'

const staff = {
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  languages: z.array(language).min(1).max(3),
  skills: z.array(z.enum(SKILLS)).max(SKILLS.length),
  region: regionCode.nullable(),
  body: id.nullable(),
  head: z.literal(true).exactOptional().describe('Answers for the whole body; left out for everybody else'),
  capacity: z.int().min(1).max(MOST_DIALOGUES),
}

/** Somebody who works here or did. */
export const account = z.object({
  id,
  login: z.string().nullable(),
  name: z.string(),
  ...staff,
  active: z.boolean(),
  access: z.enum(['in', 'invited', 'none']).describe('Can sign in; holds an open link; neither'),
  until: instant.nullable().describe('Until when their link is open'),
})
export type AccountView = z.infer<typeof account>

/** The version of the entry that the page was read with; 0 for a new one. Somebody else's change since then is not overwritten. */
const expected = z.int().min(0)

/** Entering somebody, who comes in by a link. */
export const newAccount = z.object({ id, name: line(1, 80), ...staff })
export const correctedAccount = z.object({ id, name: line(1, 80), ...staff, active: z.boolean(), expected })

/** A link as it is shown to whoever made it, once. What opens the door stands behind the `#`, which no browser sends. */
export const link = z.object({ address: z.string(), until: instant })
export type MadeLink = z.infer<typeof link>
export const invited = z.object({ account, link })
export type Invited = z.infer<typeof invited>

export const accountDetail = z.object({
  account,
  version: z.int().describe('To be named when they are corrected'),
  holding: z.int().describe('Dialogues in their hands now'),
  leads: z.array(z.object({ id, number: z.string() })).describe('Open cases they lead'),
  link: z.object({ by: z.string().nullable(), at: instant, until: instant, status: z.enum(['open', 'used', 'revoked', 'replaced', 'expired']) }).nullable(),
})
export type AccountDetail = z.infer<typeof accountDetail>

const code = z.string().min(1).max(100).describe('What stands in the link behind the #')

/** What the page behind a link says before anybody comes in. */
export const lookAtLink = z.object({ code })
export const linkView = z.object({ name: z.string(), login: z.string().nullable().describe('Theirs already, when it is for a forgotten password'), roles: z.array(z.enum(ROLES)), body: texts.nullable(), by: z.string().nullable(), until: instant })
export type LinkView = z.infer<typeof linkView>
export const join = z.object({ code, login: line(3, 40), password: z.string().min(12, 'weakPassword').max(200) })

/** A body as the administrator sees it. */
export const knownBody = z.object({
  id,
  kind: z.enum(BODY_KINDS),
  region: regionCode,
  name: texts,
  superior: id.nullable().describe('The body above it'),
  retired: instant.nullable().describe('Since when it is sent nothing new'),
  officers: z.int().describe('Officers of it who can sign in'),
  open: z.int().describe('Referrals it still owes something on'),
  version: z.int().describe('To be named when it is corrected'),
})
export type KnownBody = z.infer<typeof knownBody>

const name = z.object({ kk: line(1, 200), ru: line(1, 200), en: line(1, 200) })
/** Entering a body, or correcting the one with this id. */
export const correctedBody = z.object({ id, kind: z.enum(BODY_KINDS), region: regionCode, name, superior: id.nullable(), retired: z.boolean(), expected })
