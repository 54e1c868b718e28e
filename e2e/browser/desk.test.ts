import { KIT } from '@senim/text/kit.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, SEEN, write } from './citizen.ts'
import { ask, askMore, BROKEN, DeskPage, FIRST_WORDS, useDesks } from './desk.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)
const ULYTAU = '620000000'

test('the whole work is done with the keyboard alone', async () => {
  const page = await sit('marat', 'ru')
  const { login, password } = server().account('marat')
  const at = new DeskPage(page, 'ru')
  await page.goto('/desk/')
  await page.getByLabel(KIT.ru.login).waitFor()
  await page.keyboard.type(login)
  await at.press('Tab')
  await page.keyboard.type(password)
  await at.press('Enter')
  await at.self.locator('button.main').waitFor()
  // The places of the bar, the account, then the first control of the desk.
  for (let stops = 0; stops < 8 && !(await at.self.locator('button.main:focus').count()); stops += 1) await at.press('Tab')
  await at.press('Space')
  await expect.poll(async () => await at.status()).toBe('available')

  await ask(server(), FIRST_WORDS.kk[0], 'kk', { region: ULYTAU })
  await at.accept(FIRST_WORDS.kk[0])
  await page.keyboard.type('Сәлеметсіз бе')
  await at.press('Control+Enter')
  await expect.poll(async () => await at.said()).toEqual([`in: ${FIRST_WORDS.kk[0]}`, 'out: Сәлеметсіз бе'])
  expect(await at.draft.inputValue()).toBe('')

  for (const [key, risk] of [['1', 'low'], ['2', 'medium'], ['4', 'critical'], ['3', 'high']] as const) {
    await at.press(`Alt+Digit${key}`)
    await expect.poll(async () => await page.locator('#risk input:checked').getAttribute('value')).toBe(risk)
  }
  for (const [key, part] of [['T', 'problem'], ['G', 'where'], ['W', 'about'], ['S', 'safe']] as const) {
    await at.press(`Alt+Key${key}`)
    expect(await at.focusIn(), `Alt ${key}`).toBe(part)
  }

  await at.press('Escape')
  expect(await at.focusIn()).toBe('reply')
  await at.press('Control+KeyK')
  await page.getByRole('searchbox').waitFor()
  await at.press('Digit1')
  await expect.poll(async () => await at.draft.inputValue()).toMatch(/[әіңғүұқөһ]/)
  const kazakh = await at.draft.inputValue()
  expect(await at.focusIn()).toBe('reply')

  await ask(server(), FIRST_WORDS.ru[0], 'ru')
  await at.accept(FIRST_WORDS.ru[0])
  await page.keyboard.type('второй черновик')
  await ask(server(), FIRST_WORDS.ru[1], 'ru')
  await at.accept(FIRST_WORDS.ru[1])
  for (const [slot, draft] of [['1', kazakh], ['2', 'второй черновик'], ['3', '']] as const) {
    await at.press(`Control+Digit${slot}`)
    await expect.poll(async () => await at.draft.inputValue()).toBe(draft)
    expect(await at.tabs.nth(Number(slot) - 1).getAttribute('aria-selected')).toBe('true')
  }

  await at.press('Control+Digit1')
  // What the person said of themselves on the form is shown, and proposes nothing until somebody has chosen where they are.
  expect(await page.locator('#bodies ul').getByRole('checkbox').count()).toBe(0)
  await at.press('Alt+KeyG')
  await at.choose(at.words.triage.region, ULYTAU)
  await at.press('Alt+KeyW')
  await at.choose(at.words.triage.about, 'self')
  await at.press('Tab')
  await page.keyboard.type('14')
  await at.press('Enter', 'Alt+KeyT')
  await at.tabTo(page.getByRole('button', { name: at.words.triage.actorNames.household, exact: true }))
  await at.press('Space')
  const bodies = page.locator('#bodies ul').getByRole('checkbox')
  await expect.poll(async () => await bodies.count()).toBeGreaterThan(2)
  const proposed = await bodies.count()
  await at.press('Alt+KeyB', 'Space')
  await expect.poll(async () => await page.locator('#bodies ul').getByRole('checkbox', { checked: true }).count()).toBe(proposed - 1)
  await at.press('Alt+Enter')
  await at.dialog.getByText(at.words.connect.ask(proposed - 1)).waitFor()
  await at.press('Escape')
  await expect.poll(async () => await at.dialog.count()).toBe(0)
  await at.press('Alt+Enter')
  await at.dialog.waitFor()
  await at.press('Enter')
  await page.getByText(at.words.connect.done(proposed - 1)).waitFor()

  await at.press('F9')
  await at.self.getByRole('button', { name: at.words.self.reasons.rest }).waitFor()
  await at.press('Enter')
  await expect.poll(async () => await at.status()).toBe('onBreak')

  const seen = new Set<string>()
  for (let step = 0; step < 12; step += 1) {
    await at.press('F6')
    seen.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.getElementById(document.activeElement?.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''))
  }
  for (const region of [at.words.self.label, at.words.dialogue.log, at.words.composer.label]) expect(seen).toContain(region)
  expect(seen).not.toContain('')

  await at.press('Escape', 'Tab')
  await at.press('Shift+Slash')
  await at.dialog.getByText(at.words.keys.title).waitFor()
  await at.press('Escape')
  await expect.poll(async () => await at.dialog.count()).toBe(0)
  await at.press('Escape')
  expect(await at.focusIn()).toBe('reply')
})

/** Desks on the line, each of somebody else. */
async function onLine(...logins: readonly string[]): Promise<readonly DeskPage[]> {
  const desks: DeskPage[] = []
  for (const login of logins) {
    const at = await DeskPage.enter(await sit(login, 'ru', { expected: BROKEN }), server(), login, 'ru')
    await at.comeOnLine()
    desks.push(at)
  }
  return desks
}

