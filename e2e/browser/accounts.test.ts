import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { DESK } from '@senim/text/desk.ts'
import { JOIN } from '@senim/text/join.ts'
import { KIT } from '@senim/text/kit.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import { SETUP } from '@senim/text/setup.ts'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const demo = useServer()
const empty = useServer('--empty')
const { visit } = useBrowser()

async function wide(address: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  return page
}

const focused = async (page: Page): Promise<string> => await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? (document.activeElement.labels?.[0]?.textContent ?? '') : ''))
const isFocused = async (locator: Locator): Promise<boolean> => await locator.evaluate((one) => one === document.activeElement)

/** Enters somebody with nothing but keys, from the open list. The address of their link. */
async function inviteByKeys(page: Page, name: string): Promise<string> {
  const { form, link, add } = ACCOUNTS.kk
  await page.getByRole('button', { name: add }).press('Enter')
  await expect.poll(async () => await focused(page)).toBe(form.name)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: link.heading(name) }).waitFor()
  return await page.locator('.made code').innerText()
}

test.each(LANGUAGES)('in %s no page of the staff has a barrier or scrolls sideways', async (language) => {
  const text = ACCOUNTS[language]
  const page = await wide(demo().address, language)
  await signIn(page, '/desk/accounts', demo().account('zhanar'), language)
  await page.getByRole('listitem').nth(20).waitFor()
  await expectSound(page, 'everybody')
  await page.getByRole('button', { name: text.add }).click()
  await page.getByRole('button', { name: text.form.enter }).click()
  await page.getByText(text.needs.name).waitFor()
  await expectSound(page, 'a form with nothing filled')
  await page.getByLabel(text.form.body, { exact: true }).check()
  await expectSound(page, 'an officer')
  await page.getByRole('link', { name: 'Сәуле' }).click()
  await page.getByText(ADMIN[language].history.first).waitFor()
  await expectSound(page, 'one of them')
  await page.getByRole('button', { name: text.person.shut }).click()
  await page.getByText(text.shutting.now).waitFor()
  await expectSound(page, 'before somebody is shut out')
  expect(await page.title(), 'the same neutral title everywhere').toBe(DESK[language].title)
})

test('somebody is invited, comes in by the link, is corrected and put back, all with the keyboard alone', async () => {
  const { form, link, person, roles, add } = ACCOUNTS.kk
  const page = await wide(demo().address, 'kk')
  await signIn(page, '/desk/accounts', demo().account('zhanar'), 'kk')
  await page.getByRole('button', { name: add }).waitFor()
  const address = await inviteByKeys(page, 'Айша')
  await expectSound(page, 'a link')
  await page.getByRole('button', { name: link.done }).press('Enter')
  await expect.poll(async () => await isFocused(page.getByRole('button', { name: add }))).toBe(true)
  expect(await page.content(), 'seen once').not.toContain(new URL(address).hash)

  const own = await wide(demo().address, 'kk', [/status of 409/])
  await own.goto(address)
  await own.getByRole('heading', { name: JOIN.kk.hello('Айша') }).waitFor()
  await own.getByText(JOIN.kk.by('Жанар')).waitFor()
  await expectSound(own, 'coming in')
  expect(own.url(), 'the code is gone from the address').toBe(`${demo().address}/desk/join`)
  await expect.poll(async () => await focused(own)).toBe(JOIN.kk.login)
  await own.keyboard.type('asem')
  await own.keyboard.press('Tab')
  await own.keyboard.type('қысқа')
  await own.keyboard.press('Enter')
  await own.getByText(JOIN.kk.needs.password).waitFor()
  expect(await focused(own)).toBe(JOIN.kk.password)
  await own.keyboard.type(' емес енді ұзын')
  await own.keyboard.press('Enter')
  await own.getByRole('alert').getByText(refusalSentence({ refused: 'loginTaken', params: {} }, 'kk')).waitFor()
  // The caret stands where it is to be mended.
  await expect.poll(async () => await focused(own)).toBe(JOIN.kk.login)
  await own.keyboard.press('Control+a')
  await own.keyboard.type('aisha')
  await own.keyboard.press('Enter')
  await own.locator('[data-status="offline"]').waitFor()

  await page.getByRole('searchbox').fill('Айша')
  await expect.poll(async () => await page.locator('.accounts section > ul > li').count()).toBe(1)
  await page.getByRole('link', { name: 'Айша' }).press('Enter')
  await page.getByLabel(new RegExp(roles.psychologist)).press('Space')
  await page.getByLabel(form.capacity).fill('5')
  await page.keyboard.press('Enter')
  const versions = page.locator('.history li')
  await expect.poll(async () => await versions.count()).toBe(4)
  expect(await versions.first().innerText()).toMatch(new RegExp(`Жанар[^]*${person.fields.roles}[^]*${roles.psychologist}[^]*${ADMIN.kk.history.from(roles.operator)}[^]*${person.fields.capacity}[^]*5`))
  await expectSound(page, 'a history')
  await versions.last().getByRole('button').press('Enter')
  await page.getByText(ADMIN.kk.history.undone).waitFor()
  // Going back is a version of its own.
  await expect.poll(async () => await versions.count()).toBe(5)
  await expect.poll(async () => await page.getByLabel(form.capacity).inputValue()).toBe('3')
  await expect.poll(async () => await isFocused(page.getByRole('heading', { name: ADMIN.kk.history.title }))).toBe(true)
})

