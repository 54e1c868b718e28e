import type { ReferralCommand } from '@senim/core/cases/referral/decide.ts'
import type { DeliveredBy, OutcomeKind, RefusalReason } from '@senim/core/cases/referral/state.ts'
import type { ContentRef, Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Milestone } from '@senim/core/directory/clocks.ts'
import type { LocalDate } from '@senim/core/time.ts'
import type { House } from '../house.ts'
import type { Answer } from '../journal/order.ts'
import { actOnCase, sealReferralText } from './handle.ts'
import { findReferral } from './store.ts'
import { findCase } from './view.ts'

/** Who speaks for a body: one of its officers in the portal, or its own system. */
export interface Speaker {
  /** The officer's id, or the body's own. */
  readonly id: string
  readonly body: string
  /** Within it an id that the client makes stands for one command. */
  readonly scope: string
  readonly via: DeliveredBy
}

/** What a body says of a referral, by whatever way it says it. */
export type Said =
  | { readonly do: 'deliver' }
  | { readonly do: 'accept' }
  | { readonly do: 'refuse'; readonly reason: RefusalReason; readonly text: string }
  | { readonly do: 'report'; readonly text: string; readonly milestone?: { readonly what: Milestone; readonly on: LocalDate } | undefined }
  | { readonly do: 'answer'; readonly outcome: OutcomeKind; readonly on: LocalDate; readonly who: string; readonly text: string }

function textOf(said: Said): string {
  if (said.do === 'answer') return `${said.who}\n${said.text}`
  return said.do === 'refuse' || said.do === 'report' ? said.text : ''
}

function commandOf(said: Said, by: { readonly referral: string; readonly officer: string; readonly body: string; readonly now: number }, via: DeliveredBy, content: ContentRef | null): ReferralCommand | Refusal {
  switch (said.do) {
    case 'deliver':
      return { do: 'deliver', via, ...by }
    case 'accept':
      return { do: 'accept', ...by }
    case 'refuse':
      return { do: 'refuse', ...by, reason: said.reason, content }
    case 'report':
      return content === null ? refuse('empty') : { do: 'report', ...by, content, milestone: said.milestone }
    case 'answer':
      return content === null ? refuse('empty') : { do: 'answer', ...by, outcome: said.outcome, on: said.on, content }
  }
}

/** What a body says of its own referral: sealed, decided, journaled; the client's id makes it happen once. Another body's referral does not exist. */
export async function sayOfReferral(house: House, speaker: Speaker, referral: string, clientId: string, said: Said): Promise<Answer> {
  const row = await findReferral(house.pool, referral)
  const state = row?.body === speaker.body ? await findCase(house.pool, row.case_id) : undefined
  if (row === undefined || state === undefined) return refuse('referralUnknown')
  const text = textOf(said)
  const sealed = text === '' ? null : await sealReferralText(house, state.contact, text)
  if (isRefusal(sealed)) return sealed
  const act = commandOf(said, { referral, officer: speaker.id, body: speaker.body, now: house.clock() }, speaker.via, sealed?.ref ?? null)
  if (isRefusal(act)) return act
  return await actOnCase(house, { actor: speaker.id, scope: speaker.scope, clientId, caseId: row.case_id, body: [referral, said], contents: sealed ? [sealed.box] : [] }, { do: 'act', act })
}
