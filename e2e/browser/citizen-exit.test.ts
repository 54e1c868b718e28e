import { LANGUAGES } from '@senim/core/language.ts'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { useBrowser } from './browser.ts'
import { begin, SEEN } from './citizen.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const WEATHER = /^https:\/\/www\.kazhydromet\.kz\//

async function seeWeather(page: Page): Promise<void> {
  await page.waitForURL(WEATHER)
  expect(await page.locator('h1').textContent()).toBe('Weather')
}

test('Exit is in the same corner of every page, in view without scrolling, and a link that needs no script', async () => {
  for (const language of LANGUAGES) {
    const { page } = await visit({ address: server().address, language, javaScript: false, width: 320, expected: [/status of 404/] })
    const look = async (): Promise<{ text: string | undefined; right: number; top: number; high: boolean; href: string | null }> => {
      const exit = page.locator('#exit')
      const box = (await exit.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      return { text: (await exit.textContent())?.trim(), right: Math.round(320 - box.x - box.width), top: Math.round(box.y), high: box.height >= 44, href: await exit.getAttribute('href') }
    }
    const expected = { text: SEEN[language].exit, right: 16, top: 8, high: true, href: 'https://www.kazhydromet.kz/' }
    await page.goto('/')
    expect(await look()).toEqual(expected)
    await page.goto('/nowhere')
    expect(await look()).toEqual(expected)
    await begin(page, 'salem')
    expect(await look()).toEqual(expected)
    await page.click('#exit')
    await seeWeather(page)
  }
})

test('with script, Exit takes the page’s place: Back does not find it', async () => {
  const { page } = await visit({ address: server().address, language: 'ru' })
  await page.goto('/api/docs')
  await page.goto('/')
  await page.fill('#text', 'это никто не должен увидеть')
  await page.click('#exit')
  await seeWeather(page)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/api/docs')
})

test('Shift three times leaves too, from the field as well, and says how many are left; typing capitals does not', async () => {
  const { page } = await visit({ address: server().address, language: 'ru' })
  await begin(page, 'привет')
  await page.focus('#text')
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`)
  await page.keyboard.press('Shift')
  await expect.poll(async () => await page.locator('#announce p').last().textContent()).toBe('Чтобы выйти, нажмите Shift ещё 2 раза')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await seeWeather(page)
})

test('the page is empty before anything else happens', async () => {
  const { page } = await visit({ address: server().address, language: 'kk' })
  await begin(page, 'ешкім көрмесін')
  await page.fill('#text', 'мұны да')
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  await page.evaluate(() => {
    // Runs in the same turn as the click, before the browser can draw again.
    new MutationObserver(() => console.log(`${document.documentElement.className}|${document.body.textContent}|`)).observe(document.body, { childList: true })
  })
  await page.click('#exit')
  await seeWeather(page)
  expect(told).toEqual(['js gone||'])
})

test('a page left by Exit that the browser shows again from its memory goes on leaving', async () => {
  const { page } = await visit({ address: server().address, language: 'kk' })
  await page.goto('/')
  await page.evaluate(() => {
    document.documentElement.classList.add('gone')
    setTimeout(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  })
  await seeWeather(page)
  expect(page.url()).toMatch(WEATHER)
})

test('what was sent is not in the field when the browser goes Back, whether it makes the page anew', async () => {
  const { page } = await visit({ address: server().address, language: 'en' })
  await begin(page, 'only once')
  await page.goBack()
  await page.waitForSelector('#start')
  expect(await page.inputValue('#text')).toBe('')
})

test('… or kept it in its memory', async () => {
  const { page } = await visit({ address: server().address, language: 'en' })
  await page.goto('/')
  await page.evaluate(() => {
    const form = document.querySelector('form')
    if (form !== null) form.submit = () => { document.title = 'sent' }
  })
  await page.fill('#text', 'only once')
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  expect(await page.inputValue('#text'), 'what was not sent is kept').toBe('only once')
  await page.click('#send')
  await expect.poll(async () => await page.title()).toBe('sent')
  await page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  expect(await page.inputValue('#text')).toBe('')
})
