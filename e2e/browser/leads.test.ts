import type { CaseView } from '@senim/contract/cases.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { CASES } from '@senim/text/cases.ts'
import { LEAD } from '@senim/text/lead.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { openCase } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
let one: CaseView

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  one = await openCase(server(), operator, 'жүргізушісі кететін іс')
  await operator.handIn()
})

async function at(path: string, login: string, language: Language): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  await signIn(page, path, server().account(login), language)
  return page
}

test('whoever is shut out leaves a case behind: it is named before, the supervisor sees it and gives it on, with the keyboard alone', async () => {
  const { person, shutting } = ACCOUNTS.kk
  const text = LEAD.kk
  const administrator = await at('/desk/accounts', 'zhanar', 'kk')
  await administrator.getByRole('link', { name: 'Әсем' }).press('Enter')
  await administrator.getByRole('button', { name: person.shut }).press('Enter')
  await administrator.getByText(shutting.leads(one.number, 1)).waitFor()
  await administrator.getByRole('dialog').getByRole('button', { name: shutting.yes }).press('Enter')
  await administrator.getByRole('button', { name: person.open }).waitFor()

  const supervisor = await at('/desk/cases', 'gulnar', 'kk')
  const row = supervisor.getByRole('listitem').filter({ hasText: one.number })
  await row.getByText(text.gone).waitFor()
  await expectSound(supervisor, 'a case without a lead')
  await row.getByRole('link').press('Enter')
  await supervisor.getByRole('button', { name: text.change }).press('Enter')
  await supervisor.getByLabel(text.who).selectOption({ label: 'Дана' })
  await expectSound(supervisor, 'choosing a lead')
  await supervisor.getByRole('button', { name: text.give }).press('Enter')
  await supervisor.getByText(text.given('Дана')).waitFor()
  await expect.poll(async () => await supervisor.getByRole('button', { name: text.change }).evaluate((button) => button === document.activeElement)).toBe(true)

  const lead = await at('/desk/cases', 'dana', 'kk')
  await lead.getByRole('link', { name: one.number }).press('Enter')
  await lead.getByText(CASES.kk.lead('Дана')).waitFor()
  expect(await lead.getByRole('button', { name: text.change }).count(), 'only a supervisor gives a case on').toBe(0)
})

test.each(LANGUAGES)('in %s giving a case on has no barrier', async (language) => {
  const page = await at(`/desk/cases/${one.id}`, 'gulnar', language)
  await page.getByRole('button', { name: LEAD[language].change }).click()
  await page.getByLabel(LEAD[language].who).waitFor()
  await expectSound(page, 'a new lead')
  await page.getByRole('button', { name: LEAD[language].cancel }).click()
  expect(await page.getByRole('button', { name: LEAD[language].change }).count()).toBe(1)
})
