import { afterEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { useBrowser } from './browser.ts'
import { begin, bubbles, SEEN, seeBubbles, write } from './citizen.ts'
import { get, post } from './form.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { visit } = useBrowser()
/** What a browser writes to its console when a connection breaks. */
const BROKEN = [/WebSocket connection/, /net::ERR_/]
const wires: Wire[] = []

afterEach(() => {
  for (const wire of wires.splice(0)) wire.close()
})

async function wired(): Promise<Wire> {
  const wire = await Wire.to(server().address)
  wires.push(wire)
  return wire
}

/** What the server has of a dialogue, asked for past the broken wire. */
async function stored(page: Page): Promise<readonly string[]> {
  const cap = await page.inputValue('[name="cap"]')
  return (await post(server().address, '/dialogue', { cap, do: 'refresh' })).bubbles
}

const state = async (page: Page): Promise<string> => (await page.locator('#state').textContent()) ?? ''

test('offline the page says so, keeps what is written dashed, and sends it once and in order when the connection is back', async () => {
  const wire = await wired()
  const { page } = await visit({ address: wire.address, language: 'ru', width: 320, expected: BROKEN })
  await begin(page, 'до обрыва')
  await write(page, 'второе')
  await seeBubbles(page, ['me: до обрыва', 'me: второе'])
  wire.cut()
  await write(page, 'третье')
  await write(page, 'четвёртое')
  await seeBubbles(page, ['me: до обрыва', 'me: второе', 'me: третье…', 'me: четвёртое…'])
  await expect.poll(async () => await state(page), { timeout: 10_000 }).toBe(SEEN.ru.offline)
  expect(await page.locator('#offline').isVisible()).toBe(true)
  expect(await page.locator('.pending .bub').first().evaluate((bubble) => getComputedStyle(bubble).borderStyle)).toBe('dashed')
  expect(await page.locator('.pending .meta').first().textContent()).toBe('Не отправлено, ждёт связи')
  for (const number of ['111', '112', '102']) {
    const uncovered = await page.locator(`.dials a[href="tel:${number}"]`).evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('a') === link
    })
    expect({ number, uncovered }).toEqual({ number, uncovered: true })
  }
  expect(await stored(page)).toEqual(['до обрыва', 'второе'])
  wire.mend()
  await page.click('#connect')
  await seeBubbles(page, ['me: до обрыва', 'me: второе', 'me: третье', 'me: четвёртое'])
  expect(await page.locator('#offline').isVisible()).toBe(false)
  expect(await stored(page)).toEqual(['до обрыва', 'второе', 'третье', 'четвёртое'])
})

test('a message whose receipt was lost is sent again, and stands there once', async () => {
  const wire = await wired()
  const { page } = await visit({ address: wire.address, language: 'kk', expected: BROKEN })
  await begin(page, 'бірінші')
  await write(page, 'екінші')
  await seeBubbles(page, ['me: бірінші', 'me: екінші'])
  wire.loseAnswers()
  await write(page, 'үшінші')
  await expect.poll(async () => await stored(page)).toEqual(['бірінші', 'екінші', 'үшінші'])
  expect(await bubbles(page)).toEqual(['me: бірінші', 'me: екінші', 'me: үшінші…'])
  wire.mend()
  await seeBubbles(page, ['me: бірінші', 'me: екінші', 'me: үшінші'], 30_000)
  expect(await stored(page)).toEqual(['бірінші', 'екінші', 'үшінші'])
})

test('a connection that died without a word is noticed as soon as something should have come back', async () => {
  const wire = await wired()
  const { page } = await visit({ address: wire.address, language: 'en', expected: BROKEN })
  await begin(page, 'one')
  await write(page, 'two')
  await seeBubbles(page, ['me: one', 'me: two'])
  wire.goSilent()
  await write(page, 'into the tunnel')
  await expect.poll(async () => await state(page), { timeout: 20_000 }).toBe(SEEN.en.offline)
  wire.mend()
  await seeBubbles(page, ['me: one', 'me: two', 'me: into the tunnel'], 30_000)
  await expect.poll(async () => await state(page)).not.toBe(SEEN.en.offline)
  expect(await stored(page)).toEqual(['one', 'two', 'into the tunnel'])
})

