import { closureBlockers } from '@senim/core/cases/closure.ts'
import type { CaseEvent } from '@senim/core/cases/events.ts'
import { nextDue } from '@senim/core/cases/referral/state.ts'
import type { Case } from '@senim/core/cases/state.ts'
import type { ClientBase } from 'pg'
import type { Change } from '../journal/order.ts'
import { projectorOf } from '../journal/order.ts'
import { CASE, OUTBOX } from './events.ts'
import { momentsOf } from './moments.ts'

type CaseChange = Change<Case, CaseEvent>
const iso = (at: number | undefined | null): string | null => (at === undefined || at === null ? null : new Date(at).toISOString())

/** What changes nothing of what a case lacks: time that passes, and news that go out. */
const PASSING: readonly CaseEvent['type'][] = ['referral.lapsed', 'referral.climbed', 'referral.notified', 'referral.reclocked', 'referral.delivered', 'referral.reported']

async function writeCases(client: ClientBase, all: readonly CaseChange[]): Promise<void> {
  const changes = all.filter(({ events }) => events.some(({ event }) => !PASSING.includes(event.type)))
  if (changes.length === 0) return
  const rows = changes.map(({ id, state, events }) => {
    const closed = state.status === 'closed' ? events.findLast(({ event }) => event.type === 'case.closed') : undefined
    const { number, status, contact, thread, lead, openedAt, assessment } = state
    // As if the person could answer for ever: whether they still may is told by `answer_until`.
    const missing = closureBlockers(state, 0).map((one) => one.code)
    const seconds = Object.values(state.waivers).filter((one) => !one.given).length
    return { id, number, status, contact, thread, lead, risk: assessment.risk, region: assessment.region, opened_at: iso(openedAt), closed_at: iso(closed?.at), missing, answer_until: iso(state.person.asked?.until), helped: state.person.helped, seconds }
  })
  await client.query(
    `insert into case_file select * from json_populate_recordset(null::case_file, $1)
     on conflict (id) do update set status = excluded.status, lead = excluded.lead, risk = excluded.risk, region = excluded.region, missing = excluded.missing, answer_until = excluded.answer_until, helped = excluded.helped, seconds = excluded.seconds, closed_at = case when excluded.status = 'closed' then coalesce(excluded.closed_at, case_file.closed_at) end`,
    [JSON.stringify(rows)],
  )
}

/** Referrals that an event of this change names, as they stand now; what never changes comes from `referral.sent`. */
async function writeReferrals(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, state, events }) => {
    const sent = new Map(events.flatMap(({ event }) => (event.type === 'referral.sent' ? [[event.referral, event] as const] : [])))
    // Closing ends every clock, of referrals too that nothing else happened to.
    const touched = new Set(events.flatMap(({ event }) => ('referral' in event ? [event.referral, ...(event.type === 'referral.sent' && event.replaces ? [event.replaces] : [])] : event.type === 'case.closed' ? Object.keys(state.referrals) : [])))
    return [...touched].flatMap((key) => {
      const referral = state.referrals[key]
      if (referral === undefined) return []
      const first = sent.get(key)
      const { body, status, ground, slice, lapsed, missed, climb } = referral
      const due = nextDue(referral)
      const clocks = [...missed.map((one) => ({ ...one, late: true })), ...referral.due.map((one) => ({ ...one, late: false }))]
      return [{ id: key, case_id: id, body, status, content: first?.content.id ?? id, ground, slice, sent_at: iso(first?.at ?? 0), due_step: due?.step ?? null, due_at: iso(due?.at), due_rule: due?.rule ?? null, lapsed: lapsed[0] ?? null, clocks, climbed: climb?.told ?? 0, silent: climb !== null }]
    })
  })
  if (rows.length === 0) return
  await client.query(
    `insert into referral select * from json_populate_recordset(null::referral, $1)
     on conflict (id) do update set status = excluded.status, due_step = excluded.due_step, due_at = excluded.due_at, due_rule = excluded.due_rule, lapsed = excluded.lapsed, climbed = excluded.climbed, clocks = excluded.clocks, silent = excluded.silent`,
    [JSON.stringify(rows)],
  )
}

