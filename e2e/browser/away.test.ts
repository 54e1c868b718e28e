import { LANGUAGES } from '@senim/core/language.ts'
import { AWAY } from '@senim/text/away.ts'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, SEEN, seeBubbles } from './citizen.ts'
import { askAndLeave, DeskPage, useDesks } from './desk.ts'
import { post } from './form.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)

const sides = async (page: Page): Promise<readonly string[]> => await page.locator('.sides b').allTextContents()

/** Waits until the desk says that so many of its places are taken. */
async function taken(at: DeskPage, n: number, all: number): Promise<void> {
  await at.self.locator('.load dd .num').first().getByText(at.words.self.of(n, all), { exact: true }).waitFor()
}

/** A desk with one place, in which somebody sits who looks at their page: nobody is offered any more. */
async function full(login: string, language: 'kk' | 'ru' | 'en', words: string): Promise<{ at: DeskPage; person: Page }> {
  const at = await DeskPage.enter(await sit(login, language), server(), login, language)
  await at.comeOnLine()
  await at.page.locator('#capacity').selectOption('1')
  const { page: person } = await visit({ address: server().address, language })
  await begin(person, words)
  await at.accept(words)
  await taken(at, 1, 1)
  return { at, person }
}

/** Counts what a hand does at the desk: keys that are pressed and buttons that are clicked, nothing else. */
async function countActions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { n: 0 }
    Object.assign(window, { counter })
    const count = (event: Event): void => {
      const modifier = event instanceof KeyboardEvent && ['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)
      if (event.isTrusted && !modifier) counter.n += 1
    }
    addEventListener('keydown', count, true)
    addEventListener('pointerdown', count, true)
  })
  return async () => await page.evaluate(() => {
    const { counter } = window as unknown as { counter: { n: number } }
    const { n } = counter
    counter.n = 0
    return n
  })
}

test('two queues stand beside each other: of those who look at their page, and of those who have left', async () => {
  const { at } = await full('timur', 'ru', 'занимаю место')
  await askAndLeave(server(), 'написал и ушёл', 'ru')
  const { page: second } = await visit({ address: server().address, language: 'ru' })
  await begin(second, 'смотрю на страницу')
  await expect.poll(async () => await sides(at.page)).toEqual(['1', '1'])
  await second.close()
  await expect.poll(async () => await sides(at.page), { message: 'whoever closes the page stands in the other queue' }).toEqual(['0', '2'])
  await askAndLeave(server(), 'я в опасности', 'ru', { danger: '1' })
  await at.page.locator('.sides .urgent').waitFor()
  const supervisor = await DeskPage.enter(await sit('arman', 'ru'), server(), 'arman', 'ru')
  await expect.poll(async () => await sides(supervisor.page), { message: 'a supervisor sees both' }).toEqual(['0', '3'])
  await at.press('Alt+KeyN')
  await at.log.getByText('написал и ушёл').waitFor()
  await at.press('Alt+KeyN')
  await at.log.getByText('смотрю на страницу').waitFor()
  await expect.poll(async () => await sides(at.page)).toEqual(['0', '1'])
  expect(await at.tabs.count(), 'all but the one in danger are in hand at once, though there is one place').toBe(3)
  await at.page.locator('#capacity').selectOption('2')
  await at.accept('я в опасности')
  await taken(at, 2, 2)
  await expect.poll(async () => await sides(at.page)).toEqual(['0', '0'])
})

test('whoever waits without a script stands with those who look at their page: nobody knows that they have left', async () => {
  const { at } = await full('timur', 'ru', 'занимает место')
  const { page: scriptless } = await visit({ address: server().address, language: 'ru', javaScript: false })
  await scriptless.goto('/')
  await scriptless.fill('#text', 'страница без скрипта')
  await scriptless.click('#send')
  await seeBubbles(scriptless, ['me: страница без скрипта'])
  await expect.poll(async () => await sides(at.page)).toEqual(['1', '0'])
  // Nobody is left to be offered in the next test.
  await at.page.locator('#capacity').selectOption('2')
  await at.accept('страница без скрипта')
})

