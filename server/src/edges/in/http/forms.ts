import type { FastifyInstance } from 'fastify'
import { LARGEST_BODY } from './bodies.ts'

/** A script-less form as it came. */
export class Form {
  /** Some bytes were not UTF-8: the text can be shown again, but not stored as what was meant. */
  readonly broken: boolean
  private readonly fields: ReadonlyMap<string, string>

  constructor(fields: ReadonlyMap<string, string>, broken: boolean) {
    this.fields = fields
    this.broken = broken
  }

  /** A field's value; one that is missing reads as empty. */
  get(name: string): string {
    return this.fields.get(name) ?? ''
  }
}

const FORM = 'application/x-www-form-urlencoded'

/** Percent-decoding by bytes, so that broken UTF-8 is noticed and not silently replaced. */
function decode(part: string): { text: string; broken: boolean } {
  const bytes: number[] = []
  const raw = Buffer.from(part.replaceAll('+', ' '), 'latin1')
  for (let i = 0; i < raw.length; i += 1) {
    const hex = raw.subarray(i + 1, i + 3).toString('latin1')
    if (raw[i] === 0x25 && /^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      i += 2
    } else bytes.push(raw[i] ?? 0)
  }
  const text = Buffer.from(bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(text), broken: false }
  } catch {
    return { text: text.toString('utf8'), broken: true }
  }
}

export function readForm(body: Buffer): Form {
  const fields = new Map<string, string>()
  let broken = false
  for (const pair of body.toString('latin1').split('&')) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? '' : pair.slice(at + 1))
    broken ||= name.broken || value.broken
    if (!fields.has(name.text)) fields.set(name.text, value.text)
  }
  return new Form(fields, broken)
}

const bytesOf = (body: string | Buffer): Buffer => (typeof body === 'string' ? Buffer.from(body) : body)

/** Reads forms, and JSON that is refused when it is not UTF-8. */
export function addParsers(app: FastifyInstance): void {
  app.addContentTypeParser(FORM, { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) => done(null, readForm(bytesOf(body))))
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) => {
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(body))))
    } catch {
      done(Object.assign(new Error('unreadable'), { statusCode: 400 }))
    }
  })
}
