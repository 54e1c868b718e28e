import { expect, test } from 'vitest'
import type { MessageView } from '@senim/contract/contacts.ts'
import { eventually } from '../../testing/centre.ts'
import { Gather } from './debounce.ts'
import { DialogueStream } from './socket.ts'

const lost = (): Error => Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' })
const message = (seq: number): MessageView => ({ seq, by: 'citizen', name: null, text: `${seq}`, at: 0 })

test('a gap that could not be read because the database was away is read when it is back, though nothing more is said', async () => {
  const put: number[] = []
  let away = true
  const stream = new DialogueStream('contact', 1, ({ seq }) => put.push(seq), async (_contact, after, upTo) => {
    if (away) throw lost()
    return [2, 3].filter((seq) => seq > after && seq <= upTo).map(message)
  })
  stream.offer(3, message(3))
  await new Promise((resolve) => setImmediate(resolve))
  expect(put).toEqual([])
  away = false
  expect(await eventually(async () => (put.length === 2 ? put : undefined))).toEqual([2, 3])
})

test('a page that has gone asks no more for what it missed', async () => {
  let asked = 0
  const stream = new DialogueStream('contact', 0, () => undefined, () => {
    asked += 1
    return Promise.reject(lost())
  })
  stream.rewind(0)
  await eventually(async () => (asked === 2 ? true : undefined))
  stream.stop()
  stream.offer(1, undefined)
  stream.rewind(0)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(asked).toBe(2)
})

test('a question that the database cannot answer is not asked again until something more is said', async () => {
  let asked = 0
  const stream = new DialogueStream('contact', 0, () => undefined, () => {
    asked += 1
    return Promise.reject(Object.assign(new Error('integer out of range'), { code: '22003' }))
  })
  stream.rewind(0)
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(asked).toBe(1)
  stream.offer(1, undefined)
  await eventually(async () => (asked === 2 ? true : undefined))
})

test('a view that could not be made because the database was away is made when it is back', async () => {
  const tried: string[] = []
  const gather = new Gather(1, async (key) => {
    tried.push(key)
    if (tried.length === 1) throw new Error('the database is away')
  })
  gather.add('contact')
  expect(await eventually(async () => (tried.length === 2 ? tried : undefined))).toEqual(['contact', 'contact'])
  gather.stop()
})

test('what is stopped tries no more', async () => {
  let tried = 0
  const gather = new Gather(1, async () => {
    tried += 1
    gather.stop()
    throw new Error('the database is away')
  })
  gather.add('contact')
  await eventually(async () => (tried === 1 ? true : undefined))
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(tried).toBe(1)
})
