import { LANGUAGES } from '@senim/core/language.ts'
import { GROUPS } from '@senim/text/groups.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, askMore, DeskPage, SIGNED_OUT } from './desk.ts'
import { post } from './form.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()

test.each(LANGUAGES)('%s: copies of one text are one card, read and then decided once, with time to take it back', async (language) => {
  const words = `лол кек ${language}`
  const all = []
  for (let n = 0; n < 7; n += 1) all.push(await ask(server(), `${words}${'!'.repeat(n)}`, language))
  // Somebody who is signed in and takes no offers: nothing of the group is offered away.
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  const desk = await DeskPage.enter(page, server(), 'asem', language)
  const text = GROUPS[language]
  const groups = page.getByRole('region', { name: text.title })
  await groups.getByText(text.count(7)).waitFor()
  await expectSound(page, 'a group')
  expect(await groups.getByRole('button', { name: text.dismiss }).count(), 'nobody decides unread').toBe(0)
  await groups.getByRole('button', { name: text.read }).click()
  expect(await groups.locator('blockquote').textContent()).toBe(words)
  const [first, second, third] = all
  if (first === undefined || second === undefined || third === undefined) throw new Error('nobody wrote')

  const kind = desk.words.dialogue.kinds.joke
  const choose = async (): Promise<void> => {
    await groups.getByRole('button', { name: text.dismiss }).click()
    await groups.getByRole('button', { name: kind, exact: true }).click()
  }
  await choose()
  await groups.getByText(text.ending(7, kind.toLocaleLowerCase(language))).waitFor()
  await expectSound(page, 'a group that ends')
  await groups.getByRole('button', { name: desk.words.dialogue.undo }).click()
  expect(await groups.getByRole('button', { name: text.dismiss }).isVisible(), 'taken back').toBe(true)

  await askMore(server(), third, 'шынымен керек')
  await groups.getByText(text.count(6)).waitFor()
  await choose()
  // Another place and back: the decision goes on.
  await page.getByRole('link', { name: desk.words.places.cases }).click()
  await page.getByText(text.done(6, 0)).waitFor({ timeout: 20_000 })
  const seen = async (one: typeof first) => (await post(server().address, '/dialogue', { cap: one.cap, nonce: one.nonce, do: 'refresh', text: '' }, language)).html
  expect(await seen(first)).toContain('data-status="closed"')
  expect(await seen(second)).toContain('data-status="closed"')
  expect(await seen(third)).toContain('data-status="waiting"')
  await page.getByRole('link', { name: desk.words.places.desk }).click()
  await expect.poll(async () => await groups.count()).toBe(0)
})
