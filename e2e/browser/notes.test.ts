import { LANGUAGES } from '@senim/core/language.ts'
import { NOTES } from '@senim/text/notes.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, bubbles, seeBubbles } from './citizen.ts'
import { BROKEN, DeskPage, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

test('what is typed survives a reload, another browser and a server that is killed, and is gone when it was sent', async () => {
  const at = await DeskPage.enter(await sit('timur', 'ru', { expected: BROKEN }), server(), 'timur', 'ru')
  await at.comeOnLine()
  const { page: person } = await visit({ address: server().address, language: 'ru', expected: BROKEN })
  await begin(person, 'черновики')
  await at.accept('черновики')
  const saved = at.page.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await at.draft.pressSequentially('ответ, который ещё не')
  await saved
  await at.draft.pressSequentially(' отправлен')
  await at.press('Control+KeyJ')
  await at.page.locator('#note').fill('не забыть спросить')
  await at.page.reload()
  await expect.poll(async () => await at.draft.inputValue()).toBe('ответ, который ещё не отправлен')
  await at.press('Control+KeyJ')
  expect(await at.page.locator('#note').inputValue()).toBe('не забыть спросить')

  const two = await DeskPage.enter(await sit('timur', 'ru', { expected: BROKEN }), server(), 'timur', 'ru')
  await expect.poll(async () => await two.draft.inputValue()).toBe('ответ, который ещё не отправлен')
  await two.page.context().close()
  await server().kill9()
  await server().begin()
  await at.page.reload()
  await expect.poll(async () => await at.draft.inputValue()).toBe('ответ, который ещё не отправлен')
  await at.draft.press('Control+Enter')
  await seeBubbles(person, ['me: черновики', 'op: ответ, который ещё не отправлен'])
  await expect.poll(async () => await at.page.evaluate(async () => await (await fetch('/api/drafts')).text())).not.toContain('отправлен')
  await at.page.reload()
  await at.log.getByText('ответ, который ещё не отправлен').waitFor()
  expect(await at.draft.inputValue()).toBe('')
})

test.each(LANGUAGES)('in %s a note is yellow, dashed and locked, is seen by colleagues and never by the person', async (language) => {
  const words = NOTES[language]
  const at = await DeskPage.enter(await sit('marat', language), server(), 'marat', language)
  await at.comeOnLine()
  const { page: person } = await visit({ address: server().address, language })
  await begin(person, `note ${language}`)
  await at.accept(`note ${language}`)
  await at.draft.fill('to the person')
  await at.press('Control+KeyJ')
  const field = at.page.locator('#note')
  await field.waitFor()
  expect(await field.inputValue(), 'another field, not the same words').toBe('')
  expect(await at.page.evaluate(() => document.activeElement?.id)).toBe('note')
  await field.fill('for colleagues')
  await expectSound(at.page, 'writing a note')
  await at.press('Control+Enter')
  await at.log.locator('.team').getByText('for colleagues').waitFor()
  expect(await at.log.locator('.team').textContent()).toContain(words.seenBy.colleagues)
  expect(await at.log.locator('.team').evaluate((line) => getComputedStyle(line).borderTopStyle)).toBe('dashed')
  await at.press('Control+KeyJ')
  await at.page.getByRole('form', { name: words.label.self }).waitFor()
  await field.fill('for myself')
  await at.press('Control+Enter')
  await at.log.locator('.team').getByText('for myself').waitFor()
  await at.press('Control+KeyJ')
  expect(await at.draft.inputValue()).toBe('to the person')
  await at.press('Control+Enter')
  await seeBubbles(person, [`me: note ${language}`, 'op: to the person'])
  await expectSound(at.page, 'notes among the messages')
  if (process.env['SHOTS'] !== undefined) await at.page.screenshot({ path: `${process.env['SHOTS']}/notes-${language}.png` })
  await person.reload()
  await person.waitForSelector('body')
  expect(await person.content()).not.toContain('colleagues')
  expect((await bubbles(person)).join()).not.toContain('myself')
})
