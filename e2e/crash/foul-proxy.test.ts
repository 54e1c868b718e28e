import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { useBrowser } from '../browser/browser.ts'
import { begin, seeBubbles, write } from '../browser/citizen.ts'
import { post } from '../browser/form.ts'
import { TestServer } from '../server.ts'
import type { Talk } from './crowd.ts'
import { gather, leave, settle, writersOf } from './crowd.ts'
import type { Lot } from './foul-proxy.ts'
import { CALM, FATES, FoulProxy, lotOf } from './foul-proxy.ts'
import { Judge, judgeWords, nothingWrong } from './judge.ts'

/** To see a run again: `SEED=… npx vitest run --config e2e/vitest.config.ts e2e/crash/foul-proxy.test.ts`. */
const SEED = Number(process.env['SEED'] ?? randomInt(1_000_000))
process.stdout.write(`seed of the bad network: ${SEED}\n`)

const { visit } = useBrowser()
const proxies: FoulProxy[] = []
let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.close()
})
afterAll(() => server.stop())

async function foul(fateOf: (nth: number) => Lot): Promise<FoulProxy> {
  const proxy = await FoulProxy.before(server.address, fateOf)
  proxies.push(proxy)
  return proxy
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50)
}

const told = (talks: readonly Talk[]): number => writersOf(talks).reduce((sum, one) => sum + one.told.length, 0)

test('a seed gives the same bad network again, and another seed another one', () => {
  const lots = (seed: number): readonly Lot[] => Array.from({ length: 200 }, (_, n) => lotOf(seed, n))
  expect(lots(SEED)).toEqual(lots(SEED))
  expect(lots(SEED + 1)).not.toEqual(lots(SEED))
  expect(new Set(lots(SEED).map((lot) => lot.fate))).toEqual(new Set(FATES))
})

test('over a network that cuts, swallows, crawls and splinters, nothing acknowledged is lost, doubled or out of order, and everybody is back in the end', async () => {
  const proxy = await foul((nth) => lotOf(SEED, nth))
  const talks = await gather(server, { citizens: 40, talks: 6, every: { citizen: 250, answer: 250 }, through: proxy.address })
  await until(() => FATES.every((fate) => proxy.met[fate] >= 9))
  const judge = new Judge(server)
  expect(await judge.judge(talks)).toEqual(nothingWrong)
  proxy.calmDown()
  await settle(talks)
  expect(await judgeWords(server, talks)).toEqual(nothingWrong)
  process.stdout.write(`${told(talks)} messages of ${writersOf(talks).length} who write over ${JSON.stringify(proxy.met)}\n`)
  expect(await server.verify()).toMatchObject({ ok: true, differences: 0 })
  await leave(talks)
}, 180_000)

test('whoever crawls at a byte a second or is half open holds up nobody else', async () => {
  const proxy = await foul((nth) => ({ fate: nth % 2 === 0 ? 'slow' : 'halfOpen', afterBytes: 400, cutAfter: Number.POSITIVE_INFINITY }))
  const others = await gather(server, { citizens: 10, talks: 0 })
  const crawling = await gather(server, { citizens: 60, talks: 0, every: { citizen: 100, answer: 100 }, through: proxy.address })
  await until(() => proxy.met.slow >= 30 && proxy.met.halfOpen >= 30)
  const before = told(others)
  await until(() => told(others) >= before + 1000)
  expect(told(crawling)).toBeLessThan(60)
  proxy.calmDown()
  await settle([...others, ...crawling])
  expect(await judgeWords(server, [...others, ...crawling])).toEqual(nothingWrong)
  await leave([...others, ...crawling])
}, 180_000)

test('a real page over a bad network: what is written arrives once and in order', async () => {
  const proxy = await foul((nth) => (nth < 6 ? lotOf(SEED, nth) : CALM))
  const { page } = await visit({ address: proxy.address, language: 'ru', expected: [/WebSocket connection/, /net::ERR_/] })
  await begin(page, 'слово 0')
  const words = Array.from({ length: 12 }, (_, n) => `слово ${n}`)
  for (const word of words.slice(1)) {
    await write(page, word)
    await sleep(300)
  }
  await seeBubbles(page, words.map((word) => `me: ${word}`), 120_000)
  const cap = await page.inputValue('[name="cap"]')
  expect((await post(server.address, '/dialogue', { cap, do: 'refresh' })).bubbles).toEqual(words)
}, 180_000)
