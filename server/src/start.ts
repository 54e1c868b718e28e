import { randomInt } from 'node:crypto'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { Client } from 'pg'
import { needsSetup } from './access/accounts.ts'
import { settleNames } from './access/people.ts'
import { startCentre } from './centre.ts'
import type { Centre, Outside } from './centre.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { codeOf, ConfigError } from './config.ts'
import type { DemoAccount } from './demo/load.ts'
import { demoAccounts, isDemo, loadDemo } from './demo/load.ts'
import { smtpPort } from './edges/out/mail/smtp.ts'
import { smsGateway } from './edges/out/sms/gateway.ts'
import { webhookPort } from './edges/out/webhook/post.ts'
import { checkMasterKey, loadMasterKey } from './keys/master.ts'
import type { Running } from './postgres/launch.ts'
import { launchPostgres } from './postgres/launch.ts'
import { migrate } from './postgres/migrate.ts'
import type { Web } from './web.ts'
import { startWeb } from './web.ts'

const MIGRATIONS = join(import.meta.dirname, '../migrations')

export interface Started {
  readonly address: string | undefined
  readonly centre: Centre
  /** Shown only in a demo centre. */
  readonly demo: readonly DemoAccount[]
  readonly setupCode: string | undefined
  /** Drains: no new work, what was taken is finished, then everything is let go. */
  stop(): Promise<void>
}

function eightLetters(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ConfigError(`SENIM_DATA: found ${folder} (${codeOf(error)}); it needs a folder that this user may make or write`)
  }
}

/** Enters a database and leaves it, so that an address that is wrong is told by the name of its variable. */
async function tryDatabase(name: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    throw new ConfigError(`${name}: found "${error instanceof Error && error.message !== '' ? error.message : codeOf(error)}"; it needs the address, the role and the password of a PostgreSQL that is running`)
  }
}

/** What the configuration points at must be there before anything is begun. */
async function checkOutside({ database, dataFolder }: Config): Promise<void> {
  if (database === undefined) return makeFolder(dataFolder)
  await tryDatabase('DATABASE_URL', database.url)
  await tryDatabase('DATABASE_MIGRATOR_URL', database.migratorUrl)
}

function outsideOf({ mail, centreMail, sms, webhooksInside: inside, origin, host, port }: Config): Outside {
  const ports = { webhook: webhookPort({ inside }), email: mail && smtpPort(mail), sms: sms && smsGateway(sms) }
  return { ports, origin: origin ?? `http://${host}:${port}`, centreMail, inside }
}

/** Starts what the configuration asks for. Throws with one sentence when it cannot. */
export async function start(config: Config): Promise<Started> {
  await checkOutside(config)
  const postgres: Running | undefined = config.database ? undefined : await launchPostgres(join(config.dataFolder, 'postgres'))
  const undo: (() => Promise<void>)[] = postgres ? [() => postgres.stop()] : []
  try {
    const database = config.database ?? { url: postgres?.url('senim', 'app') ?? '', migratorUrl: postgres?.url('senim', 'migrator') ?? '' }
    await migrate(database.migratorUrl, MIGRATIONS)
    const master = loadMasterKey(config.keyFile)
    const centre = await startCentre({ databaseUrl: database.url, master, clock: systemClock, rules: RULES, works: config.parts.includes('worker'), calm: config.calm, outside: outsideOf(config) })
    undo.unshift(() => centre.stop())
    await checkMasterKey(centre.house.pool, master, config.keyFile)
    await settleNames(centre.house)
    const fresh = await needsSetup(centre.house.pool)
    if (fresh && !config.empty) await loadDemo(centre.house)
    const setupCode = fresh && config.empty ? eightLetters() : undefined
    const demo = (await isDemo(centre.house.pool)) ? demoAccounts(centre.house) : []
    const web: Web | undefined = config.parts.includes('web') ? await startWeb(config, centre, setupCode) : undefined
    if (web) undo.unshift(() => web.stop())
    return { address: web?.address, centre, demo, setupCode, stop: () => unwind(undo) }
  } catch (error) {
    await unwind(undo)
    throw error
  }
}

async function unwind(undo: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of undo) await step().catch(() => undefined)
}
