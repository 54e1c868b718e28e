import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { RECEIPT_WORDS } from '@senim/text/receipt.ts'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './axe.ts'
import { useBrowser } from './browser.ts'
import { begin, bubbles, SEEN, seeBubbles, write } from './citizen.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const REFUSED = [/status of 422/]
let operator: Operator

beforeAll(async () => {
  operator = await Operator.signIn(server(), 'marat')
  await operator.available()
})

/** Words of the pages as a person sees them. */
const SAID = {
  kk: { link: /Әңгімеге оралу/, question: 'Жеті сөзді жазыңыз', wrong: /әңгіме табылмады/, anyone: /Бұл сөздерді білген адам әңгімені оқи алады/, copied: /Көшірілді/ },
  ru: { link: /Вернуться к разговору/, question: 'Впишите семь слов', wrong: /разговор не нашёлся/, anyone: /сможет прочитать любой, кто знает эти слова/, copied: /Скопировано/ },
  en: { link: /Return to your conversation/, question: 'Write the seven words', wrong: /No conversation was found/, anyone: /Anyone who knows these words can read/, copied: /Copied/ },
} as const satisfies Record<Language, Record<string, string | RegExp>>

const wordsOf = async (page: Page): Promise<readonly string[]> => await page.locator('#phrase li').allTextContents()
const isFolded = async (page: Page): Promise<boolean> => !(await page.locator('#phrase').isVisible())

/** Goes the way back: the quiet link of the start page, the one field, the one button. */
async function comeBack(page: Page, typed: string): Promise<void> {
  await page.goto('/')
  await page.click('.back a')
  await page.fill('#text', typed)
  await page.click('#send')
}

describe.each(LANGUAGES.flatMap((language) => [true, false].map((javaScript) => ({ language, javaScript }))))('$language, script: $javaScript', ({ language, javaScript }) => {
  test('seven words bring the dialogue back on another device, with the answer that came meanwhile', async () => {
    const said = `${language} ${String(javaScript)} first words`
    const { page, context } = await visit({ address: server().address, language, javaScript, width: 320 })
    await begin(page, said)
    const words = await wordsOf(page)
    expect(words.every((word) => RECEIPT_WORDS[language].includes(word))).toBe(true)
    expect(words).toHaveLength(7)
    expect(await page.locator('#words').textContent()).toMatch(SAID[language].anyone)
    await context.close()

    const contact = await operator.takeOffer(said)
    operator.say(contact, 'the answer')
    await expect.poll(async () => (await operator.read(contact)).messages.length).toBe(2)

    const other = await visit({ address: server().address, language, javaScript, width: 320, expected: REFUSED })
    await other.page.goto('/')
    expect(await other.page.locator('.back a').textContent()).toMatch(SAID[language].link)
    await comeBack(other.page, `  ${words.join(',\n').toUpperCase()} `)
    await seeBubbles(other.page, [`me: ${said}`, 'op: the answer'])
    expect(await isFolded(other.page), 'folded while somebody answers').toBe(true)
    await other.page.click('#words summary')
    expect(await wordsOf(other.page)).toEqual(words)
    await write(other.page, 'I am back')
    await seeBubbles(other.page, [`me: ${said}`, 'op: the answer', 'me: I am back'])
    await operator.close(contact)

    const third = await visit({ address: server().address, language, javaScript })
    await comeBack(third.page, words.join(' '))
    expect(await third.page.locator('#state').textContent()).toBe(SEEN[language].closed)
    expect(await bubbles(third.page)).toHaveLength(3)
    expect(await isFolded(third.page), 'shown again when the dialogue has ended').toBe(false)
  })

  test('wrong words get one sentence, and what was typed stays', async () => {
    const { page } = await visit({ address: server().address, language, javaScript, width: 320, expected: REFUSED })
    const typed = `${RECEIPT_WORDS[language].slice(0, 6).join(' ')} xyz`
    await comeBack(page, typed)
    expect(await page.locator('#problem').textContent()).toMatch(SAID[language].wrong)
    expect(await page.locator('#problem').textContent()).not.toContain('xyz')
    expect(await page.inputValue('#text')).toBe(typed)
    const next = LANGUAGES.find((one) => one !== language) ?? 'kk'
    await page.click(`#langs [lang="${next}"]`)
    await expect.poll(async () => await page.locator('h1').textContent()).toBe(SAID[next].question)
    expect(await page.inputValue('#text'), 'another language takes nothing away').toBe(typed)
  })
})

