import { DESK } from '@senim/text/desk.ts'
import { KEYBOARD } from '@senim/text/keyboard.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, DeskPage, FIRST_WORDS, SIGNED_OUT, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)
const words = KEYBOARD.ru
const { rows } = DESK.ru.keys

test('a key is changed once and works on every machine; one that is taken or needed for writing is not given away', async () => {
  const page = await sit('asem', 'ru')
  const desk = await DeskPage.enter(page, server(), 'asem', 'ru')
  await desk.comeOnLine()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await desk.press('Shift+Slash')
  await desk.dialog.getByRole('button', { name: words.change, exact: true }).click()
  await expectSound(page, 'changing keys')
  const accept = desk.dialog.getByRole('button', { name: words.choose(rows.accept) })
  await accept.click()
  await desk.press('F4')
  await desk.dialog.getByText(words.taken('F4', rows.decline)).waitFor()
  await desk.press('KeyA')
  await desk.dialog.getByText(words.notPossible('A')).waitFor()
  await desk.press('F8')
  await accept.getByText('F8').waitFor()
  await desk.dialog.getByRole('button', { name: words.done, exact: true }).click()
  await page.keyboard.press('Escape')
  await desk.dialog.waitFor({ state: 'detached' })

  const beside = await visit({ address: server().address, language: 'ru', width: 1440, height: 900, expected: [SIGNED_OUT] })
  const other = await DeskPage.enter(beside.page, server(), 'asem', 'ru')
  await ask(server(), FIRST_WORDS.ru[0], 'ru')
  await other.offer.getByText(FIRST_WORDS.ru[0]).waitFor()
  await other.offer.getByText('F8', { exact: true }).waitFor()
  await other.press('F2')
  await other.press('F8')
  await other.log.getByText(FIRST_WORDS.ru[0]).first().waitFor()
  expect(await other.tabs.count()).toBe(1)
})