function entryOf(event: CaseEvent): Record<string, unknown> | undefined {
  switch (event.type) {
    case 'case.opened':
    case 'case.assessed':
    case 'case.closed':
    case 'case.reopened':
    case 'case.handed':
    case 'case.tasked':
    case 'case.taskDone':
    case 'case.taskDropped':
    case 'case.taskLapsed':
    case 'case.conferred':
    case 'case.asked':
    case 'case.notAsked':
    case 'case.said':
    case 'case.waiverAsked':
    case 'case.waived':
    case 'case.waiverDeclined':
    case 'referral.reclocked':
    case 'referral.notified':
      return undefined
    case 'referral.reopened':
      return {}
    case 'referral.sent':
    case 'referral.verified':
      return { who: event.by }
    case 'referral.returned':
      return { who: event.by, content: event.content.id }
    case 'referral.delivered':
      return { who: event.to, via: event.via }
    case 'referral.accepted':
      return { who: event.officer }
    case 'referral.refused':
      return { who: event.officer, reason: event.reason, content: event.content?.id ?? null }
    case 'referral.reported':
      return { who: event.officer, content: event.content.id, milestone: event.milestone?.what ?? null, on_date: event.milestone?.on ?? null }
    case 'referral.answered':
      return { who: event.officer, content: event.content.id, outcome: event.outcome, on_date: event.on }
    case 'referral.withdrawn':
      return { who: event.by, ground: event.ground, content: event.content?.id ?? null }
    case 'referral.lapsed':
      return { step: event.step }
    case 'referral.climbed':
      return { step: event.step, office: event.office, rung: event.rung, nobody: event.nobody === true }
  }
}

async function writeEntries(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.flatMap(({ events }) =>
    events.flatMap(({ event, version, at }) => {
      const entry = entryOf(event)
      return entry && 'referral' in event ? [{ referral: event.referral, version, what: event.type.slice('referral.'.length), at: iso(at), ...entry }] : []
    }),
  )
  if (rows.length > 0) await client.query('insert into referral_entry select * from json_populate_recordset(null::referral_entry, $1)', [JSON.stringify(rows)])
}

/** Who of an office has opened in the portal what climbed to it. That it stands there is told by the outbox. */
async function writeSeen(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.flatMap(({ events }) =>
    events.flatMap(({ event, version, at, actor }) => (event.type === 'referral.notified' && event.means === 'portal' && actor !== OUTBOX ? [{ referral: event.referral, version, office: event.office, who: actor, at: iso(at) }] : [])),
  )
  if (rows.length > 0) await client.query('insert into climb_seen select * from json_populate_recordset(null::climb_seen, $1)', [JSON.stringify(rows)])
}

/** Every moment at which time itself does something to a case: a step lapses, the next office is told, a task is late. Most of them stand as they stood: only what differs is written. */
async function writeDeadlines(client: ClientBase, changes: readonly CaseChange[]): Promise<void> {
  const rows = changes.flatMap(({ id, state }) => momentsOf(state).map(({ name, at }) => ({ stream: id, name, kind: 'case', due_at: iso(at) })))
  await client.query({
    name: 'write-deadlines',
    text: `with now as materialized (select * from json_populate_recordset(null::deadline, $2)),
      gone as (delete from deadline d where d.stream = any($1::uuid[]) and not exists (select from now n where n.stream = d.stream and n.name = d.name))
      insert into deadline select * from now n where not exists (select from deadline d where d.stream = n.stream and d.name = n.name and d.due_at = n.due_at)
      on conflict (stream, name) do update set due_at = excluded.due_at`,
    values: [changes.map((one) => one.id), JSON.stringify(rows)],
  })
}

export const caseProjector = projectorOf(CASE, async (client, changes) => {
  await writeCases(client, changes)
  await writeReferrals(client, changes)
  await writeEntries(client, changes)
  await writeSeen(client, changes)
  await writeDeadlines(client, changes)
})
