import type { TranscriptChange, TranscriptView } from '@senim/contract/search.ts'
import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { evolveContact, NO_CONTACT } from '@senim/core/contacts/state.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'
import { findContactView } from '../routing/view.ts'

type Change = Omit<TranscriptChange, 'who'> & { readonly who: string | null }

/** What one event has changed of all that a reader wants to know besides the words. */
function changesBetween(before: Contact, after: Contact, event: ContactEvent, at: number): readonly Change[] {
  const by = 'by' in event && typeof event.by === 'string' ? event.by : null
  const changes: Change[] = []
  const held = after.status === 'live' && (before.status !== 'live' || before.operator !== after.operator)
  if (held) changes.push({ what: 'answers', at, who: after.operator, level: null })
  if (before.status === 'live' && after.status === 'waiting') changes.push({ what: 'lost', at, who: before.operator, level: null })
  if (before.urgency !== after.urgency) changes.push({ what: 'urgency', at, who: null, level: after.urgency })
  if (before.assessment.risk !== after.assessment.risk) changes.push({ what: 'risk', at, who: by, level: after.assessment.risk })
  if (before.caseId !== after.caseId) changes.push({ what: 'case', at, who: null, level: null })
  if (before.status !== 'closed' && after.status === 'closed') changes.push({ what: 'closed', at, who: by, level: null })
  return changes
}

/** Folds the contact again and writes down what changed on the way; so whatever gives it to another operator is seen, however it is called. */
async function changesOf(house: House, contact: string): Promise<readonly TranscriptChange[]> {
  const { rows } = await house.pool.query<{ data: ContactEvent; at: Date }>({
    name: 'transcript-events',
    text: `select data, at from event where stream = $1 and kind = 'contact' and type <> 'contact.wrote' order by version`,
    values: [contact],
  })
  let state = NO_CONTACT
  const changes: Change[] = []
  for (const { data, at } of rows) {
    const next = evolveContact(state, data)
    changes.push(...changesBetween(state, next, data, at.getTime()))
    state = next
  }
  const names = await namesOf(house.pool, changes.flatMap((one) => one.who ?? []))
  return changes.map((one) => ({ ...one, who: one.who === null ? null : (names.get(one.who) ?? null) }))
}

/** A contact as it is read afterwards; undefined when there is none. Whether `staff` may read it, and whether they may open its case, is asked before. */
export async function findTranscript(house: House, staff: string, contact: string, opensCase: boolean): Promise<TranscriptView | undefined> {
  const view = await findContactView(house, staff, contact)
  if (view === undefined) return undefined
  const [changes, row] = await Promise.all([
    changesOf(house, contact),
    house.pool.query<{ outcome: TranscriptView['outcome']; closed_at: Date | null }>({ name: 'how-it-ended', text: 'select outcome, closed_at from contact where id = $1', values: [contact] }),
  ])
  const { code, status, language, since, urgency, said, assessment, caseId, caseNumber, messages } = view
  return {
    contact, code, status, language, since, closedAt: row.rows[0]?.closed_at?.getTime() ?? null, outcome: row.rows[0]?.outcome ?? null, urgency, said, assessment,
    caseId: opensCase ? caseId : null, caseNumber, messages, changes: [...changes],
  }
}
