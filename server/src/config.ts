import { join, resolve } from 'node:path'
import { CALM } from '@senim/core/contacts/admission/load.ts'

export const PARTS = ['web', 'worker'] as const
export type Part = (typeof PARTS)[number]

export interface Config {
  readonly port: number
  /** Where the server listens; the loopback unless a proxy in another place must reach it. */
  readonly host: string
  /** The address people use, such as `https://111.kz`; undefined means: whatever host the browser names. */
  readonly origin: string | undefined
  readonly trustProxy: boolean
  readonly dataFolder: string
  readonly keyFile: string
  /** An external PostgreSQL; undefined means the embedded one in the data folder. */
  readonly database: { readonly url: string; readonly migratorUrl: string } | undefined
  readonly parts: readonly Part[]
  /** People a minute who write for the first time, for whom nothing is asked of anybody; above three times that at once they are slowed. */
  readonly calm: number
  /** The mail server and the sender of letters; undefined: no letters are sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** Where the centre's own offices get letters, besides their screen. */
  readonly centreMail: { readonly supervisor: string | undefined; readonly director: string | undefined }
  /** The gateway of short messages; undefined: none are sent. */
  readonly sms: { readonly url: string; readonly token: string } | undefined
  /** Bodies' own systems may stand in the centre's own network. */
  readonly webhooksInside: boolean
  /** An empty centre that waits for its first administrator instead of the demo centre. */
  readonly empty: boolean
}

/** One line: the variable, what it found, what it needs. */
export class ConfigError extends Error {}

/** The system's own name of a failure, such as EACCES. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

type Env = Readonly<Record<string, string | undefined>>

/** What a variable says; an empty one says nothing. */
function said(env: Env, name: string): string | undefined {
  const found = env[name]?.trim()
  return found === '' ? undefined : found
}

function port(env: Env): number {
  const found = said(env, 'PORT') ?? '8111'
  const value = Number(found)
  if (!/^\d+$/.test(found) || value > 65_535) throw new ConfigError(`PORT: found "${found}"; it needs a whole number from 0 to 65535`)
  return value
}

function origin(env: Env): string | undefined {
  const found = said(env, 'SENIM_ORIGIN')
  if (found === undefined) return undefined
  if (!URL.canParse(found) || !/^https?:$/.test(new URL(found).protocol) || new URL(found).origin !== found) {
    throw new ConfigError(`SENIM_ORIGIN: found "${found}"; it needs a scheme and a host and nothing after, such as https://111.kz`)
  }
  return found
}

function flag(env: Env, name: string): boolean {
  const found = said(env, name) ?? '0'
  if (!['0', '1', 'true', 'false'].includes(found)) throw new ConfigError(`${name}: found "${found}"; it needs 1 or 0`)
  return found === '1' || found === 'true'
}

function calm(env: Env): number {
  const found = said(env, 'SENIM_CALM') ?? String(CALM)
  if (!/^[1-9]\d{0,6}$/.test(found)) throw new ConfigError(`SENIM_CALM: found "${found}"; it needs a whole number from 1 to 9999999`)
  return Number(found)
}

function database(env: Env): Config['database'] {
  const url = said(env, 'DATABASE_URL') ?? ''
  const migratorUrl = said(env, 'DATABASE_MIGRATOR_URL') ?? ''
  if (url === '' && migratorUrl === '') return undefined
  for (const [name, value] of [['DATABASE_URL', url], ['DATABASE_MIGRATOR_URL', migratorUrl]] as const) {
    if (!/^postgres(ql)?:\/\/./.test(value) || !URL.canParse(value)) throw new ConfigError(`${name}: found ${value === '' ? 'nothing' : 'an address that is not PostgreSQL’s'}; it needs postgres://user@host/database (both addresses, for two roles)`)
  }
  return { url, migratorUrl }
}

