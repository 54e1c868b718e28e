import { readFile } from 'node:fs/promises'
import { LANGUAGES } from '@senim/core/language.ts'
import { readPdf } from '@senim/server/testing/read-pdf.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { COUNTED } from '@senim/text/counted.ts'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { seeBubbles } from './citizen.ts'
import { DeskPage, SIGNED_OUT, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

async function administrator(language: 'kk' | 'ru' | 'en', expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, '/desk/doors', server().account('zhanar'), language)
  await page.getByRole('heading', { level: 1, name: DOORS[language].title }).waitFor()
  return page
}

/** What a button gives the browser to keep. */
async function downloaded(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const focusedName = async (page: Page): Promise<string> => await page.evaluate(() => document.activeElement?.textContent ?? '')

/** Bytes of a Russian text as spreadsheets here still save it. */
const in1251 = (text: string): Buffer => Buffer.from(Array.from(text, (sign) => (/[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x0410 + 0xc0 : sign.charCodeAt(0))))

test.each(LANGUAGES)('in %s no page of the doors has a barrier or scrolls sideways, and it says that codes lead nowhere yet', async (language) => {
  const [text, more] = [DOORS[language], INSTITUTION[language]]
  const page = await administrator(language)
  await page.getByText(more.reach.unset(server().address)).waitFor()
  await page.getByRole('listitem').nth(3).waitFor()
  await expectSound(page, 'the list')
  await page.getByRole('button', { name: more.add }).click()
  await page.getByRole('button', { name: more.form.enter }).click()
  await page.getByText(more.needs.code).waitFor()
  await expectSound(page, 'a form with nothing filled')
  await page.getByRole('button', { name: more.form.cancel }).click()
  expect(await focusedName(page), 'the focus is back where it began').toBe(more.add)
  await page.getByRole('button', { name: text.import.heading }).click()
  await page.getByLabel(text.import.choose).setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('code;name;kind;region\nX-1;мектеп;school;Oz\nX-2;мектеп;school;\n') })
  await page.getByText(text.faults.regionUnknown).waitFor()
  await expectSound(page, 'a list with a bad row')
  await page.getByRole('button', { name: more.form.cancel }).click()
  await page.getByRole('button', { name: more.all.open }).click()
  await page.getByRole('button', { name: more.all.make }).click()
  await page.getByText(more.all.needsRegion).waitFor()
  await expectSound(page, 'a whole region')
  await page.getByRole('link', { name: /Тобылғы/ }).click()
  await page.getByRole('heading', { name: more.doors.heading }).waitFor()
  await expectSound(page, 'one institution')
  await page.getByRole('link', { name: more.back }).click()
  await page.getByRole('link', { name: /Ак булак/ }).click()
  await page.getByText(more.doors.needsRegion).waitFor()
  expect(await page.getByRole('button', { name: more.make.make }).count(), 'no code without a region').toBe(0)
  await expectSound(page, 'one without a region')
})

test('the whole way of a door: from the list of schools to a poster, a pupil, the operator, and to its end', async () => {
  const [text, more] = [DOORS.ru, INSTITUTION.ru]
  const page = await administrator('ru', [/status of 409/])
  await page.getByRole('button', { name: text.import.heading }).press('Enter')
  const list = in1251(['code;name;kind;region;pupils', 'RU-1;=HYPERLINK("x") Школа;школа;Область Ұлытау'.replace('Ұлытау', 'x'), 'RU-2;Школа Сосна;школа;620000000;300', 'RU-3;Без вида;;;', ''].join('\r\n'))
  await page.getByLabel(text.import.choose).setInputFiles({ name: 'schools.csv', mimeType: 'text/csv', buffer: list })
  await page.getByText(text.import.result(1, 2)).waitFor()
  expect(await page.locator('.bad li').allInnerTexts()).toEqual([`${text.import.row(2)} region Область x\n${text.faults.regionUnknown}`, `${text.import.row(4)} kind ${text.faults.kindUnknown}`.replace('kind ', 'kind\n')])
  await page.keyboard.press('Enter')
  await page.getByText(text.import.taken(1)).waitFor()
  await page.getByRole('searchbox').fill('сосна')
  await page.getByRole('link', { name: 'Школа Сосна' }).press('Enter')

  // A code for one language, made with the keyboard; making it again is refused and nothing is lost.
  const make = page.getByRole('button', { name: more.make.make })
  await page.getByLabel(more.make.campaign).fill('7')
  for (const language of ['kk', 'en'] as const) await page.getByLabel(more.languages[language], { exact: true }).press('Space')
  await make.press('Enter')
  await page.getByRole('heading', { name: `${more.languages.ru}, ${more.doors.campaign(7)}` }).waitFor()
  await make.press('Enter')
  await page.getByText('Такой QR-код уже есть.').waitFor()
  expect(await page.getByLabel(more.make.campaign).inputValue()).toBe('7')
  await expectSound(page, 'with a code')

  const poster = await downloaded(page, page.getByRole('button', { name: more.doors.a4 }))
  expect(poster.name).toBe('RU-2-7-ru-a4.pdf')
  const [sheet] = await readPdf(poster.bytes)
  const address = sheet?.codes[0] ?? ''
  expect(address).toMatch(new RegExp(`^${server().address}/e/[\\w-]{40}$`))
  const stickers = await downloaded(page, page.getByRole('button', { name: more.doors.stickers }))
  expect((await readPdf(stickers.bytes, { across: 3, down: 4 }))[0]?.codes[11]).toBe(address)

  const pupil = await visit({ address: server().address, language: 'ru', width: 360, touch: true })
  await pupil.page.goto(address)
  await pupil.page.getByText('по коду школы').waitFor()
  await pupil.page.fill('#text', 'меня травят в классе')
  await pupil.page.click('#send')
  await seeBubbles(pupil.page, ['me: меня травят в классе'])
  const desk = await DeskPage.enter(await sit('olga', 'ru'), server(), 'olga', 'ru')
  await desk.comeOnLine()
  await desk.accept('меня травят в классе')
  await desk.page.getByText(text.cameBy.school).waitFor()
  expect(await desk.page.locator('.head p').innerText()).toContain('область Ұлытау')

  await page.getByRole('button', { name: more.doors.revoke }).press('Enter')
  expect(await focusedName(page), 'asked once, and the safe answer has the focus').toBe(more.doors.no)
  await expectSound(page, 'asked')
  await page.getByRole('button', { name: more.doors.yes }).press('Enter')
  await page.getByText(/^Отозван: .*Жанар$/).waitFor()
  expect(await page.getByRole('button', { name: more.doors.a4 }).count(), 'nothing is printed of it any more').toBe(0)

  const other = await visit({ address: server().address, language: 'ru' })
  await other.page.goto(address)
  expect(await other.page.locator('#from').count()).toBe(0)
  await other.page.fill('#text', 'со старого плаката')
  await other.page.click('#send')
  await seeBubbles(other.page, ['me: со старого плаката'])
  await desk.accept('со старого плаката')

  await page.goto('/desk/counted')
  const row = (name: string): Locator => page.locator('table.entries tr', { hasText: name })
  await expect.poll(async () => {
    await page.reload()
    await row(COUNTED.ru.entries.rows.unsigned).waitFor()
    return await row(COUNTED.ru.entries.rows.unsigned).locator('td').allInnerTexts()
  }).toEqual(['1', '1'])
  expect(await row(COUNTED.ru.entries.rows.school).locator('td').allInnerTexts()).toEqual(['1', '1'])
  expect(await row(COUNTED.ru.entries.rows.college).locator('td').allInnerTexts()).toEqual(['0', '0'])
  await expectSound(page, 'counted by code')
})