test('the words fold away when somebody begins to answer, and come again at the end', async () => {
  const { page } = await visit({ address: server().address, language: 'kk', width: 320 })
  await begin(page, 'бүктелетін сөздер')
  expect(await isFolded(page)).toBe(false)
  const contact = await operator.takeOffer('бүктелетін сөздер')
  await expect.poll(async () => await isFolded(page)).toBe(true)
  operator.say(contact, 'сәлем')
  await seeBubbles(page, ['me: бүктелетін сөздер', 'op: сәлем'])
  expect(await page.locator('#newer').isVisible(), 'the answer is in view').toBe(false)
  await operator.close(contact)
  await expect.poll(async () => await isFolded(page)).toBe(false)
})

test('the words can be copied, read out and printed; leaving ends the reading', async () => {
  const { page, context } = await visit({ address: server().address, language: 'ru' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const done: string[] = []
    Object.assign(window, { done, print: () => done.push(`print ${[...document.querySelectorAll('.talk, .top, .words p, #phrase')].filter((part) => part.checkVisibility()).map((part) => part.id).join()}`) })
    speechSynthesis.speak = (said) => void done.push(`${said.lang} ${said.text}`)
    speechSynthesis.cancel = () => void done.push('silence')
  })
  await begin(page, 'копия')
  const words = await wordsOf(page)
  const done = async (): Promise<readonly string[]> => await page.evaluate(() => (window as unknown as { done: string[] }).done.splice(0))
  await page.click('#copy')
  await expect.poll(async () => await page.locator('#copied').textContent()).toMatch(SAID.ru.copied)
  expect(await page.evaluate(async () => await navigator.clipboard.readText())).toBe(words.join(' '))
  await page.click('#aloud')
  expect(await done()).toEqual(['silence', ...words.map((word) => `ru ${word}`)])
  await page.emulateMedia({ media: 'print' })
  await page.click('#print')
  expect(await done(), 'nothing but the words goes on paper').toEqual(['print phrase'])
  await page.emulateMedia({ media: 'screen' })
  const silent = page.evaluate(() => new Promise<string>((resolve) => addEventListener('leaving', () => setTimeout(() => resolve((window as unknown as { done: string[] }).done.join())))))
  await page.evaluate(() => dispatchEvent(new Event('leaving')))
  expect(await silent).toBe('silence')
})

test('without script nothing is offered that needs one', async () => {
  const { page } = await visit({ address: server().address, language: 'en', javaScript: false })
  await begin(page, 'plain words')
  expect(await page.locator('#phrase').isVisible()).toBe(true)
  for (const button of ['#copy', '#aloud', '#print']) expect(await page.locator(button).isVisible()).toBe(false)
})

test('Back never shows the words that were typed', async () => {
  const { page } = await visit({ address: server().address, language: 'en' })
  await begin(page, 'back and forth')
  const words = await wordsOf(page)
  await comeBack(page, words.join(' '))
  await seeBubbles(page, ['me: back and forth'])
  await page.goBack()
  expect(await page.inputValue('#text')).toBe('')
  await page.fill('#text', 'typed and left')
  // A browser that keeps the page as it was, for its Back button, keeps it from this moment.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect(await page.inputValue('#text')).toBe('')
})

describe.each(LANGUAGES)('%s', (language) => {
  test('no barrier, nothing to scroll sideways, nothing too small for a finger: narrow and wide, light and dark', async () => {
    const { page } = await visit({ address: server().address, language, expected: REFUSED })
    await page.goto(`/${language}/return`)
    await expectSound(page, 'return')
    await page.fill('#text', 'w'.repeat(400))
    await page.click('#send')
    await page.waitForSelector('[aria-invalid]')
    await expectSound(page, 'return, wrong')
    await begin(page, `look ${language}`)
    await expectSound(page, 'waiting with words')
    await page.click('#words summary')
    await expectSound(page, 'waiting, folded')
    await page.click('#words summary')
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['', '/return']) {
      const small = await page.locator('a:visible, button:visible, textarea:visible, summary:visible').evaluateAll((targets) =>
        targets.filter((target) => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44).map((target) => target.outerHTML.slice(0, 60)),
      )
      expect({ path, small }).toEqual({ path, small: [] })
      await page.goto(`/${language}/return`)
    }
    expect(await findBarriers(page)).toEqual([])
  })
})

test('the lists of words never travel to a browser', async () => {
  for (const path of ['/', '/return', '/public/dialogue.js']) {
    const text = await (await fetch(`${server().address}${path}`)).text()
    for (const language of ['kk', 'ru'] as const) {
      const found = RECEIPT_WORDS[language].filter((word) => word.length > 5 && text.toLowerCase().includes(word))
      expect(found.length, `${path}: ${found.join(' ')}`).toBeLessThan(12)
    }
  }
})
