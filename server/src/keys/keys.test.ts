import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '../centre.ts'
import { messagesAfter } from '../contacts/view.ts'
import { ask } from '../postgres/ask.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { openCentre, write } from '../testing/centre.ts'
import { checkMasterKey, loadMasterKey, MasterKey, open, seal } from './master.ts'

describe('a box', () => {
  const key = createSecretKey(randomBytes(32))
  test('opens with its key and its purpose', () => expect(open(key, seal(key, Buffer.from('сыр'), 'a'), 'a').toString()).toBe('сыр'))
  test('with no other key', () => expect(() => open(createSecretKey(randomBytes(32)), seal(key, Buffer.from('сыр'), 'a'), 'a')).toThrow(/unable to authenticate/))
  test('in no other place', () => expect(() => open(key, seal(key, Buffer.from('сыр'), 'a'), 'b')).toThrow(/unable to authenticate/))
  test('not when one bit of it changed', () => {
    const box = seal(key, Buffer.from('сыр'), 'a')
    box[14] = (box[14] ?? 0) ^ 1
    expect(() => open(key, box, 'a')).toThrow(/unable to authenticate/)
  })
  test('never looks the same twice', () => expect(seal(key, Buffer.from('сыр'), 'a').equals(seal(key, Buffer.from('сыр'), 'a'))).toBe(false))
})

describe('the key file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'senim-key-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  test('is made once, readable by its owner alone, and read again', () => {
    const file = join(folder, 'deep', 'master.key')
    const made = loadMasterKey(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(loadMasterKey(file).wrapping.equals(made.wrapping)).toBe(true)
    expect(readFileSync(file, 'utf8').trim()).toHaveLength(44)
  })
  test('that holds something else stops the start', () => {
    const file = join(folder, 'broken.key')
    writeFileSync(file, 'not a key')
    expect(() => loadMasterKey(file)).toThrow(/^SENIM_KEY_FILE: found .*broken\.key, which does not hold a key; it needs a file with 32 bytes in base64, or a place where one can be made$/)
  })
})

describe('on a database', () => {
  let database: TestDatabase
  let centre: Centre
  const master = new MasterKey(randomBytes(32))
  beforeAll(async () => {
    database = await createDatabase()
    centre = await openCentre(database, { master })
  })
  afterAll(async () => {
    await centre.stop()
    await database.drop()
  })

  test('another key than the one it was made with stops the start', async () => {
    await checkMasterKey(centre.house.pool, master, 'right.key')
    await expect(checkMasterKey(centre.house.pool, new MasterKey(randomBytes(32)), 'wrong.key')).rejects.toThrow('wrong.key is not the key this database was made with')
  })

  test('destroying the key of a thread erases its words, and of no other', async () => {
    const [gone, kept] = [await write(centre, { text: 'ұмытылсын' }), await write(centre, { text: 'қалсын' })]
    await ask(database.superUrl, `update key set wrapped = null, destroyed_at = now() where owner = '${gone}'`)
    const fresh = await openCentre(database, { master })
    expect((await messagesAfter(fresh.house, gone, 0, 10)).map((message) => message.text).join()).not.toContain('ұмытылсын')
    expect((await messagesAfter(fresh.house, kept, 0, 10)).map((message) => message.text)).toEqual(['қалсын'])
    await fresh.stop()
  })
})
