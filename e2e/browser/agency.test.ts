import type { CaseView } from '@senim/contract/cases.ts'
import { caseView } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import type { Visit } from './browser.ts'
import { useBrowser } from './browser.ts'
import { actAs, openCase, referralTo } from './casework.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { visit } = useBrowser()
const text = AGENCY.ru
const DAY = 86_400_000
let first: CaseView
let second: CaseView

beforeAll(async () => {
  const operator = await Operator.signIn(server(), 'asem')
  await operator.available()
  first = await openCase(server(), operator, 'бірінші іс')
  second = await openCase(server(), operator, 'екінші іс')
  const returned = referralTo(first, 'minors')
  await actAs(server(), 'minors.ulytau', returned, ['accept', 'report', 'answer'])
  await operator.post(caseView, `/api/cases/${first.id}/referrals/${returned}/return`, { reason: 'Кім барды, қашан барды?' })
  await operator.handIn()
})

/** An officer at a phone, or at a desk; goes to one referral when it is given. */
async function officer(login: string, referral?: string, { language = 'ru', expected = [], ...more }: Partial<Visit> & { readonly language?: Language } = {}): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 360, height: 640, expected: [SIGNED_OUT, ...expected], ...more })
  await signIn(page, referral === undefined ? '/agency/' : `/agency/referrals/${referral}`, server().account(login), language)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const focused = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? document.querySelector(`label[for="${document.activeElement?.id ?? ''}"]`)?.firstChild?.textContent ?? '')

test.each(LANGUAGES)('in %s no page of the portal, in any state, has a barrier or scrolls sideways', async (language) => {
  const words = AGENCY[language]
  const { page: out } = await visit({ address: server().address, language, expected: [SIGNED_OUT] })
  await out.goto('/agency/')
  await out.getByLabel(KIT[language].login).waitFor()
  await expectSound(out, 'sign-in')
  const page = await officer('police.ulytau', undefined, { language })
  await page.getByRole('link', { name: first.number }).waitFor()
  await expectSound(page, 'the list')
  await page.goto(`/agency/referrals/${referralTo(first, 'police')}`)
  await page.getByRole('button', { name: words.answer.accept, exact: true }).waitFor()
  await expectSound(page, 'a new referral')
  await page.getByLabel(REFERRAL[language].reasons.other).check()
  await page.getByRole('button', { name: words.answer.refuse, exact: true }).click()
  await page.getByText(words.answer.needWhy).waitFor()
  await expectSound(page, 'refusing')
  await page.locator('.me summary').click()
  await expectSound(page, 'the account')
  await page.clock.setFixedTime(Date.now() + 3 * DAY)
  await page.reload()
  await page.locator('.clock.late').waitFor()
  await expectSound(page, 'late')
  const back = await officer('minors.ulytau', referralTo(first, 'minors'), { language })
  await back.getByRole('heading', { name: words.returned }).waitFor()
  await expectSound(back, 'returned')
  await back.getByRole('button', { name: words.outcome.interim }).scrollIntoViewIfNeeded()
  await back.getByLabel(words.outcome.text).fill('')
  await back.getByRole('button', { name: words.outcome.send }).click()
  await back.getByText(words.outcome.needText).waitFor()
  await expectSound(back, 'an outcome with nothing filled')
  expect(await back.title(), 'no number in the tab').toBe(words.title)
})

test('what is asked for shows at once; the address opens with the acceptance; what is withheld is named', async () => {
  const page = await officer('police.ulytau')
  await page.getByRole('link', { name: second.number }).press('Enter')
  await page.getByRole('heading', { level: 1, name: second.number }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second.number)
  await page.getByText(text.slice.afterAccept).waitFor()
  expect(await page.content()).not.toContain('көше мен үй ойдан алынған')
  await page.getByText(text.safe.doNot).waitFor()
  await page.getByRole('button', { name: text.answer.accept, exact: true }).press('Enter')
  await page.getByText('көше мен үй ойдан алынған').waitFor()
  await page.getByRole('heading', { name: text.outcome.heading, exact: true }).waitFor()
  const other = await officer('guardianship.ulytau', referralTo(second, 'guardianship'))
  await other.getByText(text.slice.fields.school, { exact: false }).first().waitFor()
  expect(await other.content()).not.toContain('Үш оқушы')
})

test('refusing needs a reason, and words when the reason is another', async () => {
  const page = await officer('school.ulytau', referralTo(second, 'school'))
  const refuse = page.getByRole('button', { name: text.answer.refuse, exact: true })
  await refuse.press('Enter')
  await page.getByText(text.answer.chooseReason).waitFor()
  await page.getByLabel(REFERRAL.ru.reasons.other).press('Space')
  await refuse.press('Enter')
  await page.getByText(text.answer.needWhy).waitFor()
  await page.getByLabel(text.answer.why).fill('Такой ученик у нас не учится')
  await refuse.press('Enter')
  await page.getByText(text.clock.refused).waitFor()
  expect(await page.getByRole('button', { name: text.answer.accept, exact: true }).count()).toBe(0)
  await page.getByText('Такой ученик у нас не учится').waitFor()
  const easy = await officer('school.ulytau', referralTo(first, 'school'))
  await easy.getByLabel(REFERRAL.ru.reasons.conflict).press('Space')
  await easy.getByRole('button', { name: text.answer.refuse, exact: true }).press('Enter')
  await easy.getByText(text.clock.refused).waitFor()
})

