import { createHash, timingSafeEqual } from 'node:crypto'
import type { Pass, Terms } from '@senim/core/contacts/admission/decide.ts'
import { beginsWithZeros, pieceOf, PIECES } from '@senim/core/contacts/admission/work.ts'
import type { Instant } from '@senim/core/time.ts'
import { MINUTE, SECOND } from '@senim/core/time.ts'
import type { MasterKey } from '../keys/master.ts'

/** How long after its wait is over a ticket still opens: long enough for whoever was called away, too short to collect them. */
const STANDS = 10 * MINUTE
const BODY = 8
const MAC = 16

/** What a ticket says: which work it asks for, and when it opens without any. */
export interface Ticket {
  readonly bits: number
  readonly opensAt: Instant
}

const macOf = (master: MasterKey, contact: string, body: Buffer): Buffer => master.sign('ticket', Buffer.concat([Buffer.from(contact.replaceAll('-', ''), 'hex'), body]))

/** A signed moment and task for one contact: nothing is stored, and it serves nobody else. 32 characters. */
export function ticketFor(master: MasterKey, contact: string, { bits, seconds }: Terms, now: Instant): string {
  const body = Buffer.alloc(BODY)
  body.writeUIntBE(now + seconds * SECOND, 0, 6)
  body.writeUInt8(bits, 6)
  return Buffer.concat([body, macOf(master, contact, body)]).toString('base64url')
}

/** What a ticket says, or undefined when it was not made here for this contact, or has run out. */
export function readTicket(master: MasterKey, contact: string, ticket: string, now: Instant): Ticket | undefined {
  const bytes = Buffer.from(ticket, 'base64url')
  if (bytes.length !== BODY + MAC || bytes.toString('base64url') !== ticket) return undefined
  const body = bytes.subarray(0, BODY)
  if (!timingSafeEqual(macOf(master, contact, body), bytes.subarray(BODY))) return undefined
  const opensAt = body.readUIntBE(0, 6)
  return now < opensAt + STANDS ? { bits: body.readUInt8(6), opensAt } : undefined
}

/** Whether this is the work a ticket asks for: one number a piece, parted by dots. */
export function isWorked(ticket: string, bits: number, work: string): boolean {
  const tried = work.split('.')
  return tried.length === PIECES && tried.every((found, piece) => /^\d{1,9}$/.test(found) && beginsWithZeros(createHash('sha256').update(pieceOf(ticket, piece, Number(found))).digest().readUInt32BE(0), bits))
}

/** What somebody brings who sends this ticket and this work. */
export function passOf(ticket: Ticket | undefined, sent: { readonly ticket: string; readonly work: string }, now: Instant): Pass {
  if (ticket === undefined) return 'none'
  if (isWorked(sent.ticket, ticket.bits, sent.work)) return 'worked'
  return now < ticket.opensAt ? 'early' : 'waited'
}
