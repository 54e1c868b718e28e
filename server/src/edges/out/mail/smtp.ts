import { createTransport } from 'nodemailer'
import type { Letter, Port, Tried } from '../../../outbox/ports.ts'

/** The other side's patience is ours: a server that says nothing for so long is one that failed. Milliseconds. */
const PATIENCE = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 12_000, dnsTimeout: 8000 }

export interface Smtp {
  /** `smtps://user:password@host:465` or `smtp://…`. */
  readonly url: string
  /** The sender, a neutral address of the centre. */
  readonly from: string
}

/** What a server answered, as a proof: cut, and without any address it may have repeated. */
function proofOf(response: string): string {
  return response.replaceAll(/\S*@\S*/g, '…').replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}

const CODES: Readonly<Record<string, 'wrongAddress' | 'notSecure'>> = { EDNS: 'wrongAddress', ENOTFOUND: 'wrongAddress', ETLS: 'notSecure', ESOCKET_TLS: 'notSecure' }

function failureOf(error: unknown): Tried {
  const code = error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  if (code !== null) return { told: false, why: 'refused', said: `SMTP ${code}` }
  const name = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { told: false, why: CODES[name] ?? 'noAnswer', said: name === '' ? null : name }
}

/** Sends letters by SMTP, with TLS whenever the server has it. The same letter has the same Message-ID however often it is sent. */
export function smtpPort({ url, from }: Smtp, patience = PATIENCE): Port<Letter> {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return {
    async send({ id, to, subject, text }) {
      try {
        const { response } = await transport.sendMail({ from, to: [...to], subject, text, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
        return { told: true, proof: proofOf(response) }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}
