import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { checkMasterKey, loadMasterKey, MasterKey } from './keys/master.ts'
import { createDatabase } from './postgres/testing.ts'
import { openCentre } from './testing/centre.ts'
import { startWeb } from './web.ts'

const folder = mkdtempSync(join(os.tmpdir(), 'senim-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The line a configuration stops with. */
function complaintOf(env: Readonly<Record<string, string>>, args: readonly string[] = []): string {
  try {
    readConfig(env, args)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing'
}

describe('a variable that is wrong stops the start with one line: its name, what was found, what is needed', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ...['abc', '-1', '65536', '80.5', '1e3', '0x50', '8111 8112', '٨٠'].map((found) => ['PORT', found, 'a whole number from 0 to 65535'] as const),
    ...['111.kz', 'https://111.kz/', 'https://111.kz/desk', 'ftp://111.kz', 'https://', 'https://user@111.kz', 'HTTPS://111.KZ', 'https://111.kz:443', '*'].map((found) => ['SENIM_ORIGIN', found, 'such as https://111.kz'] as const),
    ...['yes', '2', 'TRUE', 'loopback'].map((found) => ['SENIM_TRUST_PROXY', found, '1 or 0'] as const),
    ...['yes', '2'].map((found) => ['SENIM_WEBHOOKS_INSIDE', found, '1 or 0'] as const),
    ...['0', '-5', '1.5', 'many', '10000000'].map((found) => ['SENIM_CALM', found, 'a whole number from 1'] as const),
    ...['phone', 'web,phone', 'web,', 'WEB', 'web worker', ','].map((found) => ['SENIM_PARTS', found, 'web, worker'] as const),
  ]
  test.each(cases)('%s=%s', (name, found, needed) => {
    const line = complaintOf({ [name]: found })
    expect(line.startsWith(`${name}: found "${found}"; it needs `)).toBe(true)
    expect(line).toContain(needed)
    expect(line).not.toContain('\n')
  })

  test('one address of the database without the other, or one that is not PostgreSQL’s, whose password is not repeated', () => {
    const right = 'postgres://senim_app:secret@db/senim'
    expect(complaintOf({ DATABASE_URL: right })).toMatch(/^DATABASE_MIGRATOR_URL: found nothing; it needs postgres:\/\//)
    expect(complaintOf({ DATABASE_MIGRATOR_URL: right })).toMatch(/^DATABASE_URL: found nothing; it needs postgres:\/\//)
    for (const wrong of ['mysql://u:secret@db/senim', 'db/senim', 'postgres:senim', 'postgres://', 'postgres://u:secret@db:port/senim']) {
      const line = complaintOf({ DATABASE_URL: wrong, DATABASE_MIGRATOR_URL: right })
      expect(line, wrong).toMatch(/^DATABASE_URL: found an address that is not PostgreSQL’s; it needs postgres:\/\//)
      expect(line, wrong).not.toContain('secret')
      expect(complaintOf({ DATABASE_URL: right, DATABASE_MIGRATOR_URL: wrong }), wrong).toMatch(/^DATABASE_MIGRATOR_URL: found an address/)
    }
  })

  test('a way out that is half said, or that leads nowhere, whose password is not repeated', () => {
    const mail = { SENIM_SMTP_URL: 'smtp://desk:secret@mail.111.kz', SENIM_MAIL_FROM: 'desk@111.kz' }
    const origin = { SENIM_ORIGIN: 'https://111.kz' }
    expect(complaintOf({ SENIM_SMTP_URL: mail.SENIM_SMTP_URL })).toMatch(/^SENIM_MAIL_FROM: found nothing; it needs /)
    expect(complaintOf({ SENIM_MAIL_FROM: mail.SENIM_MAIL_FROM })).toMatch(/^SENIM_SMTP_URL: found nothing; it needs smtp:/)
    expect(complaintOf(mail)).toMatch(/^SENIM_ORIGIN: found nothing; it needs the address people use/)
    for (const wrong of ['mail.111.kz', 'https://desk:secret@mail.111.kz', 'smtp://', 'smtp:secret']) {
      expect(complaintOf({ ...mail, ...origin, SENIM_SMTP_URL: wrong }), wrong).toMatch(/^SENIM_SMTP_URL: found an address that is not a mail server’s; it needs smtp:/)
      expect(complaintOf({ ...mail, ...origin, SENIM_SMTP_URL: wrong }), wrong).not.toContain('secret')
    }
    for (const wrong of ['desk', 'desk@', 'a@b, c@d', 'x\ny@z']) expect(complaintOf({ ...mail, ...origin, SENIM_MAIL_FROM: wrong }), wrong).toMatch(/^SENIM_MAIL_FROM: found /)
    for (const wrong of ['desk', 'a@b, c@d', '<a@b>']) expect(complaintOf({ SENIM_MAIL_DIRECTOR: wrong }), wrong).toMatch(/^SENIM_MAIL_DIRECTOR: found /)
    expect(complaintOf({ ...origin, SENIM_SMS_URL: 'https://sms.kz/send' })).toMatch(/^SENIM_SMS_TOKEN: found nothing/)
    for (const wrong of ['http://sms.kz', 'sms.kz', 'https://']) expect(complaintOf({ ...origin, SENIM_SMS_URL: wrong, SENIM_SMS_TOKEN: 'secret' }), wrong).toMatch(/^SENIM_SMS_URL: found an address that is not a gateway’s/)
  })

  test('an option that is none', () => {
    for (const arg of ['--port=1', '--Empty', 'empty', '-h', '']) expect(complaintOf({}, ['--empty', arg])).toBe(`${arg}: not an option; there is only --empty`)
  })
})

describe('what is left out or empty', () => {
  const defaults = readConfig({}, [])

  test('is safe: only this machine, no proxy trusted, everything in one process', () => {
    expect(defaults).toMatchObject({ port: 8111, host: '127.0.0.1', origin: undefined, trustProxy: false, database: undefined, parts: ['web', 'worker'], empty: false })
    expect(defaults.keyFile).toBe(join(defaults.dataFolder, 'master.key'))
  })

  test('is the same: a variable that says nothing opens nothing', () => {
    const names = ['PORT', 'SENIM_HOST', 'SENIM_ORIGIN', 'SENIM_TRUST_PROXY', 'SENIM_DATA', 'SENIM_KEY_FILE', 'DATABASE_URL', 'DATABASE_MIGRATOR_URL', 'SENIM_PARTS', 'SENIM_SMTP_URL', 'SENIM_MAIL_FROM', 'SENIM_MAIL_SUPERVISOR', 'SENIM_MAIL_DIRECTOR', 'SENIM_SMS_URL', 'SENIM_SMS_TOKEN', 'SENIM_WEBHOOKS_INSIDE']
    for (const nothing of ['', ' ']) expect(readConfig(Object.fromEntries(names.map((name) => [name, nothing])), [])).toEqual(defaults)
  })
})

test('what is right is taken as it is', () => {
  const url = 'postgresql://app@db:5433/senim?sslmode=verify-full'
  const migratorUrl = 'postgres://migrator@%2Fvar%2Frun%2Fpostgresql/senim'
  const env = { PORT: '0', SENIM_HOST: '::', SENIM_ORIGIN: 'https://111.kz:8443', SENIM_TRUST_PROXY: '1', SENIM_DATA: '/srv/senim', SENIM_KEY_FILE: '/run/secrets/key', DATABASE_URL: url, DATABASE_MIGRATOR_URL: migratorUrl, SENIM_PARTS: 'worker, web', SENIM_CALM: '500', SENIM_SMTP_URL: 'smtps://desk:secret@mail.111.kz:465', SENIM_MAIL_FROM: 'Центр <desk@111.kz>', SENIM_MAIL_SUPERVISOR: 'shift@111.kz', SENIM_SMS_URL: 'https://sms.kz/send?to={to}', SENIM_SMS_TOKEN: 'secret', SENIM_WEBHOOKS_INSIDE: '1' }
  expect(readConfig(env, ['--empty'])).toEqual({
    port: 0, host: '::', origin: 'https://111.kz:8443', trustProxy: true, dataFolder: '/srv/senim', keyFile: '/run/secrets/key', database: { url, migratorUrl }, parts: ['web', 'worker'], calm: 500, empty: true,
    mail: { url: 'smtps://desk:secret@mail.111.kz:465', from: 'Центр <desk@111.kz>' }, sms: { url: 'https://sms.kz/send?to={to}', token: 'secret' }, webhooksInside: true, centreMail: { supervisor: 'shift@111.kz', director: undefined },
  })
})

describe('the key file', () => {
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content, { mode: 0o644 })
    return join(folder, name)
  }

  test('is made where there is none, for its owner alone, and read again as the same key', () => {
    const path = join(folder, 'new', 'place', 'master.key')
    const made = loadMasterKey(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(loadMasterKey(path).fingerprint('x')).toEqual(made.fingerprint('x'))
  })

  test('is closed to others when it was open', () => {
    const path = file('open.key', randomBytes(32).toString('base64'))
    loadMasterKey(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('that is none stops the start, and what stood there by mistake stays as it was', () => {
    const mistakes = [file('empty', ''), file('short', randomBytes(31).toString('base64')), file('long', randomBytes(33).toString('base64')), file('words', 'please let me in')]
    for (const path of mistakes) {
      expect(() => loadMasterKey(path), path).toThrow(`SENIM_KEY_FILE: found ${path}, which does not hold a key; it needs a file with 32 bytes in base64`)
      expect(statSync(path).mode & 0o777, path).toBe(0o644)
    }
    chmodSync(folder, 0o755)
    expect(() => loadMasterKey(folder)).toThrow(`SENIM_KEY_FILE: found ${folder}, which cannot be read or made (EISDIR); it needs`)
    expect(statSync(folder).mode & 0o777).toBe(0o755)
    const below = join(mistakes[0] ?? '', 'master.key')
    expect(() => loadMasterKey(below)).toThrow(`SENIM_KEY_FILE: found ${below}, which cannot be read or made (`)
  })
})

interface Ended {
  readonly code: unknown
  readonly out: string
  readonly err: string
}

/** The server as it is started by hand, with nothing in its environment but this, until it stops by itself. */
async function start(env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
  const [code] = (await once(child, 'close')) as unknown[]
  return { code, out, err }
}

const dataFolder = join(folder, 'data')

describe('the server itself stops with code 1 and one line', () => {
  test.each([
    [{ PORT: 'many' }, 'PORT: found "many"; it needs a whole number from 0 to 65535\n'],
    [{ SENIM_ORIGIN: 'https://111.kz/\nx' }, 'SENIM_ORIGIN: found "https://111.kz/ x"; it needs a scheme and a host and nothing after, such as https://111.kz\n'],
    [{ SENIM_DATA: '/dev/null/data' }, 'SENIM_DATA: found /dev/null/data (ENOTDIR); it needs a folder that this user may make or write\n'],
  ])('for %j', async (env, line) => {
    expect(await start({ SENIM_DATA: dataFolder, SENIM_PARTS: 'worker', ...env })).toEqual({ code: 1, out: '', err: line })
  })

  test('for an address where no database lets us in', async () => {
    const database = await createDatabase()
    const elsewhere = 'postgres://app:secret@127.0.0.1:1/senim'
    const right = { DATABASE_URL: database.appUrl, DATABASE_MIGRATOR_URL: database.migratorUrl }
    for (const name of ['DATABASE_URL', 'DATABASE_MIGRATOR_URL']) {
      const ended = await start({ SENIM_DATA: dataFolder, SENIM_PARTS: 'worker', ...right, [name]: elsewhere })
      expect(ended).toEqual({ code: 1, out: '', err: `${name}: found "connect ECONNREFUSED 127.0.0.1:1"; it needs the address, the role and the password of a PostgreSQL that is running\n` })
    }
    await database.drop()
  })

  test('for the key file of another database', async () => {
    const database = await createDatabase()
    const pool = new Pool({ connectionString: database.appUrl })
    await checkMasterKey(pool, new MasterKey(randomBytes(32)), 'first')
    await pool.end()
    const keyFile = join(folder, 'other.key')
    writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`)
    const ended = await start({ SENIM_DATA: dataFolder, DATABASE_URL: database.appUrl, DATABASE_MIGRATOR_URL: database.migratorUrl, SENIM_PARTS: 'worker', SENIM_KEY_FILE: keyFile })
    await database.drop()
    expect(ended).toEqual({ code: 1, out: '', err: `Senim could not start: SENIM_KEY_FILE: ${keyFile} is not the key this database was made with; it needs the file that was\n` })
  })
})

test('a port that is taken, or a host that is not this machine, is named', async () => {
  const database = await createDatabase()
  const centre = await openCentre(database)
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const web = { origin: undefined, trustProxy: false }
  await expect(startWeb({ ...web, host: '127.0.0.1', port }, centre, undefined)).rejects.toThrow(`PORT: found ${port}, which another program uses; it needs a free one`)
  await expect(startWeb({ ...web, host: '192.0.2.1', port: 0 }, centre, undefined)).rejects.toThrow('SENIM_HOST: found "192.0.2.1" (EADDRNOTAVAIL); it needs an address of this machine, such as 127.0.0.1')
  taken.close()
  await centre.stop()
  await database.drop()
})
