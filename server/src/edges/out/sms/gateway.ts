import type { Port, ShortMessage } from '../../../outbox/ports.ts'

const PATIENCE = 10_000

export interface Gateway {
  /** Where messages are posted; `{to}`, `{text}` and `{id}` in it are filled in. */
  readonly url: string
  /** Sent as a bearer token. */
  readonly token: string
}

/** Sends short messages over a provider's plain HTTP gateway: the same three words stand in the address, where it has places for them, and in a JSON body. */
export function smsGateway({ url, token }: Gateway, patience = PATIENCE): Port<ShortMessage> {
  return {
    async send({ id, to, text }) {
      const address = url.replaceAll('{to}', encodeURIComponent(to)).replaceAll('{text}', encodeURIComponent(text)).replaceAll('{id}', encodeURIComponent(id))
      try {
        const answer = await fetch(address, {
          method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patience),
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id }, body: JSON.stringify({ id, to, text }),
        })
        await answer.body?.cancel()
        return answer.ok ? { told: true, proof: `HTTP ${answer.status}` } : { told: false, why: 'refused', said: `HTTP ${answer.status}` }
      } catch {
        return { told: false, why: 'noAnswer', said: null }
      }
    },
  }
}
