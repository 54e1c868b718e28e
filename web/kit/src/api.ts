import type { RefusalAnswer } from '@senim/contract/primitives.ts'
import { KIT } from '@senim/text/kit.ts'
import { announcement } from './events.ts'
import { currentLanguage } from './language.tsx'

/** The server said no, or could not be reached (`answer.refused` is `unreachable`). `answer.sentence` is ready to be shown. */
export class Refused extends Error {
  readonly answer: RefusalAnswer
  readonly status: number

  constructor(status: number, answer: RefusalAnswer) {
    super(answer.refused)
    this.name = 'Refused'
    this.status = status
    this.answer = answer
  }
}

/** Somebody must sign in again: any request that met 401 says so. */
export const signedOut = announcement()
export const signedIn = announcement()

let csrf = ''
/** Set by the session gate after sign-in; goes with everything that changes something. */
export function setCsrf(value: string): void {
  csrf = value
}

function ownRefusal(refused: 'unreachable' | 'failed'): RefusalAnswer {
  return { refused, params: {}, sentence: KIT[currentLanguage()][refused] }
}

const isRefusal = (value: unknown): value is RefusalAnswer => typeof value === 'object' && value !== null && 'refused' in value && 'sentence' in value

async function readRefusal(response: Response): Promise<RefusalAnswer> {
  const body: unknown = await response.json().catch(() => null)
  return isRefusal(body) ? body : ownRefusal('failed')
}

async function request<T>(method: string, path: string, body?: unknown, keepalive = false): Promise<T> {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() }
  if (method !== 'GET') Object.assign(headers, { 'x-senim-csrf': csrf, 'content-type': 'application/json' })
  const init: RequestInit = { method, headers, credentials: 'same-origin', keepalive }
  if (method !== 'GET') init.body = JSON.stringify(body ?? {})
  const response = await fetch(path, init).catch(() => {
    throw new Refused(0, ownRefusal('unreachable'))
  })
  if (!response.ok) {
    if (response.status === 401) signedOut.announce()
    throw new Refused(response.status, await readRefusal(response))
  }
  // The caller names the contract's type; the server validates what it sends against the same schema.
  const answer: T = response.status === 204 ? undefined : await response.json()
  return answer
}

/** A file, whole; a refusal comes as JSON like any other. */
async function file(path: string): Promise<Blob> {
  const response = await fetch(path, { headers: { 'accept-language': currentLanguage() }, credentials: 'same-origin' }).catch(() => {
    throw new Refused(0, ownRefusal('unreachable'))
  })
  if (response.ok) return await response.blob()
  if (response.status === 401) signedOut.announce()
  throw new Refused(response.status, await readRefusal(response))
}

/** JSON requests to our own server. Every refusal is thrown as {@link Refused}. */
export const api = {
  get: <T>(path: string): Promise<T> => request<T>('GET', path),
  /** `last`: is sent even when the page is closed meanwhile. */
  post: <T>(path: string, body: unknown, last = false): Promise<T> => request<T>('POST', path, body, last),
  file,
  delete: <T>(path: string): Promise<T> => request<T>('DELETE', path),
}

/** One clear sentence for whatever went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refused ? error.answer.sentence : KIT[currentLanguage()].failed
}
