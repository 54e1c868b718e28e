import { z } from 'zod'
import { BLOCKER_CODES } from '@senim/core/cases/closure.ts'
import { CASE_ENDS } from '@senim/core/cases/events.ts'
import { INSTITUTION_KINDS } from '@senim/core/directory/institutions.ts'
import { DELIVERED_BY, OUTCOME_KINDS, REFERRAL_STATUSES, REFUSAL_REASONS, WITHDRAWAL_GROUNDS } from '@senim/core/cases/referral/state.ts'
import { MILESTONES, OFFICES, STEPS } from '@senim/core/directory/clocks.ts'
import { assessment, body, dueTime, ground, risk, safeContact, sliceField } from './assessment.ts'
import { climb, clock } from './clocks.ts'
import { id, instant, localDate, regionCode, texts } from './primitives.ts'
import { conference, ownTask, task } from './tasks.ts'

/** One line of what happened to a referral. `text` is shown only to those who may read it. */
export const referralEntry = z.object({
  what: z.enum(['sent', 'delivered', 'accepted', 'refused', 'reported', 'answered', 'verified', 'returned', 'reopened', 'withdrawn', 'lapsed', 'climbed']),
  at: instant,
  who: z.string().nullable().describe('Name of the person who did it'),
  text: z.string().nullable(),
  outcome: z.enum(OUTCOME_KINDS).nullable(),
  reason: z.enum(REFUSAL_REASONS).nullable(),
  on: localDate.nullable(),
  step: z.enum(STEPS).nullable(),
  office: z.enum(OFFICES).nullable().describe('Who was told of the silence'),
  milestone: z.enum(MILESTONES).nullable().describe('What happened on the day `on`, when a report tells it'),
  via: z.enum(DELIVERED_BY).nullable().describe('How it came to its body'),
  ground: z.enum(WITHDRAWAL_GROUNDS).nullable().describe('Why it was withdrawn'),
})
export type ReferralEntry = z.infer<typeof referralEntry>

/** One row of the joint board. */
export const boardRow = z.object({
  referral: id,
  body,
  status: z.enum(REFERRAL_STATUSES),
  ground,
  due: dueTime.nullable(),
  lapsed: z.enum(STEPS).nullable(),
  clocks: z.array(clock).describe('Every due time that runs or was missed, the body’s and the centre’s own'),
  climb: climb.nullable().describe('How far its silence has climbed'),
  action: z.string(),
  rule: z.object({ status: z.enum(['law', 'default']), source: z.string(), since: localDate }).optional().describe('The rule it was decided under, as it was worded then; left out when somebody added the body by hand'),
  entries: z.array(referralEntry),
})
export type BoardRow = z.infer<typeof boardRow>

/** Name of what is missing within its case: `noAnswer:<referral>`, `personNotAsked`. */
const blockerKey = z.string().max(80).regex(/^[a-zA-Z]+(:[0-9a-f-]{36})?$/)
export const blocker = z.object({
  key: blockerKey,
  code: z.enum(BLOCKER_CODES),
  referral: id.nullable(),
  body: texts.nullable(),
  due: dueTime.nullable(),
  until: instant.nullable().describe('So long the person has time to answer'),
  mayWaive: z.boolean().describe('Whether a supervisor may let the case close without it'),
  needsSecond: z.boolean().describe('Whether a waiver needs a second person, because of the danger'),
  waiver: z.object({ by: id, name: z.string(), why: z.string() }).nullable().describe('A waiver that waits for a second person: who asked for it, and why'),
})
export type BlockerView = z.infer<typeof blocker>

/** One line of what happened to the case itself. */
export const caseEntry = z.object({
  what: z.enum(['closed', 'reopened', 'handed', 'asked', 'notAsked', 'said', 'waiverAsked', 'waived', 'waiverDeclined']),
  at: instant,
  who: z.string().nullable().describe('Name of the member of staff; null when it was the person'),
  other: z.string().nullable().describe('The second person of a waiver, or the new lead'),
  text: z.string().nullable(),
  helped: z.boolean().nullable().describe('What the person said'),
  end: z.enum(CASE_ENDS).nullable(),
  missing: z.enum(BLOCKER_CODES).nullable().describe('What was waived'),
  body: texts.nullable().describe('Whose it was'),
})
export type CaseEntry = z.infer<typeof caseEntry>

export const caseView = z.object({
  id,
  number: z.string(),
  status: z.enum(['inWork', 'closed']),
  contact: id,
  contactCode: z.string(),
  lead: z.string().describe('Name of the staff member who leads it'),
  openedAt: instant,
  closedAt: instant.nullable(),
  assessment,
  rows: z.array(boardRow),
  missing: z.array(blocker).describe('What is missing before the case can close; empty means it may'),
  tasks: z.array(task).describe('Joint tasks, the newest last'),
  conferences: z.array(conference).describe('Conferences about the case, in the order they were written down'),
  entries: z.array(caseEntry).describe('What happened to the case itself, the oldest first; its opening is not among it'),
  mayAsk: z.boolean().describe('Whether the rule of safe contact allows asking the person now'),
  mayAct: z.boolean(),
})
export type CaseView = z.infer<typeof caseView>

