import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useBrowser } from './browser.ts'
import { bubbles, seeBubbles, write } from './citizen.ts'
import { get, post } from './form.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

// The server believes what a proxy says of addresses, and still keeps none.
vi.stubEnv('SENIM_TRUST_PROXY', '1')
afterAll(() => void vi.unstubAllEnvs())
const server = useServer()
const { visit } = useBrowser()
const SLOWED = [/status of 429/]

/** Words of the page as a person sees them. */
const SAID = {
  kk: { title: 'Сәл күтіңіз', sends: /^\d+ секундтан кейін өзі жіберіледі$/, press: '20 секундтан кейін «Жіберу» батырмасын қайта басыңыз.' },
  ru: { title: 'Подождите', sends: /^Отправится само через \d+ секунд[уы]?$/, press: 'Через 20 секунд нажмите «Отправить» ещё раз.' },
  en: { title: 'Just a moment', sends: /^It will be sent by itself in \d+ seconds?$/, press: 'In 20 seconds, press “Send” again.' },
} as const satisfies Record<Language, Record<string, string | RegExp>>

/** Newcomers enough that the last of them are slowed for the whole of the wait, for as long as this file runs. */
beforeAll(async () => {
  let slowed = 0
  const one = async (n: number): Promise<void> => {
    const { cap, nonce } = await get(server().address, '/ru', 'ru')
    const { status } = await post(server().address, '/', { cap, nonce, text: `волна ${n}` })
    if (status === 429) slowed += 1
  }
  for (let n = 0; n < 1500; n += 50) await Promise.all(Array.from({ length: 50 }, async (_, k) => await one(n + k)))
  if (slowed < 900) throw new Error(`only ${slowed} of 1500 were slowed`)
})

async function ask(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.fill('#text', words)
  await page.click('#send')
}

test.each(LANGUAGES)('%s, with script: the page works for a moment and sends by itself; nothing typed is lost', async (language) => {
  const { page } = await visit({ address: server().address, language, expected: SLOWED, width: 320 })
  const titles: string[] = []
  page.on('response', (answer) => void (answer.status() === 429 && titles.push(String(answer.status()))))
  await ask(page, `толқында ${language}`)
  await page.waitForSelector('#dialogue')
  await seeBubbles(page, [`me: толқында ${language}`])
  expect(titles, 'it was slowed').toEqual(['429'])
  await write(page, 'тағы')
  await seeBubbles(page, [`me: толқында ${language}`, 'me: тағы'])
})

test('without script: one button, after the wait that was said; pressed early it answers kindly', { timeout: 120_000 }, async () => {
  await Promise.all(LANGUAGES.map(async (language) => {
    const { page } = await visit({ address: server().address, language, javaScript: false, expected: SLOWED, width: 320 })
    const words = `скриптсіз ${language}`
    await ask(page, words)
    expect(await page.locator('h1').textContent()).toBe(SAID[language].title)
    expect(await page.locator('noscript .problem').textContent()).toBe(SAID[language].press)
    expect(await page.inputValue('#text')).toBe(words)
    expect(await page.locator('a[href="tel:112"]').isVisible()).toBe(true)
    await page.click('#send')
    expect(await page.locator('h1').textContent(), 'too early').toBe(SAID[language].title)
    expect(await page.inputValue('#text')).toBe(words)
    await page.waitForTimeout(20_000)
    await page.click('#send')
    await seeBubbles(page, [`me: ${words}`])
  }))
})

test('whoever is in danger waits for nothing', async () => {
  for (const javaScript of [true, false]) {
    const { page } = await visit({ address: server().address, language: 'kk', javaScript })
    await page.goto('/')
    await page.fill('#text', 'қорқып отырмын')
    await page.check('[name="danger"]')
    await page.click('#send')
    await page.waitForSelector('#dialogue')
    expect(await bubbles(page)).toEqual(['me: қорқып отырмын'])
  }
})

test('a phone too old for the work sends by itself when the wait is over; what is shown meanwhile has no barrier', { timeout: 120_000 }, async () => {
  await Promise.all(LANGUAGES.map(async (language) => {
    const { page } = await visit({ address: server().address, language, expected: SLOWED })
    await page.goto('/')
    await page.fill('#text', `күту ${language}`)
    // Work that nobody could finish.
    await page.route('/', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-bits="\d+"/, 'data-bits="32"') })
    }, { times: 1 })
    await page.click('#send')
    await page.waitForSelector('#slowed')
    expect(await page.locator('h1').textContent()).toBe(SAID[language].title)
    await expect.poll(async () => await page.locator('#slowed').textContent()).toMatch(SAID[language].sends)
    await page.click('#send')
    expect(await page.locator('#slowed').isVisible(), 'pressing again loses nothing').toBe(true)
    await expectSound(page, 'slowed')
    await page.setViewportSize({ width: 320, height: 640 })
    for (const selector of ['#send', '#exit', 'a[href="tel:112"]', 'a[href="tel:102"]']) await expect(page.locator(selector).evaluate((one) => one.getBoundingClientRect().bottom), selector).resolves.toBeLessThan(640)
    await page.waitForSelector('#dialogue')
    await seeBubbles(page, [`me: күту ${language}`])
  }))
})

test('Back sends nothing twice', async () => {
  const { page } = await visit({ address: server().address, language: 'ru', expected: SLOWED })
  await ask(page, 'не для чужих глаз')
  await page.waitForSelector('#dialogue')
  await page.goBack()
  await page.waitForSelector('#dialogue')
  expect(await bubbles(page)).toEqual(['me: не для чужих глаз'])
  await page.goBack()
  expect(await page.inputValue('#text')).toBe('')
})

test('no address stands in what the server says', async () => {
  const address = '203.0.113.77'
  const { cap, nonce } = await get(server().address, '/ru', 'ru')
  for (const path of ['/', '/dialogue', '/ru', '/nowhere']) await fetch(`${server().address}${path}`, { method: 'POST', headers: { 'x-forwarded-for': address, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ cap, nonce, text: 'адрес' }) })
  expect(server().output).toContain('Senim is ready')
  expect(server().output).not.toContain(address)
})
