import { desk } from '@senim/contract/contacts.ts'
import type { Language } from '@senim/core/language.ts'
import { HANDS } from '@senim/text/hands.ts'
import { SHIFT } from '@senim/text/shift.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, bubbles, write } from './citizen.ts'
import { ask, BROKEN, DeskPage, FIRST_WORDS, SIGNED_OUT, useDesks } from './desk.ts'
import { post } from './form.ts'
import { expectSound } from './looks.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)
const NOTE = 'Баламен баяу сөйлесіңіз'

const notesOf = async (page: Page): Promise<readonly string[]> => await page.locator('#talk .note').allTextContents()
const strip = (at: DeskPage) => at.page.locator('.handing')
const panel = (at: DeskPage) => at.page.locator('.handing-to')
const colleague = (at: DeskPage, name: string) => panel(at).getByRole('button', { name: new RegExp(`^${name}`) })

async function enter(login: string, language: Language, expected: readonly RegExp[] = []): Promise<DeskPage> {
  return await DeskPage.enter(await sit(login, language, { expected }), server(), login, language)
}

/** A supervisor at their desk, off the line: not among those whom the tests hand in. */
async function enterGulnar(language: Language, expected: readonly RegExp[] = []): Promise<DeskPage> {
  const { page } = await visit({ address: server().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT, ...expected] })
  return await DeskPage.enter(page, server(), 'gulnar', language)
}

async function closeAllOf(login: string): Promise<void> {
  const hands = await Operator.signIn(server(), login)
  for (const { contact } of (await hands.get(desk, '/api/desk')).self.slots) await hands.close(contact)
  hands.leave()
}

test('a dialogue is handed to a named colleague with the keyboard, and the person reads one calm line', async () => {
  const [marat, dana] = [await enter('marat', 'kk'), await enter('dana', 'ru')]
  await marat.comeOnLine()
  const { page: citizen } = await visit({ address: server().address })
  await begin(citizen, FIRST_WORDS.kk[0])
  await marat.accept(FIRST_WORDS.kk[0])
  await expect.poll(async () => await notesOf(citizen)).toEqual(['Марат қосылды'])
  await dana.comeOnLine()

  await marat.press('Alt+KeyP')
  await panel(marat).getByLabel(HANDS.kk.note).waitFor()
  await marat.page.keyboard.type(NOTE)
  await colleague(marat, server().account('dana').name).waitFor()
  await expectSound(marat.page, 'colleagues-kk')
  // The note has the focus; the colleagues come after it.
  for (let stops = 0; stops < 8 && !(await colleague(marat, server().account('dana').name).evaluate((button) => button === document.activeElement)); stops += 1) await marat.press('Tab')
  await marat.press('Enter')
  await strip(marat).getByText(HANDS.kk.pending(server().account('dana').name)).waitFor()

  await dana.offer.getByText(HANDS.ru.offerTitle).waitFor()
  await dana.offer.getByText(NOTE).waitFor()
  await expectSound(dana.page, 'handover-ru')
  // Until it is accepted the first goes on, and the other cannot.
  await marat.draft.fill('Мен осындамын')
  await marat.press('Control+Enter')
  await expect.poll(async () => await bubbles(citizen)).toEqual([`me: ${FIRST_WORDS.kk[0]}`, 'op: Мен осындамын'])

  await dana.press('F2')
  await dana.log.getByText('Мен осындамын').waitFor()
  await strip(dana).getByText(NOTE).waitFor()
  await expect.poll(async () => await notesOf(citizen)).toEqual(['Марат қосылды', `Сізбен енді ${server().account('dana').name} сөйлеседі`])
  await expect.poll(async () => await marat.tabs.count()).toBe(0)
  await marat.page.getByText(HANDS.kk.accepted(server().account('dana').name)).waitFor()
  await expectSound(dana.page, 'taken-ru')
  expect(await citizen.locator('body').innerText()).not.toContain(NOTE)
  await write(citizen, 'рахмет')
  await dana.log.getByText('рахмет').waitFor()
})