export const leads = z.array(z.object({ id, name: z.string() }))
export type Leads = z.infer<typeof leads>
export const handCase = z.object({ id, lead: id })

export const caseRow = z.object({
  id,
  number: z.string(),
  status: z.enum(['inWork', 'closed']),
  risk: risk.nullable(),
  region: regionCode,
  openedAt: instant,
  open: z.int().describe('Referrals that still owe something'),
  late: z.int(),
  toVerify: z.int(),
  refused: z.int().describe('Referrals that need a new owner'),
  total: z.int(),
  person: z.enum(['ask', 'waits', 'no']).nullable().describe('The person is still to be asked whether help came, has time to answer, or said that it did not'),
  seconds: z.int().describe('Waivers that wait for a second person'),
  ready: z.boolean().describe('Nothing is missing: it may close'),
  nextDue: instant.nullable(),
  mine: z.boolean().describe('Led by whoever asks'),
  leadGone: z.boolean().describe('Whoever leads it works here no more: it needs a new lead'),
})
export type CaseRow = z.infer<typeof caseRow>

export const closeCase = z.object({ id, end: z.enum(CASE_ENDS) })
export const verify = z.object({ id })
export const askPerson = z.object({ id })
export const withdraw = z.object({ id, ground: z.enum(WITHDRAWAL_GROUNDS), note: z.string().trim().max(2000, 'tooLong') })
export const waive = z.object({ id, blocker: blockerKey, reason: z.string().trim().min(1, 'reasonNeeded').max(2000, 'tooLong') })
export const secondWaiver = z.object({ id, blocker: blockerKey, agrees: z.boolean() })
export const sendBack = z.object({ id, reason: z.string().trim().min(1, 'reasonNeeded').max(2000, 'tooLong') })

/** An officer's list: only the officer's own body. */
export const agencyRow = z.object({
  referral: id,
  caseNumber: z.string(),
  status: z.enum(REFERRAL_STATUSES),
  risk: risk.nullable(),
  due: dueTime.nullable(),
  lapsed: z.enum(STEPS).nullable(),
  clocks: z.array(clock.pick({ step: true, at: true, late: true })).describe('What the body owes, running or missed'),
  taskDue: instant.nullable().describe('When the own part of a joint task is due, if one is not done yet'),
  sentAt: instant,
})
export type AgencyRow = z.infer<typeof agencyRow>
export const agencyList = z.object({ body, waiting: z.array(agencyRow), done: z.array(agencyRow) })
export type AgencyList = z.infer<typeof agencyList>

/** A referral as its body may see it: the slice and nothing else. The address opens only after acceptance. */
export const agencyReferral = z.object({
  referral: id,
  caseNumber: z.string(),
  status: z.enum(REFERRAL_STATUSES),
  risk: risk.nullable(),
  ground,
  due: dueTime.nullable(),
  lapsed: z.enum(STEPS).nullable(),
  clocks: z.array(clock).describe('What the body owes, running or missed, and how each is counted'),
  mayTell: z.array(z.enum(MILESTONES)).describe('Days of the matter’s course that a report may still tell'),
  tasks: z.array(ownTask).describe('Joint tasks in which this body has a part'),
  slice: z.object({
    action: z.string().nullable(),
    about: z.object({ about: z.enum(['self', 'child', 'other']).nullable(), age: z.int().nullable(), sex: z.enum(['f', 'm']).nullable() }).nullable(),
    place: z.string().nullable(),
    address: z.string().nullable(),
    school: z.string().nullable(),
    home: z.string().nullable(),
    contact: safeContact.nullable(),
  }),
  addressAfterAccept: z.boolean().describe('There is an address; it opens once the referral is accepted'),
  withheld: z.array(sliceField).describe('What this body is not told'),
  entries: z.array(referralEntry),
})
export type AgencyReferral = z.infer<typeof agencyReferral>

export const accept = z.object({ id })
export const refuse = z.object({ id, reason: z.enum(REFUSAL_REASONS), text: z.string().trim().max(2000, 'tooLong') })
export const report = z.object({
  id,
  text: z.string().trim().min(1, 'empty').max(4000, 'tooLong'),
  milestone: z.object({ what: z.enum(MILESTONES), on: localDate }).optional().describe('The day on which the matter was registered, or the protection order served'),
})
export const answer = z.object({
  id,
  outcome: z.enum(OUTCOME_KINDS),
  on: localDate,
  who: z.string().trim().min(1, 'empty').max(200, 'tooLong'),
  text: z.string().trim().min(1, 'empty').max(4000, 'tooLong'),
})

/** What the centre counts so far: contacts, cases and referrals are different things and stand in different rows. */
export const counted = z.object({
  since: localDate,
  rows: z.array(z.object({ region: regionCode.nullable(), contacts: z.int(), requests: z.int(), cases: z.int(), casesClosed: z.int(), referrals: z.int(), verified: z.int(), lapsed: z.int() })),
  reasons: z.array(z.object({ reason: z.string(), cases: z.int() })),
  entries: z.array(z.object({ entry: z.enum([...INSTITUTION_KINDS, 'unsigned', 'none']), contacts: z.int(), requests: z.int() })).describe('By which code people came: all rows, zeros too'),
})
export type Counted = z.infer<typeof counted>
