import type { BodyReferrals } from '@senim/contract/body-api.ts'
import type { AgencyList, AgencyReferral, AgencyRow, BoardRow, CaseRow, CaseView, ReferralEntry } from '@senim/contract/cases.ts'
import type { CitizenView } from '@senim/contract/contacts.ts'
import type { AssessmentView, ProposalsView } from '@senim/contract/assessment.ts'
import type { Question } from '@senim/core/cases/person.ts'
import { questionFor } from '@senim/core/cases/person.ts'
import { isOpen, referralAllows } from '@senim/core/cases/referral/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { SLICE_FIELDS } from '@senim/core/directory/bodies.ts'
import { dueTime, MILESTONES, OWED_BY } from '@senim/core/directory/clocks.ts'
import { clearWay, isNever } from '@senim/core/directory/safe.ts'
import { propose, riskFloor, ruleStem } from '@senim/core/directory/rules.ts'
import type { Pool } from 'pg'
import { dutiesOf, presentOf } from '../directory/duty/view.ts'
import { currentRules, rulesById } from '../directory/reference/view.ts'
import { bodiesById, bodiesOf, namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { contactCode } from '../identity.ts'
import { openAssessment } from '../routing/view.ts'
import { caseIdFor } from './handle.ts'
import { climbOf, clocksOf, toldOf } from './climbs.ts'
import { caseEntries, missingOf } from './closing.ts'
import type { ReferralRow } from './store.ts'
import { agencyRows, caseRows, changedRows, findReferral, referralRows, referralEntries } from './store.ts'
import type { Slice } from './slice.ts'
import { jointViews, ownTasks } from './together.ts'

/** A case's state, or undefined. */
export async function findCase(pool: Pool, caseId: string): Promise<Case | undefined> {
  const { rows } = await pool.query<{ state: Case }>({ name: 'find-case', text: `select state from stream where id = $1 and kind = 'case' and version > 0`, values: [caseId] })
  return rows[0]?.state
}

/** What the person may be shown about the help: the question, or their answer; null when there is nothing to show. */
export async function findQuestion(house: House, contact: string): Promise<Question | null> {
  const state = await findCase(house.pool, caseIdFor(contact))
  return state === undefined ? null : questionFor(state, house.clock(), house.rules.calendar)
}

/** The same in the words of the citizen's view. */
export function helpOf(question: Question | null): Pick<CitizenView, 'help'> {
  return question === null ? {} : { help: question.helped === null ? 'asked' : question.helped ? 'came' : 'notCame' }
}

/** Whose case it is. */
export async function contactOfCase(pool: Pool, caseId: string): Promise<string | undefined> {
  return (await pool.query<{ contact: string }>({ name: 'contact-of-case', text: 'select contact from case_file where id = $1', values: [caseId] })).rows[0]?.contact
}

const copyBody = ({ id, kind, region, name }: Body): { id: string; kind: Body['kind']; region: string; name: Body['name'] } => ({ id, kind, region, name: { ...name } })

/** Bodies the rules propose for what is known now, with the due time each would have. */
export async function proposalsFor(house: House, known: Assessment, state: Case | undefined): Promise<ProposalsView> {
  const now = house.clock()
  const rules = await currentRules(house.pool, house.rules)
  const floor = riskFloor(known, rules, now)
  const bodies = known.region === null ? [] : await bodiesOf(house.pool, known.region)
  const dutyOf = await dutiesOf(house.pool, bodies.map(({ id }) => id))
  const taken = new Set(Object.values(state?.referrals ?? {}).filter(isOpen).map((one) => `${one.body} ${ruleStem(one.purpose)}`))
  const proposals = propose(known, bodies, rules, now)
  return {
    floor: floor ? { risk: floor.floor, why: { ...floor.why } } : null,
    proposals: proposals.map(({ rule, body, action, slice, ground, basis }) => ({
      rule, body: copyBody(body), action: { ...action }, slice: [...slice], ground, due: dueTime('accept', { kind: body.kind, basis, risk: known.risk }, now, rules) ?? null, sent: taken.has(`${body.id} ${ruleStem(rule)}`),
    })),
    others: bodies.filter((body) => !proposals.some((one) => one.body.id === body.id)).map(copyBody),
    unmanned: bodies.map(({ id }) => id).filter((id) => presentOf(dutyOf(id), now, rules.calendar).length === 0),
  }
}

const dueOf = (row: ReferralRow): BoardRow['due'] => (row.due_step && row.due_at ? { step: row.due_step, at: row.due_at.getTime(), rule: row.due_rule ?? '' } : null)

async function entriesOf(house: House, referrals: readonly string[]): Promise<ReadonlyMap<string, readonly ReferralEntry[]>> {
  const rows = await referralEntries(house.pool, referrals)
  const [texts, names] = await Promise.all([house.boxes.open(rows.flatMap((row) => row.content ?? [])), namesOf(house.pool, rows.flatMap((row) => row.who ?? []))])
  const entries = rows.map((row) => ({
    referral: row.referral,
    entry: {
      what: row.what, at: row.at.getTime(), who: row.who === null ? null : (names.get(row.who) ?? null), text: row.content === null ? null : (texts.get(row.content) ?? null),
      outcome: row.outcome, reason: row.reason, on: row.on_date, step: row.step, office: row.office, milestone: row.milestone, via: row.via, ground: row.ground,
    } satisfies ReferralEntry,
  }))
  return new Map([...Map.groupBy(entries, (one) => one.referral)].map(([id, found]) => [id, found.map((one) => one.entry)]))
}

/** What was sealed by {@link cutSlice}. */
function sliceIn(text: string | undefined): Slice {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- nobody but cutSlice writes these boxes
  return JSON.parse(text ?? '{}') as Slice
}

async function slicesOf(house: House, rows: readonly ReferralRow[]): Promise<ReadonlyMap<string, Slice>> {
  const texts = await house.boxes.open(rows.map((row) => row.content))
  return new Map(rows.map((row) => [row.id, sliceIn(texts.get(row.content))]))
}

/** The joint board: every body of the case, what it did and what it owes. */
export async function findCaseView(house: House, caseId: string, mayAct: boolean): Promise<CaseView | undefined> {
  const state = await findCase(house.pool, caseId)
  if (state === undefined || state.status === 'none') return undefined
  const rows = await referralRows(house.pool, caseId)
  const [bodies, entries, slices, names, assessment, closed, rules, told, joint] = await Promise.all([
    bodiesById(house.pool, rows.map((row) => row.body)),
    entriesOf(house, rows.map((row) => row.id)),
    slicesOf(house, rows),
    namesOf(house.pool, [state.lead]),
    openAssessment(house, state),
    house.pool.query<{ closed_at: Date | null }>('select closed_at from case_file where id = $1', [caseId]),
    rulesById(house.pool, Object.values(state.referrals).map((one) => one.purpose)),
    toldOf(house.pool, caseId),
    jointViews(house, caseId, state),
  ])
  const board = rows.flatMap((row): BoardRow[] => {
    const body = bodies.get(row.body)
    const referral = state.referrals[row.id]
    if (body === undefined || referral === undefined) return []
    const rule = rules.get(referral.purpose)
    const known = { clocks: clocksOf(referral, row.clocks, house.rules), climb: climbOf(referral, told, state.assessment.risk, house.rules) }
    return [{ referral: row.id, body: copyBody(body), status: row.status, ground: row.ground, due: dueOf(row), lapsed: row.lapsed, ...known, action: slices.get(row.id)?.action ?? '', entries: [...(entries.get(row.id) ?? [])], ...(rule && { rule: { status: rule.status, source: rule.source, since: rule.since } }) }]
  })
  const now = house.clock()
  const [missing, happened] = await Promise.all([missingOf(house, state, board, now), caseEntries(house, caseId, board)])
  return {
    id: caseId, number: state.number, status: state.status, contact: state.contact, contactCode: contactCode(state.contact), lead: names.get(state.lead) ?? '',
    openedAt: state.openedAt, closedAt: closed.rows[0]?.closed_at?.getTime() ?? null, assessment, rows: board, missing, ...joint, entries: happened, mayAsk: !isRefusal(clearWay('dialogue', state.assessment.safe, now, house.rules.calendar)), mayAct,
  }
}

/** Cases a member of staff may see: their own, or all for a supervisor. */
export async function casesFor(house: House, staff: string, lead: string | null): Promise<CaseRow[]> {
  return (await caseRows(house.pool, lead)).map((row) => ({
    id: row.id, number: row.number, status: row.status, risk: row.risk, region: row.region, openedAt: row.opened_at.getTime(),
    open: row.open, late: row.late, toVerify: row.to_verify, refused: row.refused, total: row.total, person: row.person, seconds: row.seconds, ready: row.ready, nextDue: row.next_due?.getTime() ?? null, mine: row.lead === staff,
    leadGone: row.lead_gone,
  }))
}

const DONE: readonly AgencyRow['status'][] = ['verified', 'replaced', 'refused', 'answered', 'withdrawn']

const inList = (row: ReferralRow): Omit<AgencyRow, 'clocks' | 'taskDue'> => ({ referral: row.id, caseNumber: row.number, status: row.status, risk: row.risk, due: dueOf(row), lapsed: row.lapsed, sentAt: row.sent_at.getTime() })

/** A body's referrals as its own system reads them: by when something last happened to them, a page at a time. */
export async function referralsSince(pool: Pool, body: string, { since = 0, after, limit }: { readonly since?: number | undefined; readonly after?: string | undefined; readonly limit: number }): Promise<BodyReferrals> {
  const [at = '', id = ''] = after?.split('.') ?? []
  const rows = await changedRows(pool, body, since, after === undefined ? null : { at: Number(at), id }, limit + 1)
  const referrals = rows.slice(0, limit).map((row) => ({ ...inList(row), changedAt: row.changed_at.getTime() }))
  const last = referrals.at(-1)
  return { referrals, next: rows.length > limit && last ? `${last.changedAt}.${last.referral}` : null }
}

const isOwn = ({ step }: ReferralRow['clocks'][number]): boolean => OWED_BY[step] === 'body' && step !== 'deliver'

/** An officer's list: their own body's referrals, the overdue first. */
export async function agencyList(house: House, body: Body): Promise<AgencyList> {
  const rows = (await agencyRows(house.pool, body.id)).map((row): AgencyRow => ({ ...inList(row), clocks: row.clocks.filter(isOwn).map(({ step, at, late }) => ({ step, at, late })), taskDue: row.task_due?.getTime() ?? null }))
  const owed = (row: AgencyRow): boolean => !DONE.includes(row.status) || row.taskDue !== null
  return { body: copyBody(body), waiting: rows.filter(owed), done: rows.filter((row) => !owed(row)) }
}

/** How a body may reach the person, as the rule stands now. That nobody may is told to every body; anything more only to one whose rule names it. */
async function openSafe(house: House, row: ReferralRow, state: Case): Promise<AssessmentView['safe']> {
  if (isNever(state.assessment.safe)) return { ways: [], quiet: null, note: null }
  return row.slice.includes('contact') ? (await openAssessment(house, state)).safe : null
}

/** A body that passed it on, or from which it was taken back, is done with it: what it was told is not its business any more. */
const PASSED_ON: readonly ReferralRow['status'][] = ['refused', 'replaced', 'withdrawn']
const ACCEPTED: readonly ReferralRow['status'][] = ['accepted', 'inProgress', 'answered', 'returned', 'verified']

/** What the centre itself is late with climbs within the centre. */
const isOfBody = ({ step }: ReferralEntry): boolean => step === null || OWED_BY[step] === 'body'

/** The centre's own names are not a body's business, nor is why something was taken back from it. */
function asBodySees(entry: ReferralEntry): ReferralEntry {
  if (entry.what === 'withdrawn') return { ...entry, who: null, text: null, ground: null }
  return entry.what === 'sent' || entry.what === 'verified' || entry.what === 'returned' ? { ...entry, who: null } : entry
}

/** A referral as its body may see it. Undefined when it is another body's: whether it exists is not said. */
export async function findAgencyReferral(house: House, referral: string, body: string): Promise<(AgencyReferral & { caseId: string }) | undefined> {
  const row = await findReferral(house.pool, referral)
  if (row === undefined || row.body !== body) return undefined
  const state = await findCase(house.pool, row.case_id)
  const known = state?.referrals[referral]
  if (state === undefined || known === undefined) return undefined
  const [entries, slices] = await Promise.all([entriesOf(house, [referral]), slicesOf(house, [row])])
  const told = slices.get(referral) ?? {}
  const over = PASSED_ON.includes(row.status)
  const slice: Slice = over ? (told.action === undefined ? {} : { action: told.action }) : told
  const accepted = ACCEPTED.includes(row.status)
  // How the person may be reached is never what it was when the body was connected, but what it is now.
  const [safe, tasks] = over ? [null, []] : await Promise.all([openSafe(house, row, state), ownTasks(house, row.case_id, state, referral)])
  return {
    caseId: row.case_id, referral, caseNumber: row.number, status: row.status, risk: row.risk, ground: row.ground, due: dueOf(row), lapsed: row.lapsed,
    clocks: clocksOf(known, row.clocks.filter(isOwn), house.rules), tasks,
    mayTell: referralAllows(row.status, 'report') ? MILESTONES.filter((one) => !known.milestones.includes(one) && (one !== 'served' || known.kind === 'police')) : [],
    slice: {
      action: slice.action ?? null, about: slice.about ?? null, place: slice.place ?? null, address: accepted ? (slice.address ?? null) : null, school: slice.school ?? null, home: slice.home ?? null,
      contact: safe,
    },
    addressAfterAccept: !accepted && slice.address !== undefined,
    withheld: SLICE_FIELDS.filter((field) => !row.slice.includes(field)),
    entries: (entries.get(referral) ?? []).filter(isOfBody).map(asBodySees),
  }
}

/** Cases that somebody leads and that are not closed, by number. */
export async function openCasesOf(pool: Pool, lead: string): Promise<readonly { id: string; number: string }[]> {
  return (await pool.query<{ id: string; number: string }>({ name: 'open-cases-of', text: `select id, number from case_file where lead = $1 and status <> 'closed' order by number`, values: [lead] })).rows
}

/** How many referrals wait for each body, for those that have any. */
export async function openReferrals(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ body: string; n: number }>({ name: 'open-referrals', text: `select body, count(*)::int as n from referral where status in ('sent', 'delivered', 'accepted', 'inProgress', 'returned') group by body` })
  return new Map(rows.map(({ body, n }) => [body, n]))
}
