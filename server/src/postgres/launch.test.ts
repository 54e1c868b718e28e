import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { launchPostgres } from './launch.ts'
import type { Running } from './launch.ts'
import { isAlive, startOf } from './owner.ts'
import { LaunchRange } from './launch-range.ts'
import { chooseUser } from './user.ts'

const range = new LaunchRange()
/** A stopped cluster that tests copy, so that each need not wait for an initialisation of its own. */
const stopped = range.folder('stopped')

function copyOfStopped(name: string): string {
  execFileSync('cp', ['-a', stopped, range.folder(name)])
  return range.folder(name)
}

async function remembered(running: Running): Promise<unknown> {
  const [row] = await ask(running.superUrl('senim'), 'select answer from memory')
  return row?.['answer']
}

beforeAll(async () => {
  const first = await range.launch(stopped)
  await ask(first.superUrl('senim'), 'create table memory as select 42 as answer')
  await first.stop()
})

afterAll(() => range.clear())

test('an empty folder becomes a durable cluster that only its own user reaches', async () => {
  const folder = range.folder('empty')
  const running = await range.launch(folder)
  const settings = await ask(running.superUrl('senim'), `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'listen_addresses', 'TimeZone', 'server_encoding')`)
  expect(Object.fromEntries(settings.map((row) => [row['name'], row['setting']]))).toEqual({
    fsync: 'on', synchronous_commit: 'on', listen_addresses: '', TimeZone: 'UTC', server_encoding: 'UTF8',
  })
  expect(await ask(running.superUrl('senim'), `select datlocprovider as provider, datlocale as locale, upper('ә') as upper from pg_database where datname = 'senim'`))
    .toEqual([{ provider: 'b', locale: 'C.UTF-8', upper: 'Ә' }])
  expect(running.version).toMatch(/^18\./)
  const { searchParams, hostname } = new URL(running.url('senim', 'app'))
  expect(searchParams.size).toBe(0)
  expect(statSync(decodeURIComponent(hostname)).mode & 0o777).toBe(0o700)
  await running.stop()
  expect(startOf(running.pid)).toBeNull()
})

test('a second start finds what the first one wrote, whatever the folder is called', async () => {
  const running = await range.launch(copyOfStopped(`again, "деректер" 100% №1`))
  expect(await remembered(running)).toBe(42)
})

test('stop cuts connections that are busy, and may be called twice', async () => {
  const running = await range.launch(copyOfStopped('busy'))
  const busy = ask(running.superUrl('senim'), 'select pg_sleep(60)').catch((error: unknown) => String(error))
  while ((await ask(running.superUrl('senim'), `select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`)).length === 0);
  const begun = performance.now()
  await Promise.all([running.stop(), running.stop()])
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await busy).toMatch(/terminating connection/)
})

test('a folder that a living process runs is refused, naming that process', async () => {
  const folder = copyOfStopped('taken')
  const { child } = await range.launchInChild(folder)
  await expect(launchPostgres(folder)).rejects.toThrow(`already run by process ${child.pid}`)
  const own = copyOfStopped('own')
  await range.launch(own)
  await expect(launchPostgres(own)).rejects.toThrow('already run by this very process')
})

test('the server of a killed process is taken over as it runs, and stopped', async () => {
  const folder = copyOfStopped('orphan')
  const { child, said } = await range.launchInChild(folder)
  await range.kill(child, 'SIGKILL')
  const running = await range.launch(folder)
  expect({ pid: running.pid }).toEqual(said)
  expect(await remembered(running)).toBe(42)
  await running.stop()
  expect(startOf(running.pid)).toBeNull()
})

test('Ctrl-C in the terminal reaches the process and not its server', async () => {
  const folder = copyOfStopped('interrupted')
  const { child, said } = await range.launchInChild(folder)
  process.kill(-(child.pid ?? 0), 'SIGINT') // What a terminal does: the whole group.
  await range.exitOf(child)
  const running = await range.launch(folder)
  expect({ pid: running.pid }).toEqual(said)
})

test('of two heirs at once, one takes over and the other is refused', async () => {
  const folder = copyOfStopped('heirs')
  const { child, said } = await range.launchInChild(folder)
  await range.kill(child, 'SIGKILL')
  const heirs = await Promise.all([range.launchInChild(folder), range.launchInChild(folder)])
  const winner = heirs.find((heir) => 'pid' in heir.said)
  const loser = heirs.find((heir) => 'refused' in heir.said)
  expect(winner?.said).toEqual(said)
  expect(loser?.said).toEqual({ refused: expect.stringContaining(`already run by process ${winner?.child.pid}`) })
})

