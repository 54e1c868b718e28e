import type { Language } from '@senim/core/language.ts'

/** A page as a browser without script gets it, taken apart. */
export interface Got {
  readonly status: number
  readonly type: string
  readonly lang: string
  readonly heading: string
  /** The sentence beside the field; empty when there is none. */
  readonly problem: string
  /** What stands in the field. */
  readonly field: string
  readonly bubbles: readonly string[]
  readonly cap: string
  readonly nonce: string
  readonly html: string
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (markup: string | undefined): string => (markup ?? '').replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;|&#39;/g, (entity) => ENTITIES[entity] ?? entity)

async function takeApart(answer: Response): Promise<Got> {
  const html = await answer.text()
  const one = (pattern: RegExp): string => plain(pattern.exec(html)?.[1])
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    lang: one(/<html lang="(\w+)"/),
    heading: one(/<h1[^>]*>(.*?)<\/h1>/),
    problem: one(/id="problem"[^>]*>([^<]*)</),
    // The line end after the tag is not part of what stands in the field.
    field: one(/<textarea[^>]*>\n?([^<]*)<\/textarea>/),
    bubbles: Array.from(html.matchAll(/<p class="bub">([^<]*)<\/p>/g), ([, text]) => plain(text)),
    cap: one(/name="cap" value="([^"]*)"/),
    nonce: one(/name="nonce" value="([^"]*)"/),
    html,
  }
}

/** Asks for a page. */
export async function get(address: string, path: string, language: string): Promise<Got> {
  return await takeApart(await fetch(`${address}${path}`, { headers: { 'accept-language': language } }))
}

/** Sends anything as a body, whatever it claims to be. */
export async function send(address: string, path: string, body: string | Uint8Array<ArrayBuffer>, type: string, language: string): Promise<Got> {
  return await takeApart(await fetch(`${address}${path}`, { method: 'POST', body, headers: { 'accept-language': language, 'content-type': type } }))
}

/** Sends a form as a browser does. */
export async function post(address: string, path: string, fields: Readonly<Record<string, string>>, language: Language = 'ru'): Promise<Got> {
  return await send(address, path, new URLSearchParams({ lang: language, ...fields }).toString(), 'application/x-www-form-urlencoded', language)
}
