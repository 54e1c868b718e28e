import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { SEEN, seeBubbles } from './citizen.ts'
import { doorOf } from './doors.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()

/** Words of the line as a person sees them. */
const LINE = {
  kk: 'Ұлытау облысы, мектеп коды бойынша. Алып тастау',
  ru: 'Область Ұлытау, по коду школы. Убрать',
  en: 'Ulytau Region, by the school’s code. Remove',
} as const satisfies Record<Language, string>

test('from a school’s code the page says the region in one line, in the language of the poster, and has no barrier', async () => {
  for (const language of LANGUAGES) {
    const { page } = await visit({ address: server().address, language: language === 'ru' ? 'kk' : 'ru', width: 320 })
    await page.goto(await doorOf(server(), { language }))
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('#from').innerText()).toBe(LINE[language])
    await expectSound(page, `by a code, ${language}`)
  }
})

test('the field, Send and 112 still need no scrolling on a small phone, and the line is big enough for a finger', async () => {
  for (const language of LANGUAGES) {
    // The longest name there is.
    const path = await doorOf(server(), { language, region: '590000000' })
    for (const width of [320, 360]) {
      const { page } = await visit({ address: server().address, language, width, height: 640, touch: true })
      await page.goto(path)
      for (const selector of ['#text', '#send', '#exit', 'a[href="tel:112"]', 'a[href="tel:102"]']) {
        const box = await page.locator(selector).first().boundingBox()
        expect({ language, width, selector, fits: box !== null && Math.ceil(box.y + box.height) <= 540 }).toEqual({ language, width, selector, fits: true })
      }
      const remove = await page.locator('#from button').boundingBox()
      expect(Math.min(remove?.width ?? 0, remove?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
  }
})

test.each([true, false])('whoever writes from a code is at the plain address afterwards (script: %s)', async (javaScript) => {
  const { page, context } = await visit({ address: server().address, language: 'kk', javaScript })
  const path = await doorOf(server(), { language: 'kk' })
  await page.goto(path)
  await page.fill('#text', 'мектептен жазамын')
  await page.click('#send')
  await seeBubbles(page, ['me: мектептен жазамын'])
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.content(), 'the code does not follow into the dialogue').not.toContain(path.slice(3))
  expect(await context.cookies()).toEqual([])
})

test.each([true, false])('the line can be taken away, and the language changed, and nothing typed is lost (script: %s)', async (javaScript) => {
  const { page } = await visit({ address: server().address, language: 'kk', javaScript })
  await page.goto(await doorOf(server(), { language: 'kk' }))
  await page.fill('#text', 'сөздерім')
  await page.click('#langs [lang="ru"]')
  await expect.poll(async () => await page.locator('h1').textContent()).toBe(SEEN.ru.question)
  expect(await page.locator('#from').innerText()).toBe(LINE.ru)
  expect(new URL(page.url()).pathname).toBe('/ru')
  await page.click('#from button')
  await expect.poll(async () => await page.locator('#from').count()).toBe(0)
  expect(await page.inputValue('#text')).toBe('сөздерім')
  expect(await page.locator('[name="entry"]').count()).toBe(0)
  await page.click('#send')
  await seeBubbles(page, ['me: сөздерім'])
})

test('a code that was altered opens the plain page, and whoever writes there is answered like anybody', async () => {
  const path = await doorOf(server(), { language: 'ru' })
  const { page } = await visit({ address: server().address, language: 'ru' })
  await page.goto(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)
  expect(await page.locator('h1').textContent()).toBe(SEEN.ru.question)
  expect(await page.locator('#from').count()).toBe(0)
  await page.fill('#text', 'с порванного плаката')
  await page.click('#send')
  await seeBubbles(page, ['me: с порванного плаката'])
})
