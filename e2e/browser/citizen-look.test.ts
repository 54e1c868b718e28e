import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './axe.ts'
import { useBrowser } from './browser.ts'
import { begin, SEEN, seeBubbles, write } from './citizen.ts'
import { takePicture } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { visit } = useBrowser()
const BROKEN = [/WebSocket connection/, /net::ERR_/, /status of 404/, /status of 422/]
let operator: Operator

beforeAll(async () => {
  operator = await Operator.signIn(server(), 'marat')
  await operator.available()
})

/** Nothing for axe to find, and nothing to scroll sideways. */
async function expectSound(page: Page, state: string): Promise<void> {
  const { width, dark } = await page.evaluate(() => ({ width: innerWidth, dark: matchMedia('(prefers-color-scheme: dark)').matches }))
  await takePicture(page, `${state} ${width} ${dark ? 'dark' : 'light'}`)
  expect({ state, barriers: await findBarriers(page) }).toEqual({ state, barriers: [] })
  expect({ state, wide: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) }).toEqual({ state, wide: 0 })
}

const LOOKS = [
  { width: 320, height: 640, dark: false },
  { width: 320, height: 640, dark: true },
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
] as const

describe.each(LANGUAGES.flatMap((language) => LOOKS.map((look) => ({ language, ...look }))))('$language, $width px, dark: $dark', ({ language, ...look }) => {
  test('no barrier and no sideways scroll on any page, in any state', async () => {
    const wire = await Wire.to(server().address)
    const { page } = await visit({ address: wire.address, language, ...look, expected: BROKEN })
    await page.goto('/nowhere')
    await expectSound(page, 'sorry')
    await page.goto('/')
    await expectSound(page, 'start')
    await page.click('summary')
    await page.click('#send')
    await expectSound(page, 'start, empty')
    await page.fill('#text', 'w'.repeat(3900))
    await expectSound(page, 'start, near the limit')
    wire.cut()
    await page.click('#send')
    await page.waitForSelector('.cut')
    await expectSound(page, 'start, nothing gets through')
    wire.mend()
    const words = `${language} ${look.width} ${String(look.dark)} ${'unbroken'.repeat(20)}`
    await begin(page, words)
    await expectSound(page, 'waiting')
    const contact = await operator.takeOffer(words)
    operator.say(contact, `https://${'long'.repeat(40)}.kz`)
    await seeBubbles(page, [`me: ${words}`, `op: https://${'long'.repeat(40)}.kz`])
    operator.typing(contact)
    await page.waitForSelector('#typing:not(.still)')
    await expectSound(page, 'talking')
    wire.cut()
    await write(page, 'x')
    await expect.poll(async () => await page.locator('#state').textContent(), { timeout: 10_000 }).toBe(SEEN[language].offline)
    await expectSound(page, 'offline')
    wire.mend()
    await page.click('#connect')
    await expect.poll(async () => await page.locator('.pending').count()).toBe(0)
    await operator.close(contact)
    await page.waitForSelector('[data-status="closed"]')
    await expectSound(page, 'closed')
    wire.close()
  })
})

test('the field, Send, 112, 102 and Exit need no scrolling on a small phone', async () => {
  for (const language of LANGUAGES) {
    for (const width of [320, 360]) {
      const { page } = await visit({ address: server().address, language, width, height: 640, touch: true })
      const bottom = async (selector: string): Promise<number> => {
        const box = await page.locator(selector).first().boundingBox()
        return box === null ? Number.POSITIVE_INFINITY : Math.ceil(box.y + box.height)
      }
      await page.goto('/')
      for (const selector of ['#text', '#send', '#exit', 'a[href="tel:112"]', 'a[href="tel:102"]']) {
        expect({ language, width, selector, fits: (await bottom(selector)) <= 540 }).toEqual({ language, width, selector, fits: true })
      }
      await begin(page, 'salem')
      for (const selector of ['#exit', '#state', 'a[href="tel:112"]', 'a[href="tel:102"]']) {
        expect({ language, width, selector, fits: (await bottom(selector)) <= 540 }).toEqual({ language, width, selector, fits: true })
      }
    }
  }
})

test('what a finger has to hit is 44 px or more', async () => {
  for (const language of LANGUAGES) {
    const { page } = await visit({ address: server().address, language, width: 320, touch: true })
    const small = async (): Promise<readonly string[]> =>
      await page.locator('a:visible, button:visible, select:visible, textarea:visible, summary:visible, label:has(input):visible').evaluateAll((targets) =>
        targets.filter((target) => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44).map((target) => target.outerHTML.slice(0, 60)),
      )
    await page.goto('/')
    await page.click('summary')
    expect(await small()).toEqual([])
    await begin(page, 'salem')
    expect(await small()).toEqual([])
  }
})

/** Bytes that travel for one page with all it asks for. */
async function weight(language: Language): Promise<{ page: number; script: number }> {
  const size = async (path: string): Promise<number> => {
    const answer = await fetch(`${server().address}${path}`, { headers: { 'accept-encoding': 'gzip', 'accept-language': language } })
    const plain = (await answer.arrayBuffer()).byteLength
    return Number(answer.headers.get('content-length') ?? plain)
  }
  return { page: await size('/'), script: await size('/public/dialogue.js') }
}

test('the first page is light enough for an old phone on a bad network', async () => {
  for (const language of LANGUAGES) {
    const { page, script } = await weight(language)
    expect(page).toBeLessThan(6500)
    expect(script).toBeLessThan(8500)
  }
})
