import { LANGUAGES } from '@senim/core/language.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { TRACES } from '@senim/text/traces.ts'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { SEEN, seeBubbles } from './citizen.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const WEATHER = /^https:\/\/www\.kazhydromet\.kz\//
const TYPED = 'Слова, набранные до того'

describe.each([true, false])('the page on what stays, with script: %s', (javaScript) => {
  test('is found from the start page, in the same frame, and brings back all that was typed and ticked', async () => {
    const { page } = await visit({ address: server().address, language: 'ru', javaScript })
    await page.goto('/')
    await page.fill('#text', TYPED)
    await page.check('[name="danger"]')
    await page.click('summary')
    await page.selectOption('#region', '620000000')
    await page.check('[name="about"][value="child"]')
    await page.click('#traces')
    for (const language of ['ru', 'en', 'kk'] as const) {
      await page.click(`#langs [lang="${language}"]`)
      await expect.poll(async () => await page.locator('h1').textContent()).toBe(TRACES[language].title)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.title()).toBe(CITIZEN[language].title)
      expect(await page.locator('body').textContent()).not.toContain(TYPED)
    }
    await page.click('#back button')
    await expect.poll(async () => await page.locator('h1').textContent()).toBe(SEEN.kk.question)
    expect(await page.inputValue('#text')).toBe(TYPED)
    expect(await page.isChecked('[name="danger"]')).toBe(true)
    expect(await page.inputValue('#region')).toBe('620000000')
    expect(await page.isChecked('[name="about"][value="child"]')).toBe(true)
    await page.click('#send')
    await seeBubbles(page, [`me: ${TYPED}`])
  })

  test('can be opened by its address, has Exit, and leads to an empty start page', async () => {
    for (const language of LANGUAGES) {
      const { page } = await visit({ address: server().address, language, javaScript, width: 320 })
      await page.goto('/traces')
      expect(await page.locator('h1').textContent()).toBe(TRACES[language].title)
      expect(await page.locator('section h2').allTextContents()).toEqual([...TRACES[language].sections.map(({ title }) => title), CITIZEN[language].dangerNow])
      await page.click('#back button')
      await expect.poll(async () => await page.locator('h1').textContent()).toBe(SEEN[language].question)
      expect(await page.inputValue('#text')).toBe('')
      await page.goto(`/${language}/traces`)
      const box = await page.locator('#exit').boundingBox()
      expect({ right: Math.round(320 - (box?.x ?? 0) - (box?.width ?? 0)), top: Math.round(box?.y ?? 0), text: (await page.locator('#exit').textContent())?.trim() }).toEqual({ right: 16, top: 8, text: SEEN[language].exit })
      await page.click('#exit')
      await page.waitForURL(WEATHER)
    }
  })
})

test('on the page on what stays, Shift three times leaves, and Back does not find it', async () => {
  const { page } = await visit({ address: server().address, language: 'kk' })
  await page.goto('/')
  await page.fill('#text', 'ешкім көрмесін')
  await page.click('#traces')
  await page.waitForSelector('#back')
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
  await page.waitForURL(WEATHER)
  await page.goBack()
  expect(await page.locator('h1').textContent()).toBe(SEEN.kk.question)
  expect(await page.inputValue('#text')).toBe('')
})

test('with script, nothing typed is lost on the way there or Back, though nothing gets through', async () => {
  const { context, page, faults } = await visit({ address: server().address, language: 'ru', expected: [/net::ERR_/] })
  await page.goto('/')
  await page.fill('#text', TYPED)
  await context.setOffline(true)
  await page.click('#traces')
  await expect.poll(() => faults.length).toBe(1)
  expect(await page.inputValue('#text')).toBe(TYPED)
  await context.setOffline(false)
  await page.click('#traces')
  await expect.poll(async () => await page.locator('h1').textContent()).toBe(TRACES.ru.title)
  await context.setOffline(true)
  await page.goBack()
  expect(await page.locator('h1').textContent()).toBe(SEEN.ru.question)
  expect(await page.inputValue('#text')).toBe(TYPED)
})

test('it names the title that the history shows, and promises nothing about a bill', () => {
  for (const language of LANGUAGES) {
    const text = JSON.stringify(TRACES[language])
    expect(text).toContain(CITIZEN[language].title)
    expect(text).toContain('111')
    expect(text).toContain(CITIZEN[language].exit)
  }
})

test.each(LANGUAGES)('no barrier, no sideways scroll, nothing too small for a finger, %s', async (language) => {
  const { page } = await visit({ address: server().address, language })
  await page.goto('/traces')
  await expectSound(page, 'traces')
  await page.setViewportSize({ width: 320, height: 640 })
  const small = await page.locator('a:visible, button:visible').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44).map((one) => one.outerHTML))
  expect(small).toEqual([])
})
