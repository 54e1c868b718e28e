import { admit } from '@senim/core/contacts/admission/decide.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { SECOND } from '@senim/core/time.ts'
import { passOf, readTicket, ticketFor } from '../../../access/ticket.ts'
import type { Admit } from '../../../contacts/handle.ts'
import type { House } from '../../../house.ts'
import type { Form } from './forms.ts'

/** What a form says about the wait it was asked for. */
export interface Sent {
  readonly ticket: string
  readonly work: string
  /** The page said that nothing on it goes on by itself. */
  readonly scriptless: boolean
}

/** A ticket has 32 characters, the work sixteen short numbers. */
const TICKET_LIMIT = 40
const WORK_LIMIT = 200

export function sentBy(form: Form): Sent {
  return { ticket: form.get('ticket').slice(0, TICKET_LIMIT), work: form.get('work').slice(0, WORK_LIMIT), scriptless: form.get('plain') === '1' }
}

/** Asks whether somebody new is taken in. Whoever comes back with a ticket was counted when they got it. */
export function admissionOf(house: House, contact: string, sent: Sent): Admit {
  return async (urgent) => {
    const now = house.clock()
    const pass = passOf(readTicket(house.master, contact, sent.ticket, now), sent, now)
    const loads = pass === 'none' ? await house.newcomers.count(urgent) : await house.newcomers.look()
    return admit({ urgent, scriptless: sent.scriptless, pass }, loads)
  }
}

/** What the page of somebody who is slowed carries: the ticket, what it asks for, and the whole seconds until it opens by itself. */
export interface Slowed {
  readonly ticket: string
  readonly bits: number
  readonly seconds: number
}

/** The ticket somebody brought, while it stands. */
export function standingTicket(house: House, contact: string | undefined, { ticket }: Sent): Slowed | undefined {
  const now = house.clock()
  const read = contact === undefined ? undefined : readTicket(house.master, contact, ticket, now)
  return read && { ticket, bits: read.bits, seconds: Math.max(0, Math.ceil((read.opensAt - now) / SECOND)) }
}

/** What somebody waits by who was just slowed: the ticket they have, or a new one when they have none or less is asked now. */
export function slowedBy(house: House, contact: string, sent: Sent, { params }: Refusal): Slowed {
  const terms = { bits: Number(params['bits']), seconds: Number(params['seconds']) }
  const standing = standingTicket(house, contact, sent)
  if (standing !== undefined && standing.seconds <= terms.seconds) return standing
  return { ticket: ticketFor(house.master, contact, terms, house.clock()), ...terms }
}