test('a killed server recovers what was committed', async () => {
  const folder = copyOfStopped('crashed')
  const { child, said } = await range.launchInChild(folder)
  await range.kill(child, 'SIGKILL')
  process.kill('pid' in said ? said.pid : 0, 'SIGKILL')
  expect(await remembered(await range.launch(folder))).toBe(42)
})

/** Asks until it answers, as everybody does who lost the connection, and its owner knows it too. */
async function askAgain(running: Running): Promise<unknown> {
  const answer = await remembered(running).catch(() => undefined)
  if (answer !== undefined && startOf(running.pid) !== null) return answer
  await sleep(20)
  return await askAgain(running)
}

test('while its owner lives, a server that is killed is back at the same address with what was committed, each time', async () => {
  const running = await range.launch(copyOfStopped('kept'))
  const address = running.superUrl('senim')
  const seen = new Set([running.pid])
  for (const n of [43, 44]) {
    await ask(address, `update memory set answer = ${n}`)
    process.kill(running.pid, 'SIGKILL')
    expect(await askAgain(running)).toBe(n)
    expect(running.superUrl('senim')).toBe(address)
    seen.add(running.pid)
  }
  expect(seen.size).toBe(3)
  await running.stop()
  expect(startOf(running.pid)).toBeNull()
})

test('one that cannot start is tried again until it can, and may be stopped meanwhile', async () => {
  const folder = copyOfStopped('hindered')
  const running = await range.launch(folder)
  const version = join(folder, 'data', 'PG_VERSION')
  const right = readFileSync(version, 'utf8')
  const log = join(folder, 'postgres.log')
  const refusals = (): number => readFileSync(log, 'utf8').split('incompatible').length - 1
  writeFileSync(version, '12\n')
  process.kill(running.pid, 'SIGKILL')
  while (refusals() < 2) await sleep(20)
  writeFileSync(version, right)
  expect(await askAgain(running)).toBe(42)
  writeFileSync(version, '12\n')
  process.kill(running.pid, 'SIGKILL')
  while (refusals() < 3) await sleep(20)
  await running.stop()
  expect(existsSync(join(folder, 'owner.json'))).toBe(false)
})

test('a postmaster.pid whose number now belongs to another program of the same user does not stop the start', async () => {
  const folder = copyOfStopped('stale')
  const data = join(folder, 'data')
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...chooseUser(data) })
  range.children.add(stranger)
  writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1700000000\n5432\n${folder}/socket\n\n    1234     56789\nready   \n`)
  expect(await remembered(await range.launch(folder))).toBe(42)
  expect(stranger.exitCode).toBeNull()
})

test('an owner whose number now belongs to a later process is dead', async () => {
  const folder = copyOfStopped('reused')
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.ppid, started: 'long ago' }))
  expect(await remembered(await range.launch(folder))).toBe(42)
  expect(isAlive({ pid: process.ppid, started: startOf(process.ppid) })).toBe(true)
})

test('a setup killed half-way leaves nothing that looks finished, and the next start makes a whole one', async () => {
  const folder = range.folder('half')
  const { child } = range.spawnChild(folder)
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith('unfinished-'))) await new Promise(setImmediate)
  await range.kill(child, 'SIGKILL')
  expect(existsSync(join(folder, 'data'))).toBe(false)
  const running = await range.launch(folder)
  expect(await ask(running.url('senim', 'app'), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(folder).filter((name) => name.startsWith('unfinished-'))).toEqual([])
})

test('a folder too deep for a socket listens at a short private place', async () => {
  const deep = join(range.folder('deep'), 'ә'.repeat(60), 'postgres')
  mkdirSync(dirname(deep), { recursive: true })
  execFileSync('cp', ['-a', stopped, deep])
  const running = await range.launch(deep)
  const socket = decodeURIComponent(new URL(running.url('senim', 'app')).hostname)
  expect(socket.startsWith(deep)).toBe(false)
  expect(statSync(socket).mode & 0o777).toBe(0o700)
  expect(await remembered(running)).toBe(42)
  await running.stop()
  expect(existsSync(socket)).toBe(false)
})

test('a start that fails says why in one line, and the folder is free again', async () => {
  const folder = copyOfStopped('broken')
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '12\n')
  for (const _ of [1, 2]) await expect(launchPostgres(folder)).rejects.toThrow(/^PostgreSQL did not start: .*incompatible.*$/)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('incompatible')
})