test('a link that was used, taken back or cut short says so in one sentence', async () => {
  const { link, person, add } = ACCOUNTS.kk
  const page = await wide(demo().address, 'kk')
  await signIn(page, '/desk/accounts', demo().account('zhanar'), 'kk')
  await page.getByRole('button', { name: add }).waitFor()
  const address = await inviteByKeys(page, 'Берік')
  await page.getByRole('button', { name: link.done }).press('Enter')
  await page.getByRole('link', { name: 'Берік' }).press('Enter')
  await page.getByRole('button', { name: person.revoke }).press('Enter')
  await page.getByText(person.revoked).waitFor()
  for (const language of LANGUAGES) {
    const stranger = await wide(demo().address, language, [/status of 4(10|04)/])
    for (const [code, sentence] of [[address, refusalSentence({ refused: 'linkRevoked', params: {} }, language)], [`${demo().address}/desk/join#half`, refusalSentence({ refused: 'linkUnknown', params: {} }, language)], [`${demo().address}/desk/join`, JOIN[language].noCode]] as const) {
      await stranger.goto('about:blank')
      await stranger.goto(code)
      await stranger.getByRole('alert').getByText(sentence).waitFor()
      await expectSound(stranger, sentence)
    }
    expect(await stranger.getByRole('link', { name: JOIN[language].signIn }).count()).toBe(1)
  }
})

test('whoever is shut out sees the sign-in page at once, and is let in again', async () => {
  const { person, shutting } = ACCOUNTS.ru
  const page = await wide(demo().address, 'ru')
  const own = await wide(demo().address, 'ru', [/WebSocket connection/])
  await signIn(own, '/desk/', demo().account('timur'), 'ru')
  await own.locator('[data-status="offline"]').waitFor()
  await signIn(page, '/desk/accounts', demo().account('zhanar'), 'ru')
  await page.getByRole('link', { name: 'Тимур' }).press('Enter')
  await page.getByRole('button', { name: person.shut }).press('Enter')
  await page.getByText(shutting.holding(0)).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: shutting.yes }).press('Enter')
  await page.getByRole('button', { name: person.open }).waitFor()
  await own.getByLabel(KIT.ru.login).waitFor()
  await page.getByRole('button', { name: person.open }).press('Enter')
  await page.getByText(person.opened).waitFor()
  await own.getByLabel(KIT.ru.login).fill('timur')
  await own.getByLabel(KIT.ru.password).fill(demo().account('timur').password)
  await own.keyboard.press('Enter')
  await expect.poll(async () => await own.locator('[data-status="offline"]').isVisible()).toBe(true)
})