describe('a light request of somebody who has left', () => {
  test('is answered in three keys, and classified and closed in two; whoever comes back finds the answer', async () => {
    const { at, person } = await full('timur', 'ru', 'живой диалог')
    const left = await askAndLeave(server(), 'как готовиться к экзамену', 'ru')
    await expect.poll(async () => await sides(at.page)).toEqual(['0', '1'])
    const actions = await countActions(at.page)
    await at.press('Alt+KeyN')
    await at.log.getByText('как готовиться к экзамену').waitFor()
    expect(await actions(), 'taken with one key').toBe(1)

    await at.press('Control+KeyK')
    await at.page.getByRole('searchbox').waitFor()
    await at.press('Digit2', 'Control+Enter')
    await expect.poll(async () => (await at.said())[1]).toMatch(/^out: /)
    expect(await actions(), 'answered').toBe(3)
    const [, answer] = await at.said()

    await at.press('Alt+KeyL')
    await at.page.locator('.light').waitFor()
    await at.press('Digit1')
    await at.page.locator('.ending').waitFor()
    expect(await actions(), 'classified and ending').toBe(2)
    await expect.poll(async () => await at.tabs.count(), { timeout: 20_000 }).toBe(1)
    expect(await actions(), 'closed by itself, with time to take it back').toBe(0)
    await at.log.getByText('живой диалог').waitFor()

    const back = await post(server().address, '/dialogue', { cap: left.cap, nonce: left.nonce, do: 'refresh', text: '' }, 'ru')
    expect(back.bubbles).toEqual(['как готовиться к экзамену', answer?.replace('out: ', '')])
    expect(back.html).toContain(SEEN.ru.closed)
    await expect.poll(async () => await person.locator('#state').textContent(), { message: 'the live dialogue went on all the while' }).not.toBe(SEEN.ru.closed)
  })

  test('the same with the mouse: two clicks, and two', async () => {
    const { at } = await full('timur', 'ru', 'ещё живой')
    await askAndLeave(server(), 'поссорились с подругой', 'ru')
    const actions = await countActions(at.page)
    await at.page.getByRole('button', { name: AWAY.ru.queue.take }).click()
    await at.log.getByText('поссорились с подругой').waitFor()
    expect(await actions()).toBe(1)
    await at.page.locator('.canned .quick').first().click()
    await at.page.locator('.say button.main').click()
    await expect.poll(async () => (await at.said())[1]).toMatch(/^out: /)
    expect(await actions(), 'answered').toBe(2)
    await at.page.getByRole('button', { name: AWAY.ru.light.button }).click()
    await at.page.locator('.light button').nth(2).click()
    await at.page.locator('.ending').waitFor()
    expect(await actions(), 'classified and ending').toBe(2)
    await expect.poll(async () => await at.tabs.count(), { timeout: 20_000 }).toBe(1)
  })

  test('is not called light before it is answered, nor where there is danger', async () => {
    const { at } = await full('timur', 'ru', 'и этот живой')
    await askAndLeave(server(), 'мне угрожают', 'ru', { danger: '1' })
    await expect.poll(async () => await sides(at.page)).toEqual(['0', '1'])
    await at.page.locator('#capacity').selectOption('2')
    await at.accept('мне угрожают')
    await at.press('Alt+KeyL')
    await at.page.getByText(AWAY.ru.light.notLow).waitFor()
    await askAndLeave(server(), 'просто вопрос', 'ru')
    await expect.poll(async () => await sides(at.page)).toEqual(['0', '1'])
    await at.press('Alt+KeyN')
    await at.log.getByText('просто вопрос').waitFor()
    await at.press('Alt+KeyL')
    await at.page.getByText(AWAY.ru.light.noReply).waitFor()
    expect(await at.page.locator('.light').count()).toBe(0)
  })
})

test('whoever comes back by the return words takes a place again, the operator is told, and they find the answer', async () => {
  const { at } = await full('timur', 'ru', 'держит место')
  await at.page.locator('#capacity').selectOption('2')
  const { page: first, context } = await visit({ address: server().address, language: 'ru' })
  await begin(first, 'закрою и вернусь')
  const words = await first.locator('#phrase li').allTextContents()
  await context.close()
  await at.accept('закрою и вернусь')
  await at.draft.fill('Ответ, пока вас не было')
  await at.press('Control+Enter')
  await at.page.reload()
  const tab = at.tabs.nth(1)
  await tab.getByText(at.words.dialogue.away).waitFor()

  const { page: again } = await visit({ address: server().address, language: 'ru', width: 320 })
  await again.goto('/')
  await again.click('.back a')
  await again.fill('#text', words.join(' '))
  await again.click('#send')
  await seeBubbles(again, ['me: закрою и вернусь', 'op: Ответ, пока вас не было'])
  await expect.poll(async () => await at.page.getByText(/страница открыта$/).count()).toBeGreaterThan(0)
  await taken(at, 2, 2)
})

test.each(LANGUAGES)('in %s both queues and the light request have no barrier, narrow and wide, dark and light', async (language) => {
  const { at } = await full('marat', language, 'one who is here')
  for (const text of ['first', 'second', 'third']) await askAndLeave(server(), text, language)
  await askAndLeave(server(), 'danger', language, { danger: '1' })
  const { page: second } = await visit({ address: server().address, language })
  await begin(second, 'another who is here')
  await expect.poll(async () => await sides(at.page)).toEqual(['1', '4'])
  await expectSound(at.page, 'two queues')
  await at.page.locator('#capacity').selectOption('2')
  await at.accept('danger')
  for (const text of ['first', 'second', 'third']) {
    await at.press('Alt+KeyN')
    await at.log.getByText(text).waitFor()
  }
  await at.press('Control+KeyK')
  await at.page.getByRole('searchbox').waitFor()
  await at.press('Digit1', 'Control+Enter', 'Alt+KeyL')
  await at.page.locator('.light').waitFor()
  await expectSound(at.page, 'a light request')
  await at.press('Digit5')
  await at.page.locator('.ending').waitFor()
  await expectSound(at.page, 'a light request that ends')
  // Nobody is left waiting for the next test.
  await at.page.locator('#capacity').selectOption('3')
  await at.accept('another who is here')
})
