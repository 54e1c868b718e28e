import type { Contact } from '@senim/core/contacts/state.ts'
import { answererOf, formerOf } from '@senim/core/contacts/state.ts'
import type { ContactFacts, Who } from '@senim/core/directory/can.ts'
import { canReadContact } from '@senim/core/directory/can.ts'
import type { Pool } from 'pg'
import { findContact } from '../contacts/view.ts'
import { findCase } from './view.ts'

/** A dialogue this person may read, with what the rules go by. Others do not exist for them. */
export async function findReadable(pool: Pool, who: Who, contact: string): Promise<{ readonly state: Contact; readonly facts: ContactFacts } | undefined> {
  const state = await findContact(pool, contact)
  if (state === undefined) return undefined
  const lead = state.caseId === null ? null : ((await findCase(pool, state.caseId))?.lead ?? null)
  const facts = { operator: answererOf(state), lead, former: formerOf(state) }
  return canReadContact(who, facts) ? { state, facts } : undefined
}