test('of two who correct somebody at once the second is told, keeps what was typed, and saves it over what they have seen', async () => {
  const { form, person } = ACCOUNTS.kk
  const [first, second] = [await wide(demo().address, 'kk'), await wide(demo().address, 'kk', [/status of 409/])]
  for (const page of [first, second]) {
    await signIn(page, '/desk/accounts', demo().account('zhanar'), 'kk')
    await page.getByRole('link', { name: 'Нұрлан' }).click()
    await page.locator('.history li').first().waitFor()
  }
  await second.getByLabel(form.capacity).fill('5')
  await first.getByRole('button', { name: person.shut }).click()
  await first.getByRole('dialog').getByRole('button', { name: ACCOUNTS.kk.shutting.yes }).click()
  await first.getByRole('button', { name: person.open }).waitFor()
  await second.getByRole('button', { name: person.save }).click()
  await second.getByRole('alert').getByText(refusalSentence({ refused: 'changedMeanwhile', params: {} }, 'kk')).waitFor()
  // The page has read the newer version by then: shut out, and still with what was typed.
  await second.getByRole('button', { name: person.open }).waitFor()
  expect(await second.getByLabel(form.capacity).inputValue()).toBe('5')
  await expectSound(second, 'changed meanwhile')
  await second.getByRole('button', { name: person.save }).click()
  await second.getByText(person.saved).waitFor()
  expect(await second.getByRole('button', { name: person.open }).count(), 'still shut out').toBe(1)
})

test('a name has a history like everything else: from what to what, back again, and no second save over what nobody saw', async () => {
  const { form, person } = ACCOUNTS.ru
  const [first, second] = [await wide(demo().address, 'ru'), await wide(demo().address, 'ru', [/status of 409/])]
  for (const page of [first, second]) {
    await signIn(page, '/desk/accounts', demo().account('zhanar'), 'ru')
    await page.getByRole('link', { name: 'Ольга' }).press('Enter')
    await page.locator('.history li').first().waitFor()
  }
  const rename = async (page: Page, name: string): Promise<void> => {
    await page.getByLabel(form.name, { exact: true }).fill(name)
    await page.keyboard.press('Enter')
  }
  await rename(first, 'Ольга С.')
  await first.getByRole('heading', { level: 1, name: 'Ольга С.' }).waitFor()
  await rename(second, 'Оля')
  await second.getByRole('alert').getByText(refusalSentence({ refused: 'changedMeanwhile', params: {} }, 'ru')).waitFor()
  await second.getByRole('heading', { level: 1, name: 'Ольга С.' }).waitFor()
  expect(await second.getByLabel(form.name, { exact: true }).inputValue()).toBe('Оля')
  const versions = first.locator('.history li')
  await expect.poll(async () => await versions.first().innerText()).toMatch(new RegExp(`Жанар[^]*${form.name}[^]*Ольга С\\.[^]*${ADMIN.ru.history.from('Ольга')}`))
  await expectSound(first, 'a history of a name')
  await versions.last().getByRole('button').press('Enter')
  await first.getByText(ADMIN.ru.history.undone).waitFor()
  await first.getByRole('heading', { level: 1, name: 'Ольга' }).waitFor()
  await first.getByText(person.noLogin).waitFor()
})

test('an empty centre gets its first administrator with the keyboard alone, once', async () => {
  const { address, setupCode } = empty()
  const first = await wide(address, 'kk')
  for (const language of LANGUAGES) {
    const page = await wide(address, language)
    await page.goto('/desk/setup')
    await page.getByLabel(SETUP[language].labels.code).waitFor()
    await page.getByRole('button', { name: SETUP[language].make }).click()
    await page.getByText(SETUP[language].needs.code).waitFor()
    await expectSound(page, 'setting up')
  }
  const page = await wide(address, 'ru', [/status of 403/])
  const { labels, needs, wrongCode } = SETUP.ru
  await page.goto('/desk/setup')
  await page.getByLabel(labels.code).waitFor()
  await expect.poll(async () => await focused(page)).toBe(labels.code)
  const fields = { code: 'aaaabbbb', name: 'Жанар', login: 'zhanar', password: 'короткий' }
  for (const [field, value] of Object.entries(fields)) {
    await page.keyboard.type(value)
    if (field !== 'password') await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByText(needs.password).waitFor()
  expect(await focused(page)).toBe(labels.password)
  await page.keyboard.type(' но теперь уже длинный')
  await page.keyboard.press('Enter')
  await page.getByText(wrongCode).waitFor()
  await expect.poll(async () => await focused(page)).toBe(labels.code)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(setupCode)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: ACCOUNTS.ru.title }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/desk/accounts')

  await first.goto('/desk/setup')
  await first.getByText(SETUP.kk.done).waitFor()
  await expectSound(first, 'set up already')
  await first.getByRole('link', { name: SETUP.kk.signIn }).click()
  await first.getByLabel(KIT.kk.login).waitFor()
})
