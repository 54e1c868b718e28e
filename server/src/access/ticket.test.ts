import { createHash, randomBytes } from 'node:crypto'
import { pieceOf, PIECES } from '@senim/core/contacts/admission/work.ts'
import { MINUTE, SECOND } from '@senim/core/time.ts'
import { expect, test } from 'vitest'
import { newId } from '../identity.ts'
import { MasterKey } from '../keys/master.ts'
import { isWorked, passOf, readTicket, ticketFor } from './ticket.ts'

const master = new MasterKey(randomBytes(32))
const NOW = Date.UTC(2026, 10, 24, 17)
const contact = newId()
const terms = { bits: 8, seconds: 20 }
const ticket = ticketFor(master, contact, terms, NOW)

/** Does the work as slowly as it has to be done. */
function workFor(paper: string, bits = terms.bits): string {
  return Array.from({ length: PIECES }, (_, piece) => {
    for (let tried = 0; ; tried += 1) if (createHash('sha256').update(pieceOf(paper, piece, tried)).digest().readUInt32BE(0) >>> (32 - bits) === 0) return tried
  }).join('.')
}

const passAt = (now: number, work = '', of = contact, paper = ticket): string => passOf(readTicket(master, of, paper, now), { ticket: paper, work }, now)

test('time opens it, not a moment too early', () => {
  expect(passAt(NOW)).toBe('early')
  expect(passAt(NOW + 20 * SECOND - 1)).toBe('early')
  expect(passAt(NOW + 20 * SECOND)).toBe('waited')
})

test('work opens it at once', () => expect(passAt(NOW, workFor(ticket))).toBe('worked'))

test('it runs out, with its work', () => {
  expect(passAt(NOW + 20 * SECOND + 10 * MINUTE - 1)).toBe('waited')
  expect(passAt(NOW + 20 * SECOND + 10 * MINUTE, workFor(ticket))).toBe('none')
})

test('it serves nobody else, and neither does its work', () => {
  const work = workFor(ticket)
  const other = newId()
  expect(passAt(NOW + MINUTE, work, other)).toBe('none')
  expect(passAt(NOW, work, other, ticketFor(master, other, terms, NOW))).toBe('early')
})

test('with any bit altered it is nobody’s: no earlier moment, no lighter work', () => {
  const bytes = Buffer.from(ticket, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const altered = Buffer.from(bytes)
    altered.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(passAt(NOW + MINUTE, '', contact, altered.toString('base64url')), `bit ${bit}`).toBe('none')
  }
  for (const forged of ['', 'x', `${ticket}=`, `${ticket} `, ticket.slice(1), `${ticket}${ticket}`, '0'.repeat(32)]) expect(passAt(NOW + MINUTE, '', contact, forged), forged).toBe('none')
  expect(readTicket(new MasterKey(randomBytes(32)), contact, ticket, NOW)).toBeUndefined()
})

test('work that is not all of it is none', () => {
  const work = workFor(ticket)
  const pieces = work.split('.')
  for (const wrong of ['', '0', pieces.slice(1).join('.'), pieces.slice(0, 5).join('.'), `${work}.0`, pieces.with(3, `+${pieces[3]}`).join('.'), pieces.with(3, '-1').join('.'), pieces.with(3, '1e3').join('.'), pieces.with(3, '').join('.'), pieces.with(3, '9'.repeat(10)).join('.'), work.replaceAll('.', ',')]) expect(isWorked(ticket, terms.bits, wrong), wrong).toBe(false)
  expect(isWorked(ticket, 20, work), 'too light').toBe(false)
})
