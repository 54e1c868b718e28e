import type { CaseView } from '@senim/contract/cases.ts'
import { caseView } from '@senim/contract/cases.ts'
import { contactView, self } from '@senim/contract/contacts.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { actAs, connectAll, referralTo } from './casework.ts'
import { begin, SEEN } from './citizen.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
let operator: Operator

beforeEach(async () => {
  operator = await Operator.signIn(server(), 'marat')
  await operator.available()
})
afterEach(async () => await operator.handIn())

/** Words of the pages as a person sees them. */
const SAID = {
  kk: { question: 'Көмек келді ме?', few: 'Қаласаңыз, бірер сөз жазыңыз', yes: 'Иә, келді', no: 'Жоқ, келген жоқ', saidYes: 'Сіз көмек келді деп жауап бердіңіз', saidNo: 'Сіз көмек келмеді деп жауап бердіңіз', afterAll: 'Жоқ, көмек келмей қалды', now: /қайта кірісуге міндетті/ },
  ru: { question: 'Помощь пришла?', few: 'Несколько слов, если хочется', yes: 'Да, пришла', no: 'Нет, не пришла', saidYes: 'Вы ответили, что помощь пришла', saidNo: 'Вы ответили, что помощь не пришла', afterAll: 'Нет, помощь так и не пришла', now: /обязаны взяться снова/ },
  en: { question: 'Did help come?', few: 'A few words, if you like', yes: 'Yes, it came', no: 'No, it did not', saidYes: 'You answered that help came', saidNo: 'You answered that help did not come', afterAll: 'No, help did not come after all', now: /must now act again/ },
} as const satisfies Record<Language, Record<string, string | RegExp>>

const read = async (view: CaseView): Promise<CaseView> => await operator.get(caseView, `/api/cases/${view.id}`)
const ask = async (view: CaseView): Promise<void> => void (await operator.post(caseView, `/api/cases/${view.id}/ask`, {}))

/** The dialogue of this page becomes a case in which the police have answered and nobody has asked the person yet. */
async function untilVerified(said: string): Promise<CaseView> {
  const view = await connectAll(operator, await operator.takeOffer(said))
  const police = referralTo(view, 'police')
  await actAs(server(), 'police.ulytau', police, ['accept', 'answer'])
  return await operator.post(caseView, `/api/cases/${view.id}/referrals/${police}/verify`, {})
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

const fits = async (page: Page): Promise<boolean> => await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** The few words are folded away until somebody wants to write them. */
async function write(page: Page, few: string, words: string): Promise<void> {
  await page.locator('#help summary').filter({ hasText: few }).press('Enter')
  await page.getByLabel(few).fill(words)
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = SAID[language]

  test('the question comes to the open page by itself and names nobody; "no" says what happens now, and leaves no trace in the history', async () => {
    const said = `${language} with script`
    const { page } = await visit({ address: server().address, language, width: 320 })
    await begin(page, said)
    const view = await untilVerified(said)
    expect(await page.locator('#help').count(), 'nothing while nobody has asked').toBe(0)
    await ask(view)
    await heading(page, words.question).waitFor()
    const about = await page.locator('#help').textContent()
    for (const { body } of view.rows) expect(about).not.toContain(body.name[language])
    await expectSound(page, 'asked')
    await page.setViewportSize({ width: 320, height: 640 })
    const before = await page.evaluate(() => history.length)
    await write(page, words.few, 'никто не приходил')
    await page.getByRole('button', { name: words.no }).press('Enter')
    await heading(page, words.saidNo).waitFor()
    expect(await page.locator('#help').textContent()).toMatch(words.now)
    await expect.poll(async () => await page.evaluate(() => document.activeElement?.id), { message: 'a screen reader reads on from the answer' }).toBe('help-h')
    expect(await page.evaluate(() => history.length)).toBe(before)
    await expectSound(page, 'said no')
    const after = await read(view)
    expect(after.entries).toMatchObject([{ what: 'asked' }, { what: 'said', helped: false, text: 'никто не приходил' }])
    expect(after.missing.map((one) => one.code)).not.toContain('personSaysNo')
    expect(after.rows.find((row) => row.referral === referralTo(view, 'police'))?.status).toBe('returned')
  })

  test('without script it stands there after Refresh; when all has ended the words bring it back on another device, and yes becomes no', async () => {
    const said = `${language} without script`
    const { page, context } = await visit({ address: server().address, language, width: 320, javaScript: false })
    await begin(page, said)
    const words7 = (await page.locator('#phrase li').allTextContents()).join(' ')
    const view = await untilVerified(said)
    await ask(view)
    await page.click('#refresh')
    await page.getByRole('button', { name: words.yes }).click()
    await heading(page, words.saidYes).waitFor()
    expect(await fits(page)).toBe(true)
    await operator.post(self, `/api/contacts/${view.contact}/close`, { outcome: { kind: 'case' } })
    await context.close()

    const other = await visit({ address: server().address, language, width: 320, javaScript: false })
    await other.page.goto(`/${language}/return`)
    await other.page.fill('#text', words7)
    await other.page.click('#send')
    await heading(other.page, words.saidYes).waitFor()
    expect(await other.page.locator('#dialogue').getAttribute('data-status')).toBe('closed')
    expect(await fits(other.page)).toBe(true)
    await write(other.page, words.few, 'вернулся и опять')
    await other.page.getByRole('button', { name: words.afterAll }).click()
    await heading(other.page, words.saidNo).waitFor()
    expect((await read(view)).entries.map((one) => [one.what, one.helped, one.text])).toEqual([['asked', null, null], ['said', true, null], ['said', false, 'вернулся и опять']])
  })
})

test('a closed page with script answers too; a lost connection says so and keeps the words', async () => {
  const { page, context } = await visit({ address: server().address, language: 'ru', expected: [/net::ERR_INTERNET_DISCONNECTED/, /WebSocket connection/] })
  await begin(page, 'закрытая страница')
  const view = await untilVerified('закрытая страница')
  await ask(view)
  await heading(page, SAID.ru.question).waitFor()
  await operator.post(self, `/api/contacts/${view.contact}/close`, { outcome: { kind: 'case' } })
  await page.getByText(SEEN.ru.closed).first().waitFor()
  await expectSound(page, 'asked, closed')
  await write(page, SAID.ru.few, 'спасибо')
  await context.setOffline(true)
  await page.getByRole('button', { name: SAID.ru.yes }).click()
  await page.getByText('Ответ не отправлен').waitFor()
  expect(await page.getByLabel(SAID.ru.few).inputValue()).toBe('спасибо')
  await context.setOffline(false)
  await page.getByRole('button', { name: SAID.ru.yes }).click()
  await heading(page, SAID.ru.saidYes).waitFor()
  // At the end nothing lies under the closing words, which stay in sight above whatever is scrolled.
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expectSound(page, 'said yes, closed')
  expect((await read(view)).entries.at(-1)).toMatchObject({ what: 'said', helped: true, text: 'спасибо' })
})

test('what must not be asked any more goes from the open page at once', async () => {
  const { page } = await visit({ address: server().address, language: 'ru' })
  await begin(page, 'больше нельзя')
  const view = await untilVerified('больше нельзя')
  await ask(view)
  await heading(page, SAID.ru.question).waitFor()
  await operator.post(contactView, `/api/contacts/${view.contact}/assessment`, { change: { safe: { ways: [], quiet: null, note: null } } })
  await expect.poll(async () => await page.locator('#help').count()).toBe(0)
})
