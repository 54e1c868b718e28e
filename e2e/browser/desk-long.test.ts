import { beforeEach, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { ask, DeskPage, FIRST_WORDS, useDesks } from './desk.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const { sit } = useDesks(server, visit)
const LONG = 200

let desk: DeskPage
beforeEach(async () => {
  const page = await sit('asem', 'ru')
  desk = await DeskPage.enter(page, server(), 'asem', 'ru')
  await desk.comeOnLine()
})

test('a long dialogue opens at its end, and going up brings all of it without moving what is read', async () => {
  const [words] = FIRST_WORDS.ru
  await ask(server(), words, 'ru')
  await desk.accept(words)
  const beside = await Operator.signIn(server(), 'asem')
  const contact = (await beside.until((heard) => heard.findLast((frame) => frame.t === 'self')?.self.slots[0])).contact
  for (let n = 2; n <= LONG; n += 1) beside.say(contact, `слова ${n}`)
  await desk.log.getByText(`слова ${LONG}`, { exact: true }).waitFor()
  await desk.page.reload()
  await desk.log.getByText(`слова ${LONG}`, { exact: true }).waitFor()
  expect((await desk.said()).length, 'only the end is drawn at first').toBeLessThan(LONG)
  expect(await desk.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight), 'it stands at its end').toBeLessThan(2)

  const drawn = desk.log.locator('li .b').first()
  const top = (await drawn.textContent()) ?? ''
  await desk.log.evaluate((log) => { log.scrollTop = 100 })
  await desk.log.getByText(`слова ${Number(top.split(' ')[1]) - 1}`, { exact: true }).waitFor()
  const box = await desk.log.getByText(top, { exact: true }).boundingBox()
  const frame = await desk.log.boundingBox()
  expect((box?.y ?? 0) - (frame?.y ?? 0), 'what was read has not moved').toBeGreaterThan(-200)
  expect((box?.y ?? 0) - (frame?.y ?? 0)).toBeLessThan(200)

  for (let tries = 0; (await desk.said()).length < LONG && tries < 10; tries += 1) {
    await desk.log.focus()
    await desk.page.keyboard.press('Home')
    await desk.page.waitForTimeout(200)
  }
  expect((await desk.said())[0]).toBe(`in: ${words}`)
  beside.leave()
})
