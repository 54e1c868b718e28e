import type { Refusal } from '../decider.ts'
import { refuse } from '../decider.ts'

/** How one desk of a body is reached. */
export interface Desk {
  readonly email: string | null
  /** In the form of E.164, such as +77172000000. */
  readonly sms: string | null
}

/** How a body is reached outside of its portal: its own system, the duty desk, the head. */
export interface Addresses {
  readonly webhook: string | null
  readonly duty: Desk
  readonly head: Desk
}

const NO_DESK: Desk = { email: null, sms: null }
export const NO_ADDRESSES: Addresses = { webhook: null, duty: NO_DESK, head: NO_DESK }

export const ADDRESS_REFUSALS = ['emailMalformed', 'numberMalformed', 'webhookMalformed'] as const
export type AddressRefusal = (typeof ADDRESS_REFUSALS)[number]

const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/i
const NUMBER = /^\+[1-9]\d{6,14}$/
const HTTPS = /^https:\/\/[^\s/?#@]+([/?][^\s#@]*)?$/i
/** Only where the configuration lets this machine be reached. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/[^\s#@]*)?$/i

/** Why addresses cannot be kept as they are; null when they can. `loopback`: the configuration allows a system on this machine. */
export function faultIn({ webhook, duty, head }: Addresses, loopback: boolean): Refusal<AddressRefusal> | null {
  const wrong = (value: string | null, form: RegExp): boolean => value !== null && !form.test(value)
  if (webhook !== null && !HTTPS.test(webhook) && !(loopback && LOOPBACK.test(webhook))) return refuse('webhookMalformed')
  if (wrong(duty.email, EMAIL) || wrong(head.email, EMAIL)) return refuse('emailMalformed')
  return wrong(duty.sms, NUMBER) || wrong(head.sms, NUMBER) ? refuse('numberMalformed') : null
}