test('an institution is entered and corrected; a poster of one whose region was taken away is refused in one sentence', async () => {
  const more = INSTITUTION.kk
  const page = await administrator('kk', [/status of 409/])
  await page.getByRole('button', { name: more.add }).press('Enter')
  await page.keyboard.type('K-1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Қызғалдақ мектебі')
  await page.getByLabel(more.form.region).selectOption('100000000')
  await page.getByRole('button', { name: more.form.enter }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Қызғалдақ мектебі' }).waitFor()
  await page.getByRole('button', { name: more.make.make }).press('Enter')
  // One in each language.
  await expect.poll(async () => await page.locator('.codes > li').count()).toBe(3)
  await page.getByRole('button', { name: more.correct }).press('Enter')
  await page.getByLabel(more.form.region).selectOption('')
  await page.getByRole('button', { name: more.form.save }).press('Enter')
  await page.getByText(more.doors.needsRegion).waitFor()
  expect(await focusedName(page)).toBe(more.correct)
  await page.getByRole('button', { name: more.doors.a4 }).first().press('Enter')
  await page.getByRole('alert').getByText('Алдымен өңірін енгізіңіз').waitFor()
  expect(await page.locator('.codes > li').count(), 'the codes are still there').toBe(3)
})

test('a whole region gets its codes at once and one file to print', async () => {
  const more = INSTITUTION.en
  const page = await administrator('en')
  await page.getByRole('button', { name: more.all.open }).press('Enter')
  await page.getByLabel(more.all.region, { exact: true }).selectOption('750000000')
  await page.getByLabel(more.make.campaign).fill('11')
  await page.getByRole('button', { name: more.all.make }).press('Enter')
  await page.getByText(more.all.result(3, 0, 0)).waitFor()
  const { name, bytes } = await downloaded(page, page.getByRole('button', { name: /^A4 poster.*Kazakh$/ }))
  expect(name).toBe('750000000-11-kk-a4.pdf')
  expect((await readPdf(bytes)).map((one) => one.text.includes('DEMO-2 / 11 / kk'))).toEqual([true])
  await expectSound(page, 'a region with its codes')
})

test('an institution is corrected, its history says who did and what it was before, and the way back is one more version', async () => {
  const [more, { history }] = [INSTITUTION.ru, ADMIN.ru]
  const page = await administrator('ru')
  await page.getByRole('link', { name: /Тобылғы/ }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByRole('button', { name: more.correct }).click()
  const before = await page.getByLabel(more.form.name, { exact: true }).inputValue()
  await page.getByLabel(more.form.name, { exact: true }).fill('Школа «Тобылгы»')
  await page.getByRole('button', { name: more.form.save }).click()
  await expect.poll(async () => await heading.textContent()).toBe('Школа «Тобылгы»')
  await page.getByText(history.from(before)).waitFor()
  await page.getByText(server().account('zhanar').name).last().waitFor()
  await page.getByRole('button', { name: new RegExp(history.undo) }).last().click()
  await page.getByText(history.undone).waitFor()
  await expect.poll(async () => await heading.textContent()).toBe(before)
  await expect.poll(async () => await page.locator('.history li').count()).toBe(3)
})
