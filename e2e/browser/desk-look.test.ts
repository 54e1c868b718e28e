import { LANGUAGES } from '@senim/core/language.ts'
import { KIT } from '@senim/text/kit.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, askMore, DeskPage, FIRST_WORDS, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { sit } = useDesks(server, useBrowser().visit)
const ULYTAU = '620000000'

test.each(LANGUAGES)('in %s, narrow and wide, light and dark, no screen has a barrier or scrolls sideways', async (language) => {
  const [first, second] = FIRST_WORDS[language]
  const page = await sit('marat', language)
  await page.goto('/desk/')
  await page.getByLabel(KIT[language].login).waitFor()
  await expectSound(page, 'sign-in')
  const at = await DeskPage.enter(page, server(), 'marat', language)
  const { triage, dialogue, settings } = at.words
  await at.comeOnLine()
  await expectSound(page, 'empty desk')
  const one = await ask(server(), first, language, { region: ULYTAU, danger: '1' })
  await at.offer.getByText(first).waitFor()
  await expectSound(page, 'an offer')
  await at.accept(first)
  await ask(server(), second, language)
  await at.accept(second)
  await askMore(server(), one, 'https://'.padEnd(300, 'long'))
  await expect.poll(async () => await at.tabs.count()).toBe(2)
  await expectSound(page, 'two dialogues')
  await at.press('Control+Digit1')
  await at.press('Alt+KeyT')
  await page.getByRole('button', { name: triage.addReason }).click()
  await at.dialog.waitFor()
  await expectSound(page, 'the reasons')
  await at.dialog.getByRole('checkbox').first().check()
  await at.press('Escape')
  await at.press('Control+KeyK')
  await page.getByRole('searchbox').waitFor()
  await expectSound(page, 'ready replies')
  await at.press('Escape', 'Alt+Digit3')
  await page.getByLabel(triage.region, { exact: true }).selectOption(ULYTAU)
  await page.getByLabel(triage.about, { exact: true }).selectOption('self')
  await page.getByLabel(triage.age, { exact: true }).fill('14')
  await page.getByRole('button', { name: triage.actorNames.household, exact: true }).click()
  await page.locator('#bodies').getByRole('checkbox').nth(2).waitFor()
  await expectSound(page, 'the bodies')
  await page.locator('#safe').getByRole('button', { name: triage.edit }).click()
  await page.locator('#quiet-from').fill('21:00')
  await page.locator('#quiet-to').fill('08:00')
  await page.locator('#safe-note').fill('x'.repeat(120))
  await expectSound(page, 'safe contact')
  await page.locator('#safe').getByRole('button', { name: triage.ready }).click()
  await expectSound(page, 'safe contact, said')
  await page.getByRole('button', { name: settings.open }).click()
  await expectSound(page, 'settings')
  await at.press('Escape', 'Escape')
  await page.locator('h1').click()
  await at.press('Shift+Slash')
  await at.dialog.waitFor()
  await expectSound(page, 'the keys')
  await at.press('Escape')
  await at.press('Alt+Digit0')
  await page.getByRole('button', { name: dialogue.kinds.joke }).waitFor()
  await expectSound(page, 'not a request')
  await page.getByRole('button', { name: dialogue.kinds.joke }).click()
  await expectSound(page, 'not a request, to be undone')
})
