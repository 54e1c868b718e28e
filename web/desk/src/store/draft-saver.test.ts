import type { DraftView } from '@senim/contract/notes.ts'
import { expect, test } from 'vitest'
import { DraftSaver } from './draft-saver.ts'

const settle = async (): Promise<void> => void (await new Promise((resolve) => setTimeout(resolve, 0)))
const draft = (text: string, kind: DraftView['kind'] = 'reply'): DraftView => ({ contact: 'c', kind, text })

function saver(answers: boolean[] = []): { one: DraftSaver; said: string[] } {
  const said: string[] = []
  return { said, one: new DraftSaver(async ({ kind, text }) => {
    await settle()
    said.push(`${kind} ${text}`)
    return answers.shift() ?? true
  }) }
}

test('the newest words of each field are saved, one after the other', async () => {
  const { one, said } = saver()
  one.keep(draft('а'))
  one.keep(draft('аб'))
  one.keep(draft('заметка', 'self'))
  one.flush()
  one.keep(draft('абв'))
  one.flush()
  for (let n = 0; n < 5; n += 1) await settle()
  expect(said.filter((line) => line.startsWith('reply'))).toEqual(['reply аб', 'reply абв'])
  expect(said).toContain('self заметка')
})

test('what is saved already is not saved again, and an empty field only when something was saved', async () => {
  const { one, said } = saver()
  one.keep(draft(''))
  one.flush()
  await settle()
  one.knows(draft('было'))
  one.keep(draft('было'))
  one.flush()
  await settle()
  one.keep(draft(''))
  one.flush()
  for (let n = 0; n < 5; n += 1) await settle()
  expect(said).toEqual(['reply '])
})

test('what could not be saved is kept for the next time, unless something newer was typed', async () => {
  const { one, said } = saver([false, true])
  one.keep(draft('один'))
  one.flush()
  for (let n = 0; n < 3; n += 1) await settle()
  one.flush()
  for (let n = 0; n < 3; n += 1) await settle()
  expect(said).toEqual(['reply один', 'reply один'])
})

test('nothing more is saved of a contact that has ended', async () => {
  const { one, said } = saver()
  one.keep(draft('поздно'))
  one.forget('c')
  one.flush()
  await settle()
  expect(said).toEqual([])
})