test('the server is stopped or killed under an open dialogue: the page resumes by itself, with what was typed meanwhile', async () => {
  const { page } = await visit({ address: server().address, language: 'ru', expected: [...BROKEN, /status of 503/] })
  await begin(page, 'первое')
  await write(page, 'второе')
  await seeBubbles(page, ['me: первое', 'me: второе'])
  await server().halt()
  await expect.poll(async () => await state(page), { timeout: 20_000 }).toBe(SEEN.ru.offline)
  await write(page, 'третье')
  await page.fill('#text', 'ещё пишу')
  await server().begin()
  await seeBubbles(page, ['me: первое', 'me: второе', 'me: третье'], 30_000)
  expect(await page.inputValue('#text')).toBe('ещё пишу')
  await write(page, 'четвёртое')
  await server().kill9()
  await server().begin()
  await seeBubbles(page, ['me: первое', 'me: второе', 'me: третье', 'me: четвёртое'], 30_000)
  expect(await stored(page)).toEqual(['первое', 'второе', 'третье', 'четвёртое'])
  await expect.poll(async () => await page.locator('#offline').isVisible()).toBe(false)
})

test('the database dies: whoever writes reads so in their language, with the words still there, and they arrive later', async () => {
  const { page } = await visit({ address: server().address, language: 'en', expected: [...BROKEN, /status of 503/] })
  await begin(page, 'before')
  await write(page, 'also before')
  await seeBubbles(page, ['me: before', 'me: also before'])
  const plain = await get(server().address, '/', 'kk')
  server().breakDatabase()
  await write(page, 'meanwhile')
  const refused = await post(server().address, '/', { cap: plain.cap, nonce: plain.nonce, text: 'деректер қоры жоқта' }, 'kk')
  expect({ status: refused.status, lang: refused.lang, field: refused.field, cap: refused.cap }).toEqual({ status: 503, lang: 'kk', field: 'деректер қоры жоқта', cap: plain.cap })
  expect(refused.problem).toContain('уақытша жауап бере алмай тұр')
  expect(await bubbles(page)).toEqual(['me: before', 'me: also before', 'me: meanwhile…'])
  server().mendDatabase()
  await seeBubbles(page, ['me: before', 'me: also before', 'me: meanwhile'], 30_000)
  expect((await post(server().address, '/', { cap: plain.cap, nonce: refused.nonce, text: refused.field }, 'kk')).bubbles).toEqual(['деректер қоры жоқта'])
})

test('when the operator is lost the page says so, and keeps the place at the head until somebody goes on', async () => {
  const { page } = await visit({ address: server().address, language: 'kk' })
  await begin(page, 'маған жауап беріңізші')
  const operator = await Operator.signIn(server(), 'marat')
  await operator.available()
  await operator.takeOffer('маған жауап')
  await expect.poll(async () => await state(page)).toBe('Марат, маман')
  operator.leave()
  await expect.poll(async () => await state(page), { timeout: 40_000 }).toBe('Маман қайта қосылып жатыр')
  expect(await page.locator('#title').textContent()).toBe('Маманмен байланыс үзіліп қалды')
  const other = await Operator.signIn(server(), 'asem')
  await other.available()
  const contact = await other.takeOffer('маған жауап')
  other.say(contact, 'Жалғастырайық')
  await seeBubbles(page, ['me: маған жауап беріңізші', 'op: Жалғастырайық'])
  await expect.poll(async () => await state(page)).toBe('Әсем, маман')
  await other.close(contact)
  other.leave()
})

test('the first words stay on the page when nothing gets through, and the numbers to call grow', async () => {
  const wire = await wired()
  const { page } = await visit({ address: wire.address, language: 'kk', width: 320, expected: BROKEN })
  await page.goto('/')
  wire.cut()
  await page.fill('#text', 'жіберілмей тұр')
  await page.click('#send')
  await expect.poll(async () => await page.locator('#problem').textContent()).toContain('Жіберілмеді. Жазғаныңыз осында тұр.')
  expect(await page.inputValue('#text')).toBe('жіберілмей тұр')
  for (const number of ['112', '102', '111']) expect((await page.locator(`a[href="tel:${number}"]`).boundingBox())?.width).toBe(288)
  wire.mend()
  await page.click('#send')
  await seeBubbles(page, ['me: жіберілмей тұр'])
})

test('where sockets are blocked but pages are not, the page goes back to its buttons and loses nothing', async () => {
  const { page } = await visit({ address: server().address, language: 'en', expected: BROKEN })
  await page.routeWebSocket('**/live', (socket) => void socket.close())
  await begin(page, 'behind a school proxy')
  await page.fill('#text', 'typed early')
  await page.click('#send')
  await expect.poll(async () => await page.getAttribute('html', 'class'), { timeout: 30_000 }).toContain('plain')
  expect(await page.inputValue('#text'), 'what could not go live is back in the field').toBe('typed early')
  await page.click('#send')
  await page.waitForLoadState()
  await seeBubbles(page, ['me: behind a school proxy', 'me: typed early'])
  await expect.poll(async () => await page.locator('#refresh').isVisible(), { timeout: 30_000 }).toBe(true)
  await page.click('#refresh')
  await seeBubbles(page, ['me: behind a school proxy', 'me: typed early'])
})
