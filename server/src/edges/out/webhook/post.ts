import { lookup as resolve } from 'node:dns'
import { request as requestPlain } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Callback, Port, Tried } from '../../../outbox/ports.ts'
import { isInside } from './inside.ts'

/** The whole of a call, from the name to the first line of the answer; milliseconds. */
const PATIENCE = 10_000
/** Headers of an answer, in bytes. */
const MOST = 16_384

/** Headers that a system may name its own receipt in. */
const RECEIPTS = ['x-request-id', 'x-correlation-id', 'request-id'] as const

class Refused extends Error {
  readonly why: 'wrongAddress' | 'notSecure'

  constructor(why: Refused['why']) {
    super(why)
    this.why = why
  }
}

/** Resolves a name and gives nothing that leads inside: the address that was looked at is the one that is called, so a name cannot change in between. */
const lookupOutside: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '')
    const [first] = found
    if (first === undefined || found.some(({ address }) => isInside(address))) return callback(new Refused('wrongAddress'), '')
    if (options.all === true) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

/** Refuses what must not be called before anything is resolved. `inside`: the configuration allows addresses of the own network, and plain HTTP on this machine. */
function check(url: URL, inside: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const loopback = host === 'localhost' || host === '::1' || host.startsWith('127.')
  if (url.protocol !== 'https:' && !(inside && loopback && url.protocol === 'http:')) throw new Refused('notSecure')
  if (!inside && isIP(host) !== 0 && isInside(host)) throw new Refused('wrongAddress')
}

function failureOf(error: unknown): Tried {
  if (error instanceof Refused) return { told: false, why: error.why, said: null }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { told: false, why: 'wrongAddress', said: code }
  const certificate = /^(CERT_|ERR_TLS|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO|ERR_SSL)/.test(code)
  return { told: false, why: certificate ? 'notSecure' : 'noAnswer', said: code === '' || code === 'ABORT_ERR' ? null : code }
}

function proofOf({ statusCode = 0, headers }: IncomingMessage): string {
  const receipt = RECEIPTS.map((name) => headers[name]).find((value) => typeof value === 'string')
  return typeof receipt === 'string' && /^[\w.:-]{1,100}$/.test(receipt) ? `HTTP ${statusCode} ${receipt}` : `HTTP ${statusCode}`
}

async function call(url: URL, options: RequestOptions, payload: string): Promise<IncomingMessage> {
  return await new Promise((answered, failed) => {
    const asked = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, answered)
    asked.on('error', failed)
    asked.end(payload)
  })
}

/**
 * Calls a body's own system by the Standard Webhooks: `webhook-id` is the same at each try, the timestamp is the try's, the signature is made with the body's own
 * secret. Any 2xx is delivered. No redirect is followed: where a call goes is what the administrator entered.
 */
export function webhookPort({ inside, patience = PATIENCE }: { readonly inside: boolean; readonly patience?: number }): Port<Callback> {
  return {
    async send({ id, url: address, secret, payload }) {
      const signal = AbortSignal.timeout(patience)
      try {
        const url = new URL(address)
        check(url, inside)
        const now = new Date()
        const headers = {
          'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), 'user-agent': 'Senim',
          'webhook-id': id, 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': new Webhook(secret).sign(id, now, payload),
        }
        const response = await call(url, { method: 'POST', headers, signal, agent: false, maxHeaderSize: MOST, ...(inside ? {} : { lookup: lookupOutside }) }, payload)
        const { statusCode = 0 } = response
        // What else it says is nothing to us: however much it is, none of it is read.
        response.destroy()
        return statusCode >= 200 && statusCode <= 299 ? { told: true, proof: proofOf(response) } : { told: false, why: 'refused', said: `HTTP ${statusCode}` }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}
