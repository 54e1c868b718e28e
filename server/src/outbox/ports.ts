import type { WhyNot } from '@senim/core/cases/means.ts'

/** What came of one try. `proof`: what the other side's system gave for it; `said`: its answer when it was no. Neither ever holds an address. */
export type Tried = { readonly told: true; readonly proof: string | null } | { readonly told: false; readonly why: WhyNot; readonly said: string | null }

/** A message without personal data. Its id is the same however often it is sent, so that whoever gets it twice can tell. */
interface Outgoing {
  readonly id: string
}

export interface Letter extends Outgoing {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
}

export interface ShortMessage extends Outgoing {
  /** In the form of E.164. */
  readonly to: string
  readonly text: string
}

export interface Callback extends Outgoing {
  readonly url: string
  /** `whsec_` and base64 (Standard Webhooks). */
  readonly secret: string
  /** JSON. */
  readonly payload: string
}

/** One way out. Answers what came of it, within half a minute, and never throws for what the other side does. */
export interface Port<Message extends Outgoing> {
  send(message: Message): Promise<Tried>
}

/** The ways out that this centre has. A means without a port reaches nobody. */
export interface Ports {
  readonly webhook: Port<Callback>
  readonly email: Port<Letter> | undefined
  readonly sms: Port<ShortMessage> | undefined
}
