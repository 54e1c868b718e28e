import { Webhook } from 'standardwebhooks'
import { makeBodyKey } from '../access/body-keys.ts'
import type { Centre } from '../centre.ts'
import { newId } from '../identity.ts'
import { enterStaff, granted } from './centre.ts'
import { reachBody } from './referral.ts'
import type { Answer } from './web.ts'
import { askServer } from './web.ts'
import type { OpenWeb } from './web.ts'

/** Somebody's system as its developers would write it: it asks with a key and signs with a secret. */
export class BodySystem {
  readonly key: string
  readonly secret: string
  private readonly address: string
  private readonly body: string

  constructor(address: string, body: string, key: string, secret: string) {
    this.address = address
    this.body = body
    this.key = key
    this.secret = secret
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await askServer(this.address, `/api/body/v1${path}`, { headers: { authorization: `Bearer ${this.key}`, ...headers } })
  }

  /** Posts under an Idempotency-Key of its own, unless told another. */
  async post(path: string, said: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await askServer(this.address, `/api/body/v1${path}`, { method: 'POST', body: JSON.stringify(said), headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json', 'idempotency-key': newId(), ...headers } })
  }

  /** Headers as Standard Webhooks says; `at` in seconds. */
  signed(text: string, { id = `msg_${newId()}`, at = Math.floor(Date.now() / 1000), secret = this.secret }: { id?: string; at?: number; secret?: string } = {}): Record<string, string> {
    return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': new Webhook(secret).sign(id, new Date(at * 1000), text) }
  }

  /** Sends a call with these headers; to its own address unless told another. */
  async send(text: string | Buffer, headers: Readonly<Record<string, string>>, body = this.body): Promise<Answer> {
    return await askServer(this.address, `/hooks/body/${body}`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers } })
  }

  async call(type: string, data: unknown, how: Parameters<BodySystem['signed']>[1] = {}): Promise<Answer> {
    const text = JSON.stringify({ type, timestamp: new Date().toISOString(), data })
    return await this.send(text, this.signed(text, how))
  }
}

/** The system of a body, with a key and a secret. */
export async function systemFor({ centre, address }: Pick<OpenWeb, 'centre' | 'address'>, body: string): Promise<BodySystem> {
  const key = granted(await makeBodyKey(centre.house, await enterStaff(centre, 'administrator'), newId(), body, '102'))
  return new BodySystem(address, body, key, (await reachBody(centre, body, {}, true)) ?? '')
}

/** How many events of a kind the journal holds about a referral. */
export async function eventsOf({ house }: Centre, referral: string, type: string): Promise<number> {
  const { rows } = await house.pool.query<{ n: number }>(`select count(*)::int as n from event where type = $1 and data->>'referral' = $2`, [type, referral])
  return rows[0]?.n ?? 0
}
