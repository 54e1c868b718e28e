import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import { MINUTE, SECOND } from '@senim/core/time.ts'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { addressesOf } from '../directory/addresses.ts'
import type { House } from '../house.ts'
import { countCall } from './body-keys.ts'
import type { System } from './body-keys.ts'

/** How far the time of a call may be from ours, either way (Standard Webhooks: five minutes). */
const TOLERANCE = 5 * MINUTE

/** Without a dot: the signed text joins id, time and body by dots, and each must be found in one way only. */
const ID = /^[!-\-/-~]{1,200}$/
const TIME = /^\d{1,12}$/

/** Verified against when a body has no secret, so that an unknown body answers as a wrong signature does. */
const NOBODYS = `whsec_${randomBytes(32).toString('base64')}`

/** A call whose signature fits: who sent it, under which id, and the text that was signed. */
export interface SignedCall extends System {
  readonly id: string
  readonly text: string
}

/** The bytes as they came; undefined when they are no UTF-8. A byte order mark stays: it was signed, or it was not. */
function textIn(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function fits(secret: string, text: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(secret).verify(text, headers, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

/** Whether a body's system signed these bytes, a moment ago (Standard Webhooks; of several signatures one must fit). Nothing is looked at that was not signed. */
export async function signedCall(house: House, body: string, headers: IncomingHttpHeaders, bytes: Buffer): Promise<SignedCall | Refusal> {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = headers
  if (typeof id !== 'string' || typeof time !== 'string' || typeof signature !== 'string' || !ID.test(id) || !TIME.test(time)) return refuse('signatureMissing')
  if (Math.abs(house.clock() - Number(time) * SECOND) > TOLERANCE) return refuse('callOutOfTime')
  const text = textIn(bytes)
  if (text === undefined) return refuse('unreadable')
  const secret = (await addressesOf(house, [body])).get(body)?.secret ?? NOBODYS
  if (!fits(secret, text, { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature })) return refuse('signatureWrong')
  return (await countCall(house, body)) ?? { body, id, text }
}
