import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, seeBubbles, write } from './citizen.ts'
import { BROKEN, DeskPage, useDesks } from './desk.ts'
import { useServer } from './server.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

test('the server and then PostgreSQL are killed under a citizen and a desk: both come back by themselves, and what was written meanwhile is sent once', async () => {
  const { page } = await visit({ address: server().address, language: 'ru', expected: BROKEN })
  await begin(page, 'первое')
  const at = await DeskPage.enter(await sit('asem', 'ru', { expected: BROKEN }), server(), 'asem', 'ru')
  await at.comeOnLine()
  await at.accept('первое')
  const say = async (words: string): Promise<void> => {
    await at.draft.fill(words)
    await at.press('Control+Enter')
  }
  await say('ответ')
  await seeBubbles(page, ['me: первое', 'op: ответ'])

  await server().kill9()
  await write(page, 'без сервера')
  await at.page.locator('.lost:not(:empty)').waitFor()
  await say('тоже без сервера')
  expect((await at.said()).at(-1)).toBe('unsent: тоже без сервера')
  await server().begin()
  const both = ['без сервера', 'тоже без сервера']
  await expect.poll(async () => (await at.said()).slice(2).toSorted(), { timeout: 30_000 }).toEqual(['in: без сервера', 'out: тоже без сервера'])
  const order = (await at.said()).map((line) => line.replace('in: ', 'me: ').replace('out: ', 'op: '))
  await seeBubbles(page, order, 30_000)
  expect(order.slice(2).map((line) => line.slice(4)).toSorted()).toEqual(both.toSorted())

  server().killDatabase()
  await write(page, 'база ушла')
  await expect.poll(async () => (await at.said()).at(-1), { timeout: 30_000 }).toBe('in: база ушла')
  await server().killBackend()
  await say('и вернулась')
  const all = [...order, 'me: база ушла', 'op: и вернулась']
  await seeBubbles(page, all, 30_000)
  await expect.poll(async () => (await at.said()).map((line) => line.replace('in: ', 'me: ').replace('out: ', 'op: ')), { timeout: 30_000 }).toEqual(all)
  await page.reload()
  await seeBubbles(page, all)
  expect(await server().verify()).toMatchObject({ ok: true, differences: 0 })
})

test('a desk whose link dies without a word says so before its dialogues are given away, and goes on with them', async () => {
  const wire = await Wire.to(server().address)
  const at = await DeskPage.enter(await sit('marat', 'ru', { address: wire.address, expected: BROKEN }), server(), 'marat', 'ru')
  await at.comeOnLine()
  const { page } = await visit({ address: server().address, language: 'ru' })
  await begin(page, 'слышно ли')
  await at.accept('слышно ли')
  wire.goSilent()
  await at.draft.fill('в тишину')
  await at.press('Control+Enter')
  await at.page.locator('.lost:not(:empty)').waitFor({ timeout: 14_000 })
  expect(await at.said()).toEqual(['in: слышно ли', 'unsent: в тишину'])
  wire.mend()
  await seeBubbles(page, ['me: слышно ли', 'op: в тишину'])
  await expect.poll(async () => await at.said()).toEqual(['in: слышно ли', 'out: в тишину'])
  wire.close()
})
