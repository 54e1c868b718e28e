import { LANGUAGES } from '@senim/core/language.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, bubbles, SEEN, seeBubbles, write } from './citizen.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()

test('one word is enough; the page says who is before and what comes next, and one may go on writing', async () => {
  const [first, second] = [await visit({ address: server().address, language: 'kk' }), await visit({ address: server().address, language: 'kk' })]
  await begin(first.page, 'бір')
  await begin(second.page, 'екі')
  expect(await first.page.locator('#title').textContent()).toBe(SEEN.kk.next)
  expect(await first.page.locator('#state').textContent()).toBe(SEEN.kk.state)
  expect(await second.page.locator('#title').textContent()).toBe(SEEN.kk.oneBefore)
  expect(await second.page.locator('#place li').allTextContents()).toEqual(['', 'Сіз'])
  expect(await second.page.locator('#lines p').count()).toBe(2)
  await write(second.page, 'тағы')
  await seeBubbles(second.page, ['me: екі', 'me: тағы'])
  await expect.poll(async () => await second.page.locator('#talk .meta').last().textContent()).toContain(SEEN.kk.sent)
  for (const language of LANGUAGES) {
    const { page } = await visit({ address: server().address, language })
    await begin(page, 'word')
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('#title').textContent()).toMatch(/[2-4]/)
  }
})

test('the language is the browser’s, can be changed, and nothing typed or ticked is lost', async () => {
  for (const javaScript of [true, false]) {
    const { page } = await visit({ address: server().address, language: 'ru', javaScript })
    await page.goto('/')
    expect(await page.locator('h1').textContent()).toBe(SEEN.ru.question)
    await page.fill('#text', 'Слова, набранные до того')
    await page.check('[name="danger"]')
    await page.click('summary')
    await page.selectOption('#region', '620000000')
    await page.check('[name="about"][value="child"]')
    for (const language of ['kk', 'en', 'ru'] as const) {
      await page.click(`#langs [lang="${language}"]`)
      await expect.poll(async () => await page.locator('h1').textContent()).toBe(SEEN[language].question)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.inputValue('#text')).toBe('Слова, набранные до того')
      expect(await page.isChecked('[name="danger"]')).toBe(true)
      expect(await page.inputValue('#region')).toBe('620000000')
      expect(await page.isChecked('[name="about"][value="child"]')).toBe(true)
    }
    await page.click('#send')
    await seeBubbles(page, ['me: Слова, набранные до того'])
  }
})

test('an operator answers; both sides see each other at once, until the operator ends it', async () => {
  const { page } = await visit({ address: server().address, language: 'kk', width: 320, height: 480 })
  await begin(page, 'сәлем, бұл мен')
  const operator = await Operator.signIn(server(), 'marat')
  await operator.available()
  const contact = await operator.takeOffer('сәлем, бұл мен')
  await expect.poll(async () => await page.locator('#state').textContent()).toBe('Марат, маман')
  await expect.poll(async () => await page.locator('#talk .note').allTextContents()).toEqual(['Марат қосылды'])
  operator.typing(contact)
  await page.waitForSelector('#typing:not(.still)')
  operator.say(contact, 'Сәлеметсіз бе')
  await seeBubbles(page, ['me: сәлем, бұл мен', 'op: Сәлеметсіз бе'])
  await write(page, 'иә')
  await operator.until((heard) => heard.find((frame) => frame.t === 'message' && frame.message.text === 'иә'))
  await operator.until((heard) => heard.findLast((frame) => frame.t === 'marks' && frame.theirs.read >= 2))
  operator.seen(contact, 3)
  await expect.poll(async () => await page.locator('#talk .me .meta').last().textContent()).toContain(SEEN.kk.read)
  await operator.close(contact)
  await expect.poll(async () => await page.locator('#state').textContent()).toBe(SEEN.kk.closed)
  expect(await page.locator('#write').isVisible()).toBe(false)
  expect(await page.locator('.ended .send').isVisible()).toBe(true)
  const last = await page.locator('#talk li').last().boundingBox()
  const bottom = await page.locator('.ended').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0), 'the last words stand above what closes the page').toBeLessThanOrEqual((bottom?.y ?? 0) + 1)
  await operator.handIn()
})

test('without script the same dialogue works by its buttons', async () => {
  const { page } = await visit({ address: server().address, language: 'ru', javaScript: false, expected: [/status of 409/] })
  await begin(page, 'привет без скрипта')
  await write(page, 'ещё одно')
  expect(await bubbles(page)).toEqual(['me: привет без скрипта', 'me: ещё одно'])
  const operator = await Operator.signIn(server(), 'marat')
  await operator.available()
  const contact = await operator.takeOffer('привет без скрипта')
  operator.say(contact, 'Здравствуйте')
  await expect.poll(async () => (await operator.read(contact)).messages.length).toBe(3)
  await page.fill('#text', 'не дописа')
  await page.click('#refresh')
  expect(await bubbles(page)).toEqual(['me: привет без скрипта', 'me: ещё одно', 'op: Здравствуйте'])
  expect(await page.inputValue('#text'), 'looking takes nothing away').toBe('не дописа')
  expect(await page.locator('#state').textContent()).toBe('Марат, специалист')
  await page.reload()
  expect(await bubbles(page)).toEqual(['me: привет без скрипта', 'me: ещё одно', 'op: Здравствуйте'])
  await operator.close(contact)
  await page.fill('#text', 'вдогонку')
  await page.click('#send')
  expect(await page.locator('#state').textContent()).toBe(SEEN.ru.closed)
  expect(await bubbles(page), 'what came too late stays in sight').toContain('me: вдогонку…')
  await operator.handIn()
})

test('by keyboard alone, from the empty page to the answer', async () => {
  const { page } = await visit({ address: server().address, language: 'en', width: 1440, height: 900 })
  await page.goto('/')
  const focused = async (): Promise<string> => await page.evaluate(() => document.activeElement?.id || (document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? ''))
  const walked: string[] = []
  for (let step = 0; step < 9 && walked.at(-1) !== 'text'; step += 1) {
    await page.keyboard.press('Tab')
    walked.push(await focused())
  }
  expect(walked).toEqual(['Қаз', 'Рус', 'Eng', 'exit', 'text'])
  await page.keyboard.type('typed by hand')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('danger')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('send')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#dialogue')
  for (let step = 0; step < 9 && (await focused()) !== 'text'; step += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await page.keyboard.type('lines')
  await page.keyboard.press('Control+Enter')
  await seeBubbles(page, ['me: typed by hand', 'me: two\nlines'])
  expect(await focused(), 'one goes on writing').toBe('text')
})

test('no cookie and nothing stored, neither before writing nor after', async () => {
  const { page, context } = await visit({ address: server().address, language: 'ru' })
  const stored = async (): Promise<readonly number[]> => [
    (await context.cookies()).length,
    ...(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])),
  ]
  await page.goto('/')
  expect(await stored()).toEqual([0, 0, 0, 0, 0, 0])
  await page.fill('#text', 'ничего не храните')
  await page.click('#send')
  await page.waitForSelector('#dialogue')
  await write(page, 'и теперь')
  await seeBubbles(page, ['me: ничего не храните', 'me: и теперь'])
  expect(await stored()).toEqual([0, 0, 0, 0, 0, 0])
})
