import { setTimeout as sleep } from 'node:timers/promises'
import { SOUND_TEXTS } from '@senim/text/sounds.ts'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, askMore, BROKEN, DeskPage, useDesks } from './desk.ts'
import { useServer } from './server.ts'
import { Wire } from './wire.ts'

const server = useServer()
const { sit } = useDesks(server, useBrowser().visit)

/** Writes down the frequency of every note that the page plays. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const played: number[] = []
    const heard = class extends OscillatorNode {
      override start(when?: number): void {
        played.push(Math.round(this.frequency.value))
        super.start(when)
      }
    }
    Object.assign(globalThis, { played, OscillatorNode: heard })
  })
}

/** What was played since the last time, in hertz. */
async function notes(page: Page): Promise<readonly number[]> {
  return await page.evaluate<number[]>('played.splice(0)')
}

test('each sound can be told from the others, and none plays for the dialogue in front', async () => {
  const page = await sit('timur', 'ru', { expected: BROKEN })
  await listen(page)
  const at = await DeskPage.enter(page, server(), 'timur', 'ru')
  await at.comeOnLine()
  const first = await ask(server(), 'первое', 'ru')
  await at.offer.getByText('первое').waitFor()
  await expect.poll(async () => await notes(page)).toEqual([392, 587])
  await at.accept('первое')
  const second = await ask(server(), 'второе', 'ru', { danger: '1' })
  await at.offer.getByText('второе').waitFor()
  await expect.poll(async () => await notes(page)).toEqual([392, 494, 587])
  await at.accept('второе')
  await askMore(server(), second, 'это перед глазами')
  await at.log.getByText('это перед глазами').waitFor()
  expect(await notes(page)).toEqual([])
  await askMore(server(), first, 'а это нет')
  await expect.poll(async () => await notes(page)).toEqual([330])
  await server().kill9()
  await expect.poll(async () => await notes(page)).toEqual([440, 294])
  await server().begin()
})

test('each sound can be tried and has a volume of its own; one tick silences all', async () => {
  const words = SOUND_TEXTS.ru
  const page = await sit('timur', 'ru')
  await listen(page)
  const at = await DeskPage.enter(page, server(), 'timur', 'ru')
  await at.comeOnLine()
  await notes(page)
  await page.getByRole('button', { name: at.words.settings.open }).click()
  const tryOut = async (sound: 'offer' | 'elsewhere' | 'lost'): Promise<readonly number[]> => {
    await page.getByRole('button', { name: words.listen(words[sound]) }).click()
    return await notes(page)
  }
  expect([await tryOut('offer'), await tryOut('elsewhere'), await tryOut('lost')]).toEqual([[392, 587], [330], [440, 294]])
  await page.getByLabel(words.lost, { exact: true }).fill('0')
  expect([await tryOut('offer'), await tryOut('lost')], 'only the one that was turned down is silent').toEqual([[392, 587], []])
  await page.reload()
  await page.getByRole('button', { name: at.words.settings.open }).click()
  expect([await page.getByLabel(words.lost, { exact: true }).inputValue(), await page.getByLabel(words.offer, { exact: true }).inputValue()], 'and stays so').toEqual(['0', '50'])
  await page.getByLabel(at.words.settings.mute).check()
  expect(await page.getByRole('button', { name: words.listen(words.offer) }).isDisabled()).toBe(true)
})

test('"not a request" can be taken back, is dropped when the person goes on writing, and else closes after ten seconds', async () => {
  const page = await sit('timur', 'ru')
  const at = await DeskPage.enter(page, server(), 'timur', 'ru')
  await at.comeOnLine()
  const person = await ask(server(), 'это шутка', 'ru')
  await at.accept('это шутка')
  const { undo, kinds } = at.words.dialogue
  const undoing = page.getByRole('button', { name: undo, exact: true })
  const call = async (): Promise<void> => {
    await at.press('Alt+Digit0')
    await page.getByRole('button', { name: kinds.joke }).click()
    await undoing.waitFor()
  }
  await call()
  await at.press('Alt+Digit0')
  await expect.poll(async () => await undoing.count()).toBe(0)
  await call()
  await askMore(server(), person, 'нет, помогите')
  await expect.poll(async () => await undoing.count()).toBe(0)
  await sleep(10_500)
  expect(await at.tabs.count()).toBe(1)
  await call()
  await expect.poll(async () => await at.tabs.count()).toBe(0)
})

test('whoever is away for too long is told so, and finds what was not sent when the dialogue comes back', async () => {
  const wire = await Wire.to(server().address)
  onTestFinished(() => wire.close())
  const page = await sit('timur', 'ru', { address: wire.address, expected: BROKEN })
  const at = await DeskPage.enter(page, server(), 'timur', 'ru')
  await at.comeOnLine()
  await ask(server(), 'не уходите', 'ru')
  await at.accept('не уходите')
  wire.cut()
  await page.locator('.lost:not(:empty)').waitFor()
  await at.draft.fill('я с вами')
  await at.press('Control+Enter')
  await at.draft.fill('дальше')
  // Only this desk is cut off: after an outage of the centre itself everybody gets time to come back.
  await sleep(16_000)
  wire.mend()
  await page.getByText(at.words.self.lost(1)).waitFor()
  expect(await at.tabs.count()).toBe(0)
  await at.comeOnLine()
  await at.accept('не уходите')
  await expect.poll(async () => await at.draft.inputValue()).toBe('я с вами\nдальше')
})
