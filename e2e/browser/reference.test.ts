import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { DESK } from '@senim/text/desk.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { REFUSALS } from '@senim/text/refusals.ts'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { ask, DeskPage, SIGNED_OUT, useDesks } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

async function edit(part: string, language: Language, expected: readonly RegExp[] = []): Promise<Page> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  await signIn(page, `/desk/reference/${part}`, server().account('zhanar'), language)
  await page.locator('.reference h1').waitFor()
  return page
}

const entry = (page: Page, words: string): Locator => page.locator('.entry', { hasText: words })
const save = (page: Page, language: Language): Locator => page.getByRole('button', { name: REFERENCE[language].save.save, exact: true })

test.each(LANGUAGES)('in %s the canned replies and their history have no barrier and do not scroll sideways', async (language) => {
  const text = REFERENCE[language]
  const page = await edit('canned', language)
  await page.locator('.entry').nth(5).waitFor()
  await expectSound(page, 'the list')
  await page.getByRole('button', { name: new RegExp(`^${text.edit}`) }).first().click()
  await page.locator('.entry textarea').first().fill('')
  await expectSound(page, 'a reply being edited')
  await page.getByRole('button', { name: text.save.discard }).click()
  await page.getByRole('button', { name: text.history.open }).click()
  await page.locator('[data-version]').first().waitFor()
  await expectSound(page, 'the history')
  expect(await page.title(), 'the same neutral title everywhere').toBe(DESK[language].title)
})

test('an edited reply is on the operator’s desk at once, and back again when it is undone', async () => {
  const text = REFERENCE.ru
  const desk = await DeskPage.enter(await sit('marat', 'ru'), server(), 'marat', 'ru')
  await desk.comeOnLine()
  await ask(server(), 'меня обижают', 'ru')
  await desk.accept('меня обижают')
  const quick = (name: string): Locator => desk.page.getByRole('group', { name: desk.words.composer.canned }).getByRole('button', { name, exact: true })
  await quick('В безопасности?').waitFor()

  const page = await edit('canned', 'ru')
  await entry(page, 'В безопасности?').getByRole('button', { name: new RegExp(text.edit) }).click()
  await page.getByRole('group', { name: text.canned.title }).getByLabel(text.languages.ru).fill('Где вы сейчас?')
  await save(page, 'ru').click()
  await page.getByText(text.save.saved).waitFor()
  await quick('Где вы сейчас?').waitFor()

  await page.getByRole('button', { name: text.history.open }).click()
  await page.locator('.differences').getByText(text.history.from('В безопасности?')).waitFor()
  await page.getByRole('button', { name: text.history.restoreTo(0) }).click()
  await page.getByText(text.history.done).waitFor()
  await quick('В безопасности?').waitFor()
  await expect.poll(async () => await page.locator('[data-version]').count(), { message: 'an undo is a version of its own' }).toBe(3)
})