test('an offer that is not taken goes to somebody else after twenty seconds, and the card says so', async () => {
  const [first, second] = await onLine('timur', 'olga')
  await ask(server(), 'никто не берёт', 'ru')
  const holder = await Promise.race([first, second].map(async (at) => {
    await at?.offer.getByText('никто не берёт').waitFor()
    return at
  }))
  const other = holder === first ? second : first
  const began = Date.now()
  await other?.offer.getByText('никто не берёт').waitFor({ timeout: 30_000 })
  expect(Date.now() - began).toBeGreaterThan(17_000)
  await holder?.page.getByText(holder.words.offer.gone).waitFor()
  expect(await holder?.offer.count()).toBe(0)
  await other?.accept('никто не берёт')
})

test('the desk shows what is unread, who types, how far each word got, and whose page is closed', async () => {
  const [at] = await onLine('timur')
  if (at === undefined) return
  const { dialogue } = at.words
  const person = await visit({ address: server().address, language: 'ru' })
  await begin(person.page, 'первый диалог')
  await at.accept('первый диалог')
  await ask(server(), 'второй диалог', 'ru')
  await at.accept('второй диалог')
  const tab = at.tabs.first()
  await write(person.page, 'вы здесь?')
  await tab.getByText(dialogue.unread(1)).waitFor({ state: 'attached' })
  await write(person.page, 'ответьте')
  await tab.getByText(dialogue.unread(2)).waitFor({ state: 'attached' })
  await at.press('Control+Digit1')
  await at.log.getByText('ответьте').waitFor()
  await expect.poll(async () => await tab.getByText(dialogue.unread(2)).count()).toBe(0)
  await expect.poll(async () => await person.page.locator('#talk li.me').last().textContent()).toContain(SEEN.ru.read)

  // A page tells of typing once in a few seconds.
  await expect.poll(async () => {
    await person.page.locator('#text').pressSequentially('я')
    return await at.log.getByText(dialogue.typing).count()
  }).toBe(1)
  await at.draft.pressSequentially('Да')
  await person.page.waitForSelector('#typing:not(.still)')
  await at.press('Control+Enter')
  await expect.poll(async () => await at.reached('Да')).toBe(dialogue.read)

  await person.page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }))
  await at.draft.fill('Вы в безопасности?')
  await at.press('Control+Enter')
  await expect.poll(async () => await at.reached('Вы в безопасности?')).toBe(dialogue.delivered)

  await person.page.close()
  await tab.getByText(dialogue.away).waitFor()
  await at.draft.fill('Напишите, когда сможете')
  await at.press('Control+Enter')
  await expect.poll(async () => await at.reached('Напишите')).toBe(dialogue.stored)
})

test('a lost link is said, the draft stays, and what was written meanwhile is sent once', async () => {
  const [at] = await onLine('timur')
  if (at === undefined) return
  await ask(server(), 'до обрыва', 'ru')
  await at.accept('до обрыва')
  await server().kill9()
  await at.page.locator('.lost:not(:empty)').waitFor()
  await at.draft.fill('написано без связи')
  await at.press('Control+Enter')
  expect(await at.said()).toEqual(['in: до обрыва', 'unsent: написано без связи'])
  await at.draft.fill('черновик')
  await server().begin()
  await expect.poll(async () => await at.said(), { timeout: 30_000 }).toEqual(['in: до обрыва', 'out: написано без связи'])
  await expect.poll(async () => await at.page.locator('.lost:not(:empty)').count()).toBe(0)
  expect(await at.draft.inputValue()).toBe('черновик')
  await at.page.reload()
  await expect.poll(async () => await at.said()).toEqual(['in: до обрыва', 'out: написано без связи'])
})

test('a text over the limit is never cut: it stays, and the desk says by how much it is over', async () => {
  const [at] = await onLine('timur')
  if (at === undefined) return
  await ask(server(), 'длинный ответ', 'ru')
  await at.accept('длинный ответ')
  await at.draft.fill('ы'.repeat(4012))
  await at.page.getByText(at.words.composer.over(12)).waitFor()
  await at.press('Control+Enter')
  expect(await at.draft.inputValue()).toBe('ы'.repeat(4012))
  expect(await at.said()).toEqual(['in: длинный ответ'])
  await at.draft.fill('ы'.repeat(4000))
  await at.press('Control+Enter')
  await expect.poll(async () => (await at.said()).length).toBe(2)
  expect(await at.draft.inputValue()).toBe('')
})

test('two desks of the same person show the same', async () => {
  const [one] = await onLine('timur')
  if (one === undefined) return
  const two = await DeskPage.enter(await sit('timur', 'ru'), server(), 'timur', 'ru')
  const person = await ask(server(), 'на двух столах', 'ru')
  await one.accept('на двух столах')
  await two.log.getByText('на двух столах').waitFor()
  await two.draft.fill('со второго')
  await two.press('Control+Enter')
  await one.draft.fill('с первого')
  await one.press('Control+Enter')
  await askMore(server(), person, 'слышу')
  await one.press('Alt+Digit3')
  for (const at of [one, two]) {
    await expect.poll(async () => [...(await at.said())].toSorted()).toEqual(['in: на двух столах', 'in: слышу', 'out: с первого', 'out: со второго'])
    await expect.poll(async () => await at.page.locator('#risk input:checked').getAttribute('value')).toBe('high')
  }
  expect(await one.said()).toEqual(await two.said())
  await two.press('F9')
  await two.self.getByRole('button', { name: two.words.self.reasons.rest }).click()
  await expect.poll(async () => await one.status()).toBe('onBreak')
})