test('a colleague who cannot take it leaves it where it is, and the first is told', async () => {
  const [marat, dana] = [await enter('marat', 'en'), await enter('dana', 'ru')]
  await marat.comeOnLine()
  await ask(server(), FIRST_WORDS.en[0], 'en')
  await marat.accept(FIRST_WORDS.en[0])
  await dana.comeOnLine()
  await marat.press('Alt+KeyP')
  await colleague(marat, server().account('dana').name).click()
  await dana.offer.getByText(HANDS.ru.offerTitle).waitFor()
  await expectSound(marat.page, 'asked-en')
  await dana.press('F4')
  await strip(marat).getByText(HANDS.en.ended.declined(server().account('dana').name)).waitFor()
  await expectSound(marat.page, 'declined-en')
  await marat.draft.fill('I am still here')
  await marat.press('Control+Enter')
  await expect.poll(async () => await marat.said()).toContain('out: I am still here')
})

test('without script the person reads the same line', async () => {
  const [marat, dana] = [await enter('marat', 'ru'), await enter('dana', 'ru')]
  await marat.comeOnLine()
  const first = await ask(server(), FIRST_WORDS.ru[0], 'ru')
  await marat.accept(FIRST_WORDS.ru[0])
  await dana.comeOnLine()
  await marat.press('Alt+KeyP')
  await colleague(marat, server().account('dana').name).click()
  await dana.offer.getByText(HANDS.ru.offerTitle).waitFor()
  await dana.press('F2')
  await dana.log.getByText(FIRST_WORDS.ru[0]).waitFor()
  const page = await post(server().address, '/dialogue', { cap: first.cap, nonce: first.nonce, do: 'refresh', text: '' }, 'ru')
  expect(page.html).toContain(`Теперь вам отвечает ${server().account('dana').name}`)
})

test('a supervisor sees the shift live, looks unseen, and takes a dialogue over with a ground', async () => {
  const [marat, gulnar] = [await enter('marat', 'kk'), await enterGulnar('ru')]
  const words = SHIFT.ru
  await marat.comeOnLine()
  const { page: citizen } = await visit({ address: server().address })
  await begin(citizen, FIRST_WORDS.kk[1])
  await marat.accept(FIRST_WORDS.kk[1])
  await gulnar.page.getByRole('link', { name: gulnar.words.places.shift }).click()
  const row = gulnar.page.locator('.working li', { hasText: server().account('marat').name })
  await row.getByRole('button').waitFor()
  await gulnar.page.getByText(words.fresh).waitFor()
  await expectSound(gulnar.page, 'shift-ru')

  const before = { citizen: await citizen.locator('#dialogue').innerText(), tabs: await marat.page.locator('.tabs').innerText() }
  await row.getByRole('button').click()
  const watching = gulnar.page.locator('section.look')
  await watching.getByText(FIRST_WORDS.kk[1]).waitFor()
  await marat.draft.fill('Қасыңыздамын')
  await marat.press('Control+Enter')
  await watching.getByText('Қасыңыздамын').waitFor()
  await expectSound(gulnar.page, 'looking-ru')
  expect(await watching.getByRole('textbox').count()).toBe(0)
  expect(await notesOf(citizen)).toEqual(['Марат қосылды'])
  expect((await citizen.locator('#dialogue').innerText()).startsWith(before.citizen.split('\n')[0] ?? '')).toBe(true)
  expect(await marat.page.locator('.tabs').innerText()).toBe(before.tabs)

  await watching.getByRole('button', { name: HANDS.ru.takeOver }).click()
  await gulnar.dialog.getByLabel(HANDS.ru.grounds.danger).check()
  await expectSound(gulnar.page, 'ground-ru')
  await gulnar.dialog.getByRole('button', { name: HANDS.ru.yes }).click()
  await gulnar.draft.waitFor()
  await marat.page.locator('.taken').getByText(HANDS.kk.grounds.danger).waitFor()
  await expectSound(marat.page, 'taken-over-kk')
  await expect.poll(async () => await notesOf(citizen)).toEqual(['Марат қосылды', `Сізбен енді ${server().account('gulnar').name} сөйлеседі`])
  await gulnar.draft.fill('Енді мен жазамын')
  await gulnar.press('Control+Enter')
  await expect.poll(async () => await bubbles(citizen)).toContain('op: Енді мен жазамын')

  // The operator reads on, and has nowhere to write.
  await marat.page.locator('.taken').getByRole('button', { name: HANDS.kk.read }).click()
  await marat.dialog.getByText('Енді мен жазамын').waitFor()
  expect(await marat.dialog.getByRole('textbox').count()).toBe(0)
  await expectSound(marat.page, 'reading-kk')
  await marat.press('Escape')
  // In the history, for whoever asks: also that somebody had looked.
  await gulnar.page.getByRole('button', { name: HANDS.ru.history, exact: true }).click()
  await gulnar.page.locator('.moves').getByText(HANDS.ru.moves.observed(server().account('gulnar').name)).waitFor()
  await expectSound(gulnar.page, 'history-ru')
  await closeAllOf('gulnar')
})

