import type { CaseView } from '@senim/contract/cases.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBarriers } from './axe.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCaseOf, referralTo, sayHelped } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import type { Got } from './form.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

/** A whole task with nothing but a keyboard: no click, no jump of the focus by the test. */
const server = useServer()
const { visit } = useBrowser()
const KINDS = ['school', 'education', 'police', 'guardianship', 'minors'] as const
const { outcome, answer } = AGENCY.ru
const { verify, missing, done } = CASES.ru
let view: CaseView
let pupil: Got

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  ;({ view, person: pupil } = await openCaseOf(server(), operator, 'пернетақтамен ғана'))
  await operator.handIn()
  for (const kind of KINDS) if (kind !== 'police') await actAs(server(), `${kind}.ulytau`, referralTo(view, kind), ['accept', 'answer'])
})

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor()
  for (let stops = 0; stops < 90; stops += 1) {
    if (await target.first().evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${String(target)}`)
}

async function enter(path: string, login: string): Promise<Page> {
  const { page } = await visit({ address: server().address, language: 'ru', width: 1440, height: 900, expected: [SIGNED_OUT] })
  await page.goto(path)
  const account = server().account(login)
  await tabTo(page, page.getByLabel(KIT.ru.login))
  await page.keyboard.type(account.login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  return page
}

test('an officer signs in, finds what is new, accepts, and says what was done', async () => {
  const page = await enter('/agency/', 'police.ulytau')
  await tabTo(page, page.getByRole('link', { name: view.number }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: answer.accept, exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(REFERRAL.ru.outcomes.measureTaken))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel(outcome.text))
  await page.keyboard.type('Участковый был у семьи, вынесено предписание.')
  await tabTo(page, page.getByRole('button', { name: outcome.send }))
  await page.keyboard.press('Enter')
  await page.getByText(AGENCY.ru.clock.checking, { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: outcome.send }).count()).toBe(0)
})

test('whoever leads the case opens its board, verifies every answer, asks the person, and closes it', async () => {
  const page = await enter('/desk/cases', 'asem')
  await tabTo(page, page.getByRole('link', { name: view.number }))
  await page.keyboard.press('Enter')
  for (let left = KINDS.length; left > 0; left -= 1) {
    const open = page.getByRole('button', { name: verify.yes })
    await expect.poll(async () => await open.count()).toBe(left)
    await tabTo(page, open)
    await page.keyboard.press('Enter')
    // The button goes, and the focus stays with its row.
    await page.locator('[id^="row-"]:focus').waitFor()
  }
  await tabTo(page, page.getByRole('button', { name: CLOSING.ru.ask.ask }))
  await page.keyboard.press('Enter')
  await page.getByText(missing.personMayAnswer).waitFor()
  await sayHelped(server(), pupil, true)
  await page.getByText(missing.none).waitFor()
  await tabTo(page, page.getByLabel(Object.values(missing.ends)[0] ?? ''))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: missing.close }))
  await page.keyboard.press('Enter')
  await page.getByText(done.closed).first().waitFor()
})

test('the page of the API has no barrier, and no script is needed to know the limit of a message', async () => {
  const { page } = await visit({ address: server().address, language: 'en' })
  await page.goto('/api/docs')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const { page: plain } = await visit({ address: server().address, language: 'ru', javaScript: false })
  await plain.goto('/')
  const fits = plain.locator('noscript p')
  expect(await fits.isVisible()).toBe(true)
  expect(await fits.textContent()).toBe('В одно сообщение помещается 4\u00A0000 знаков.')
})