function parts(env: Env): readonly Part[] {
  const found = said(env, 'SENIM_PARTS') ?? PARTS.join(',')
  const named = found.split(',').map((one) => one.trim())
  const wrong = named.filter((one) => !PARTS.some((part) => part === one))
  if (wrong.length > 0) throw new ConfigError(`SENIM_PARTS: found "${found}"; it needs a list of ${PARTS.join(', ')}`)
  return PARTS.filter((part) => named.includes(part))
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/
/** A sender, bare or with a name before it. */
const SENDER = /^([^<>"\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/

function mail(env: Env): Config['mail'] {
  const url = said(env, 'SENIM_SMTP_URL')
  const from = said(env, 'SENIM_MAIL_FROM')
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || !/^smtps?:\/\/./.test(url) || !URL.canParse(url)) throw new ConfigError(`SENIM_SMTP_URL: found ${url === undefined ? 'nothing' : 'an address that is not a mail server’s'}; it needs smtp://user:password@host or smtps://…`)
  if (from === undefined || !SENDER.test(from)) throw new ConfigError(`SENIM_MAIL_FROM: found ${from === undefined ? 'nothing' : JSON.stringify(from)}; it needs the sender of letters, such as desk@111.kz`)
  return { url, from }
}

function centreMail(env: Env): Config['centreMail'] {
  const address = (name: string): string | undefined => {
    const found = said(env, name)
    if (found !== undefined && !ADDRESS.test(found)) throw new ConfigError(`${name}: found ${JSON.stringify(found)}; it needs one address, such as shift@111.kz`)
    return found
  }
  return { supervisor: address('SENIM_MAIL_SUPERVISOR'), director: address('SENIM_MAIL_DIRECTOR') }
}

function sms(env: Env): Config['sms'] {
  const url = said(env, 'SENIM_SMS_URL')
  const token = said(env, 'SENIM_SMS_TOKEN')
  if (url === undefined && token === undefined) return undefined
  if (url === undefined || !/^https:\/\/./.test(url) || !URL.canParse(url)) throw new ConfigError(`SENIM_SMS_URL: found ${url === undefined ? 'nothing' : 'an address that is not a gateway’s'}; it needs https://…, in which {to}, {text} and {id} are filled in`)
  if (token === undefined) throw new ConfigError('SENIM_SMS_TOKEN: found nothing; it needs the token of the gateway of short messages')
  return { url, token }
}

/** Whatever is sent out leads back here, so whoever sends has an address that others can reach. */
function outside(env: Env): Pick<Config, 'mail' | 'centreMail' | 'sms' | 'webhooksInside'> {
  const out = { mail: mail(env), centreMail: centreMail(env), sms: sms(env), webhooksInside: flag(env, 'SENIM_WEBHOOKS_INSIDE') }
  if ((out.mail ?? out.sms) && said(env, 'SENIM_ORIGIN') === undefined) throw new ConfigError('SENIM_ORIGIN: found nothing; it needs the address people use, since letters and short messages lead to it')
  return out
}

/** Reads the environment, the only place that does. Throws {@link ConfigError} at the first thing that is wrong. */
export function readConfig(env: Env, args: readonly string[]): Config {
  const unknown = args.filter((arg) => arg !== '--empty')
  if (unknown.length > 0) throw new ConfigError(`${unknown[0]}: not an option; there is only --empty`)
  const dataFolder = resolve(said(env, 'SENIM_DATA') ?? 'data')
  return {
    port: port(env),
    host: said(env, 'SENIM_HOST') ?? '127.0.0.1',
    origin: origin(env),
    trustProxy: flag(env, 'SENIM_TRUST_PROXY'),
    dataFolder,
    keyFile: resolve(said(env, 'SENIM_KEY_FILE') ?? join(dataFolder, 'master.key')),
    database: database(env),
    parts: parts(env),
    calm: calm(env),
    ...outside(env),
    empty: args.includes('--empty'),
  }
}