test('a look that is ended before the dialogue was read is not begun behind that', async () => {
  const [marat, gulnar] = [await enter('marat', 'kk'), await enterGulnar('ru')]
  await marat.comeOnLine()
  const { page: citizen } = await visit({ address: server().address })
  await begin(citizen, FIRST_WORDS.kk[1])
  await marat.accept(FIRST_WORDS.kk[1])
  const sent: string[] = []
  gulnar.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(/"t":"(open|shut)"/.exec(String(payload))?.[1] ?? '')))
  await gulnar.page.reload()
  await gulnar.page.getByRole('link', { name: gulnar.words.places.shift }).click()
  const look = gulnar.page.locator('.working li', { hasText: server().account('marat').name }).getByRole('button')
  let [letThrough, answers] = [(): void => undefined, 0]
  const held = new Promise<void>((resolve) => { letThrough = resolve })
  await gulnar.page.route(/\/api\/contacts\/[^/]+$/, async (route) => {
    await held
    await route.continue()
  })
  gulnar.page.on('requestfinished', (request) => { answers += Number(/\/api\/contacts\/[^/]+$/.test(request.url())) })
  await look.click()
  await look.click()
  await expect.poll(() => sent.filter((frame) => frame !== '')).toEqual(['shut'])
  letThrough()
  await expect.poll(() => answers).toBe(1)
  await look.click()
  await gulnar.page.locator('section.look').getByText(FIRST_WORDS.kk[1]).waitFor()
  await expect.poll(() => answers).toBe(2)
  await look.click()
  await expect.poll(() => sent.filter((frame) => frame !== '')).toEqual(['shut', 'open', 'shut'])
  await closeAllOf('marat')
})

test('a supervisor sees who rests and why, and that what is shown is old when the link is gone', async () => {
  const [marat, gulnar] = [await enter('marat', 'en', BROKEN), await enterGulnar('en', BROKEN)]
  await marat.comeOnLine()
  await gulnar.page.getByRole('link', { name: gulnar.words.places.shift }).click()
  const row = gulnar.page.locator('.working li', { hasText: server().account('marat').name })
  await row.getByText(SHIFT.en.statuses.available).waitFor()
  await marat.press('F9')
  await marat.page.getByRole('button', { name: marat.words.self.reasons.debrief }).click()
  await row.getByText(SHIFT.en.reasons.debrief).waitFor()
  await expectSound(gulnar.page, 'resting-en')
  await server().halt()
  await gulnar.page.locator('.fresh.stale').waitFor()
  await expectSound(gulnar.page, 'stale-en')
  await server().begin()
  await expect.poll(async () => await gulnar.page.locator('.fresh').textContent(), { timeout: 30_000 }).toBe(SHIFT.en.fresh)
})

test('nobody but a supervisor has the place, nor the route', async () => {
  const marat = await enter('marat', 'kk', [/status of 403/])
  await marat.comeOnLine()
  expect(await marat.page.getByRole('link', { name: marat.words.places.shift }).count()).toBe(0)
  const { page } = marat
  expect(await page.evaluate(async () => [(await fetch('/api/shift')).status, (await fetch('/api/looks')).status])).toEqual([403, 403])
})