test('the second of two who edit at once is told so in one sentence and loses nothing', async () => {
  const text = REFERENCE.kk
  const first = await edit('canned', 'kk')
  const second = await edit('canned', 'kk', [/status of 409/])
  const change = async (page: Page, words: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${text.edit}`) }).nth(1).click()
    await page.getByRole('group', { name: text.canned.title }).getByLabel(text.languages.kk).fill(words)
  }
  await change(second, 'Кінә сізде емес')
  await change(first, 'Бұған сіз кінәлі емессіз')
  await save(first, 'kk').click()
  await first.getByText(text.save.saved).waitFor()
  await save(second, 'kk').click()
  await second.getByText(REFUSALS.changedMeanwhile.kk({})).waitFor()
  await second.getByText(text.newer.what).waitFor()
  await expectSound(second, 'somebody else saved meanwhile')
  expect(await second.getByRole('group', { name: text.canned.title }).getByLabel(text.languages.kk).inputValue()).toBe('Кінә сізде емес')
  await second.getByRole('button', { name: text.newer.mine }).click()
  await second.getByText(text.save.saved).waitFor()
  await entry(second, 'Кінә сізде емес').waitFor()
})

test('what was typed and not saved is there when one comes back to the page', async () => {
  const text = REFERENCE.en
  const page = await edit('canned', 'en')
  await page.getByRole('button', { name: text.canned.add }).click()
  await page.getByRole('group', { name: text.canned.title }).getByLabel(text.languages.en).fill('Cold water')
  await page.getByRole('link', { name: 'Staff', exact: true }).click()
  await page.getByRole('link', { name: text.parts.canned.nav }).click()
  await entry(page, 'Cold water').waitFor()
  expect(await page.locator('.save-bar').textContent()).toContain(text.save.changes(1))
})

test.each(LANGUAGES)('in %s the rules, the reasons and the opening words have no barrier and do not scroll sideways', async (language) => {
  const text = REFERENCE[language]
  const page = await edit('rules', language)
  await page.locator('.what-if li').nth(5).waitFor()
  await expectSound(page, 'the rules and what would happen')
  await page.getByRole('button', { name: text.rules.add }).click()
  await page.getByText(text.whatIf.noCases).waitFor()
  await expectSound(page, 'a rule being added')
  await page.getByRole('button', { name: text.save.discard }).click()
  await page.getByRole('link', { name: text.parts.reasons.nav }).click()
  await page.getByRole('button', { name: new RegExp(`^${text.edit}`) }).nth(1).click()
  await expectSound(page, 'the reasons')
  await page.getByRole('button', { name: text.reasons.addCategory }).click()
  await page.getByRole('heading', { name: text.reasons.unnamedCategory }).waitFor()
  await expectSound(page, 'a category being added')
  await page.getByRole('button', { name: text.save.discard }).click()
  await page.getByRole('link', { name: text.parts.danger.nav }).click()
  await page.getByRole('heading', { level: 1, name: text.parts.danger.title }).waitFor()
  await page.getByLabel(text.languages.kk).last().fill('ақ көлік*')
  await page.getByLabel(text.danger.sentence).fill('ақ көліктер тұр')
  await page.getByText(text.danger.raised(text.danger.levels.high, 'ақ көлік*')).waitFor()
  await page.locator('summary').first().click()
  await expectSound(page, 'the danger words')
  await page.getByRole('button', { name: text.save.discard }).click()
  await page.getByText(text.danger.nothing).waitFor()
  await page.getByRole('link', { name: text.parts.opening.nav }).click()
  await page.getByRole('group', { name: text.opening.fields.hint }).getByLabel(text.languages.kk).fill('')
  await expectSound(page, 'the opening words')
  await page.getByRole('button', { name: text.save.discard }).click()
  expect(await page.locator('.save-bar button').count(), 'nothing is left to save').toBe(0)
})

const ULYTAU = '620000000'

/** A desk with a child in hand whom somebody harms at home. */
async function deskWith(page: Page, language: Language, words: string): Promise<DeskPage> {
  const desk = await DeskPage.enter(page, server(), 'marat', language)
  const { triage } = desk.words
  await desk.comeOnLine()
  await ask(server(), words, language, { region: ULYTAU })
  await desk.accept(words)
  await page.getByLabel(triage.region, { exact: true }).selectOption(ULYTAU)
  await page.getByLabel(triage.about, { exact: true }).selectOption('child')
  await page.getByLabel(triage.age, { exact: true }).fill('14')
  await page.getByRole('button', { name: triage.actorNames.household, exact: true }).click()
  await desk.press('Alt+Digit3')
  return desk
}

test('a rule is edited, the page says what would happen, the desk proposes by it once it is saved, and by the old one once it is undone', async () => {
  const text = REFERENCE.kk
  const { kinds } = CASES.kk
  const desk = await deskWith(await sit('marat', 'kk'), 'kk', 'мені үйде ұрады')
  const proposed = desk.page.locator('#bodies').getByRole('checkbox')
  await expect.poll(async () => await proposed.count()).toBe(3)

  const page = await edit('rules', 'kk', [/status of 422/])
  const minors = entry(page, kinds.minors)
  const after = page.getByRole('region', { name: text.whatIf.edited }).locator('li', { hasText: kinds.minors })
  await after.waitFor()
  expect(await after.getAttribute('data-change')).toBe('same')
  await minors.getByRole('button', { name: new RegExp(`^${text.edit}`) }).click()
  await minors.getByLabel(text.rules.risk).selectOption('critical')
  await after.getByText(text.whatIf.less).waitFor()
  expect(await page.getByRole('region', { name: text.whatIf.today }).locator('li', { hasText: kinds.minors }).count(), 'today it is still proposed').toBe(1)
  await minors.getByLabel(text.rules.source).fill('')
  await save(page, 'kk').click()
  await page.getByText(REFUSALS.sourceMissing.kk({})).waitFor()
  await minors.getByLabel(text.rules.source).fill('Комиссияның отырысы, 2026')
  await save(page, 'kk').click()
  await page.getByText(text.save.saved).waitFor()
  await expect.poll(async () => await proposed.count()).toBe(2)

  await page.getByRole('button', { name: text.history.open }).click()
  await page.locator('.differences').getByText('Комиссияның отырысы, 2026').waitFor()
  await page.getByRole('button', { name: text.history.restoreTo(0) }).click()
  await page.getByText(text.history.done).waitFor()
  await expect.poll(async () => await proposed.count()).toBe(3)
})

test('a reason that is added is offered at once; one that is retired is offered no more, and keeps its name where it was chosen', async () => {
  const text = REFERENCE.en
  const page = await edit('reasons', 'en')
  const desk = await deskWith(await sit('marat', 'en'), 'en', 'they beat me at home')
  const pick = async (): Promise<Locator> => {
    await desk.page.getByRole('button', { name: desk.words.triage.addReason }).click()
    await desk.dialog.waitFor()
    return desk.dialog
  }
  await page.getByRole('button', { name: `${text.reasons.add}: Violence` }).click()
  const name = page.getByRole('group', { name: text.reasons.name })
  for (const [language, words] of [['kk', 'Аңду'], ['ru', 'Преследование'], ['en', 'Stalking']] as const) await name.getByLabel(text.languages[language]).fill(words)
  await save(page, 'en').click()
  await page.getByText(text.save.saved).waitFor()
  await (await pick()).getByLabel('Stalking').check()
  await desk.press('Escape')
  await desk.page.getByRole('button', { name: desk.words.triage.remove('Stalking') }).waitFor()

  const stalking = page.locator('.entry', { hasText: 'Stalking' })
  if (await name.count() === 0) await stalking.getByRole('button', { name: new RegExp(`^${text.edit}`) }).click()
  await stalking.getByRole('button', { name: text.reasons.retire }).click()
  await save(page, 'en').click()
  await page.getByText(text.save.saved).waitFor()
  await desk.page.getByRole('button', { name: desk.words.triage.remove('Stalking') }).click()
  await desk.page.getByRole('button', { name: desk.words.triage.remove('Stalking') }).waitFor({ state: 'detached' })
  await expect.poll(async () => await (await pick()).getByLabel('Stalking').count()).toBe(0)
})

test('a category is added, filled, carried and retired with the keyboard alone; a desk offers what is in it only while it is in use', async () => {
  const text = REFERENCE.en
  const page = await edit('reasons', 'en')
  const desk = await deskWith(await sit('marat', 'en'), 'en', 'they pushed me into the river')
  const offered = async (): Promise<Locator> => {
    await desk.page.getByRole('button', { name: desk.words.triage.addReason }).click()
    await desk.dialog.waitFor()
    return desk.dialog
  }
  const press = async (name: string): Promise<void> => await page.getByRole('button', { name, exact: true }).press('Enter')
  const saved = async (): Promise<void> => {
    await save(page, 'en').press('Enter')
    await page.getByText(text.save.saved).waitFor()
  }
  await press(text.reasons.addCategory)
  await expect.poll(async () => await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent)).toBe(text.reasons.category)
  for (const words of ['Су', 'Вода', 'Water']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await press(`${text.reasons.add}: Water`)
  for (const [language, words] of [['kk', 'Суға кету'], ['ru', 'Утопление'], ['en', 'Drowning']] as const) await page.getByRole('group', { name: text.reasons.name }).getByLabel(text.languages[language]).fill(words)
  await press(`${text.up}: Water`)
  await expect.poll(async () => (await page.locator('.tree h2').allTextContents()).slice(-2)[0]).toBe('Water')
  await saved()
  await (await offered()).getByLabel('Drowning').check()
  await desk.press('Escape')

  await press(`${text.edit}: Water`)
  await page.getByText(text.reasons.withAll).waitFor()
  await press(text.reasons.retire)
  await page.locator('.tree h2', { hasText: 'Water' }).getByText(text.reasons.retired).waitFor()
  await saved()
  const chip = desk.page.getByRole('button', { name: desk.words.triage.remove('Drowning') })
  await chip.click()
  await chip.waitFor({ state: 'detached' })
  await expect.poll(async () => await (await offered()).getByRole('group', { name: 'Water' }).count()).toBe(0)

  await press(text.history.open)
  await page.locator('[data-version]').nth(1).getByRole('button').press('Enter')
  await page.getByText(text.history.done).waitFor()
  await desk.dialog.getByLabel('Drowning').waitFor()
})

test('a danger word is tried out and added with the keyboard alone; one that says nothing is refused by name, and the desk hears of the next message by it', async () => {
  const text = REFERENCE.ru
  const words = 'у дома стоит белый фургон'
  const page = await edit('danger', 'ru', [/status of 422/])
  const sentence = page.getByLabel(text.danger.sentence)
  await sentence.focus()
  await page.keyboard.type(words)
  await page.getByText(text.danger.nothing).waitFor()
  const own = page.getByRole('group', { name: `${text.danger.own}: ${text.danger.levels.high.toLocaleLowerCase('ru')}` }).getByLabel(text.languages.ru)
  await own.focus()
  await page.keyboard.type('белый фургон*')
  await page.getByText(text.danger.raised(text.danger.levels.high, 'белый фургон*')).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('меня')
  await save(page, 'ru').press('Enter')
  await page.getByRole('alert').getByText(REFUSALS.wordTooCommon.ru({ item: 'меня' })).waitFor()
  expect(await own.inputValue(), 'what was typed is still there').toBe('белый фургон*\nменя')
  await own.focus()
  await page.keyboard.press('Control+End')
  for (let letters = 'меня'.length; letters > 0; letters -= 1) await page.keyboard.press('Backspace')
  await save(page, 'ru').press('Enter')
  await page.getByText(text.save.saved).waitFor()
  await expect.poll(async () => await own.inputValue(), { message: 'without the blank line' }).toBe('белый фургон*')

  const desk = await DeskPage.enter(await sit('marat', 'ru'), server(), 'marat', 'ru')
  await desk.comeOnLine()
  await ask(server(), words, 'ru')
  await desk.offer.getByText(words).waitFor()
  await desk.offer.getByText(KIT.ru.risk.high).waitFor()
  await desk.accept(words)

  await page.getByRole('button', { name: text.history.open }).press('Enter')
  await page.locator('.differences').getByText('белый фургон*').waitFor()
  await page.getByRole('button', { name: text.history.restoreTo(0) }).press('Enter')
  await page.getByText(text.history.done).waitFor()
  await page.getByText(text.danger.nothing).waitFor()
})

test('the opening words are on the citizen’s page once they are saved, the shipped ones again once they are taken back', async () => {
  const text = REFERENCE.ru
  const page = await edit('opening', 'ru')
  const question = page.getByRole('group', { name: text.opening.fields.question })
  await question.getByLabel(text.languages.ru).fill('Что у вас случилось?')
  await page.locator('.preview .question', { hasText: 'Что у вас случилось?' }).waitFor()
  await page.getByRole('group', { name: text.opening.fields.meanwhile }).getByLabel(text.languages.ru).fill('Пишите дальше: всё прочитают.')
  await save(page, 'ru').click()
  await page.getByText(text.save.saved).waitFor()
  const { page: person } = await visit({ address: server().address, language: 'ru' })
  await person.goto('/ru')
  await person.getByLabel('Что у вас случилось?').fill('мне страшно')
  await person.getByRole('button', { name: CITIZEN.ru.send, exact: true }).click()
  await person.getByText('Пишите дальше: всё прочитают.').waitFor()
  await page.getByRole('button', { name: `${text.opening.reset}: ${text.opening.fields.question}` }).click()
  await save(page, 'ru').click()
  await expect.poll(async () => await (await fetch(`${server().address}/ru`)).text()).toContain(CITIZEN.ru.question)
})
