import { LANGUAGES } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, DeskPage, FIRST_WORDS, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { sit } = useDesks(server, useBrowser().visit)
/** What a browser writes down when a script does not come. */
const GONE = [/status of 404/, /net::ERR_/, /NotLoaded/]

test.each(LANGUAGES)('in %s, a page whose script is gone says so, takes nothing away, and opens again', async (language) => {
  const [words] = FIRST_WORDS[language]
  const page = await sit('marat', language, { expected: GONE })
  const at = await DeskPage.enter(page, server(), 'marat', language)
  const { places } = at.words
  const go = async (to: string): Promise<void> => await page.getByRole('navigation').getByRole('link', { name: to, exact: true }).click()
  await at.comeOnLine()
  await ask(server(), words, language)
  await at.accept(words)
  await at.draft.fill('half a sentence')

  await page.route('**/desk/assets/CasesPage*', async (route) => await route.fulfill({ status: 404 }))
  await go(places.cases)
  await page.getByText(places.notLoaded).waitFor()
  await expectSound(page, 'a page that did not come')
  await go(places.desk)
  await at.log.getByText(words).waitFor()
  expect(await at.draft.inputValue(), 'the desk itself stays as it was').toBe('half a sentence')

  await go(places.cases)
  await page.route('**/readyz', async (route) => await route.abort())
  await page.getByRole('button', { name: places.loadAnew }).click()
  await page.getByText(KIT[language].unreachable).waitFor()
  await page.getByText(places.notLoaded).waitFor()

  await page.unrouteAll()
  await page.getByRole('button', { name: places.loadAnew }).click()
  await page.getByRole('heading', { level: 1, name: CASES[language].title }).waitFor()
  await go(places.desk)
  await at.log.getByText(words).waitFor()
  await expect.poll(async () => await at.draft.inputValue()).toBe('half a sentence')
})