test('an outcome with nothing filled says one sentence and goes to the field; a day to come is refused', async () => {
  const referral = referralTo(first, 'education')
  await actAs(server(), 'education.ulytau', referral, ['accept'])
  const page = await officer('education.ulytau', referral)
  const { outcome } = text
  const send = async (says: string, at: string): Promise<void> => {
    await page.getByRole('button', { name: outcome.send }).press('Enter')
    await expect.poll(async () => await page.locator('.failure').allTextContents()).toEqual([says])
    expect(await focused(page)).toContain(at)
  }
  await send(outcome.chooseKind, REFERRAL.ru.outcomes.measureTaken)
  await page.keyboard.press('Space')
  await page.getByLabel(outcome.who).fill('')
  await send(outcome.needWho, outcome.who)
  await page.keyboard.type('Бақыт Оспанов')
  await send(outcome.needText, outcome.text)
  await page.keyboard.type('Проверены меры школы.')
  await page.getByLabel(outcome.on).fill('2099-01-01')
  await send(outcome.future, outcome.on)
  await page.getByLabel(outcome.on).fill('')
  await send(outcome.needDate, outcome.on)
  await page.getByLabel(outcome.on).fill('2026-01-02')
  await page.getByRole('button', { name: outcome.send }).press('Enter')
  await page.getByText(text.clock.checking, { exact: true }).waitFor()
  await page.getByText('Проверены меры школы.').waitFor()
  expect(await page.getByRole('button', { name: outcome.send }).count()).toBe(0)
})

test('a returned outcome stands with its reason and the earlier words, to be added to', async () => {
  const page = await officer('minors.ulytau', referralTo(first, 'minors'))
  await page.getByRole('region', { name: text.returned }).getByText('Кім барды, қашан барды?').waitFor()
  const words = page.getByLabel(text.outcome.text)
  expect(await words.inputValue()).toContain('қорғау нұсқамасы')
  await words.press('Control+End')
  await page.keyboard.type(' 2 қаңтарда инспектор Серіков барды.')
  await page.getByRole('button', { name: text.outcome.send }).press('Enter')
  await page.getByText(text.clock.checking, { exact: true }).waitFor()
})

test('a session that ends while somebody types keeps the text, also over signing in again', async () => {
  const referral = referralTo(first, 'guardianship')
  await actAs(server(), 'guardianship.ulytau', referral, ['accept'])
  const page = await officer('guardianship.ulytau', referral)
  await page.getByLabel(REFERRAL.ru.outcomes.personSafe, { exact: true }).check()
  await page.getByLabel(text.outcome.text).fill('Ребёнок у бабушки, навещаем каждую неделю.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: text.outcome.send }).press('Enter')
  await page.getByText(KIT.ru.sessionOver).waitFor()
  await expectSound(page, 'session over')
  const { login, password } = server().account('guardianship.ulytau')
  await page.getByLabel(KIT.ru.login).fill(login)
  await page.getByLabel(KIT.ru.password).fill(password)
  await page.keyboard.press('Enter')
  await expect.poll(async () => await page.getByText(KIT.ru.sessionOver).count()).toBe(0)
  expect(await page.getByLabel(text.outcome.text).inputValue()).toBe('Ребёнок у бабушки, навещаем каждую неделю.')
  expect(await page.getByLabel(REFERRAL.ru.outcomes.personSafe, { exact: true }).isChecked()).toBe(true)
  await page.getByRole('button', { name: text.outcome.send }).press('Enter')
  await page.getByText(text.clock.checking, { exact: true }).waitFor()
})

test('an outcome whose answer was lost is said to be unsent, keeps its words, and sent again stands there once', async () => {
  const wire = await Wire.to(server().address)
  const referral = referralTo(second, 'minors')
  await actAs(server(), 'minors.ulytau', referral, ['accept'])
  const page = await officer('minors.ulytau', referral, { address: wire.address, expected: [/WebSocket connection/, /net::ERR_/] })
  await page.getByLabel(REFERRAL.ru.outcomes.measureTaken, { exact: true }).check()
  await page.getByLabel(text.outcome.text).fill('План утверждён.')
  wire.loseAnswers()
  await page.getByRole('button', { name: text.outcome.send }).press('Enter')
  await expect.poll(async () => {
    const view = await (await Operator.signIn(server(), 'asem')).get(caseView, `/api/cases/${second.id}`)
    return view.rows.find((row) => row.referral === referral)?.status
  }).toBe('answered')
  wire.cut()
  await page.getByText(text.notSent).waitFor()
  expect(await page.getByLabel(text.outcome.text).inputValue()).toBe('План утверждён.')
  wire.mend()
  await page.getByRole('button', { name: text.outcome.send }).press('Enter')
  await page.getByText(text.clock.checking, { exact: true }).waitFor()
  const view = await (await Operator.signIn(server(), 'asem')).get(caseView, `/api/cases/${second.id}`)
  expect(view.rows.find((row) => row.referral === referral)?.entries.filter((entry) => entry.what === 'answered')).toHaveLength(1)
  await expect.poll(async () => await page.locator('.past').getByText('План утверждён.').count()).toBe(1)
  wire.close()
})
