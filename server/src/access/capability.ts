import { timingSafeEqual } from 'node:crypto'
import type { Cleared } from '@senim/core/directory/safe.ts'
import { clearPage } from '@senim/core/directory/safe.ts'
import type { Instant } from '@senim/core/time.ts'
import type { MasterKey } from '../keys/master.ts'

/**
 * What lets a citizen's page speak for its dialogue: the contact's id and the server's signature under it. It stands in
 * a hidden field, never in an address or a cookie. A page gets it before anything is sent, so that sending a form twice,
 * or after Back, finds the same dialogue.
 */
export function capabilityFor(master: MasterKey, contact: string): string {
  const id = Buffer.from(contact.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, master.sign('capability', id)]).toString('base64url')
}

/** The contact a capability speaks for, or undefined when it was not made here. */
export function findContactOf(master: MasterKey, capability: string): string | undefined {
  const bytes = Buffer.from(capability, 'base64url')
  if (bytes.length !== 32) return undefined
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(master.sign('capability', id), bytes.subarray(16))) return undefined
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A dialogue whose page somebody holds open, and leave to answer there. */
export interface Held {
  readonly contact: string
  readonly leave: Cleared<'page'>
}

/** What a capability holds open; undefined when it was not made here. The only place that proves it. */
export function findHeld(master: MasterKey, capability: string, now: Instant): Held | undefined {
  const contact = findContactOf(master, capability)
  return contact === undefined ? undefined : { contact, leave: clearPage({ contact }, now) }
}
