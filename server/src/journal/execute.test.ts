import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import { Executor } from './execute.ts'
import type { Order, Recorded, StreamKind } from './order.ts'
import { newStreamOf, streamOf } from './order.ts'

/** A stream that only counts, so that what is tested is the journal and nothing else. */
type Counted = { readonly type: 'counted'; readonly by: number }
const COUNTER: StreamKind<{ readonly total: number }, Counted> = { name: 'counter', initial: { total: 0 }, evolve: ({ total }, { by }) => ({ total: total + by }) }

let database: TestDatabase
let url: string
const open: Executor[] = []

function executor(committed: (events: readonly Recorded[]) => void = () => undefined): Executor {
  const one = new Executor({ url, kinds: [COUNTER], projectors: [], committed })
  open.push(one)
  return one
}

beforeAll(async () => {
  database = await createDatabase()
  url = database.appUrl
})
afterAll(async () => {
  await Promise.all(open.map((one) => one.close()))
  await database.drop()
})

async function ask<T>(text: string, values: unknown[] = []): Promise<readonly T[]> {
  const client = new Client({ connectionString: database.superUrl })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows as T[]
}

function add(stream: string, { by = 1, id = randomUUID(), body = 'body', most = Number.MAX_SAFE_INTEGER }: { by?: number; id?: string; body?: string; most?: number } = {}): Order {
  return {
    commandId: id, bodyHash: Buffer.from(body), actor: 'test', at: Date.now(), streams: [newStreamOf(COUNTER, stream)], contents: [], keys: [],
    decide: (held) => (held.get(COUNTER, stream).total + by > most ? refuse('tooMany') : [{ stream, event: { type: 'counted', by } as Counted }]),
  }
}

const totalOf = async (stream: string): Promise<number | undefined> => (await ask<{ total: number }>(`select (state->>'total')::int as total from stream where id = $1`, [stream]))[0]?.total
const eventsOf = async (stream: string): Promise<number> => Number((await ask<{ n: string }>('select count(*) as n from event where stream = $1', [stream]))[0]?.n)

describe('one command', () => {
  test('appends its events and folds them', async () => {
    const stream = randomUUID()
    const answer = await executor().execute(add(stream, { by: 5 }))
    expect(answer).toMatchObject([{ stream, kind: 'counter', version: 1, event: { type: 'counted', by: 5 }, actor: 'test' }])
    expect(await totalOf(stream)).toBe(5)
  })

  test('that is refused leaves nothing', async () => {
    const stream = randomUUID()
    expect(await executor().execute(add(stream, { by: 5, most: 4 }))).toMatchObject({ refused: 'tooMany' })
    expect(await eventsOf(stream)).toBe(0)
  })

  test('of a stream that does not exist sees its beginning', async () => {
    const stream = randomUUID()
    const order = { ...add(stream), streams: [streamOf(COUNTER, stream)] }
    const seen: number[] = []
    await executor().execute({ ...order, decide: (held) => { seen.push(held.get(COUNTER, stream).total); return refuse('unknown') } })
    expect(seen).toEqual([0])
  })

  test('decides by facts that are read once a commit for all that share them, and anew in the next', async () => {
    let read = 0
    const facts = { once: (client: ClientBase): Promise<number> => client.query('select 1').then(() => ++read) }
    const known: unknown[] = []
    const one = executor()
    const ask = (): Promise<unknown> => one.execute({ ...add(randomUUID()), facts, decide: (_held, fact) => { known.push(fact); return refuse('unknown') } })
    await Promise.all([ask(), ask(), ask()])
    await ask()
    expect(known).toEqual([1, 1, 1, 2])
  })

  test('whose decision has a bug fails alone; its neighbours in the batch are stored', async () => {
    const one = executor()
    const [good, bad, other] = [randomUUID(), randomUUID(), randomUUID()]
    const answers = await Promise.allSettled([one.execute(add(good)), one.execute({ ...add(bad), decide: () => { throw new Error('a bug') } }), one.execute(add(other))])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([await eventsOf(good), await eventsOf(bad), await eventsOf(other)]).toEqual([1, 0, 1])
  })

  test('that the database rejects fails alone', async () => {
    const one = executor()
    const [good, bad, other] = [randomUUID(), randomUUID(), randomUUID()]
    const broken = { ...add(bad), contents: [{ id: 'not an id', keyId: 'nor this', kind: 'x', box: Buffer.alloc(1) }] }
    const answers = await Promise.allSettled([one.execute(add(good)), one.execute(broken), one.execute(add(other))])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([await totalOf(good), await eventsOf(bad), await totalOf(other)]).toEqual([1, 0, 1])
  })

  test('asking for a stream it did not name is a bug', async () => {
    const stream = randomUUID()
    await expect(executor().execute({ ...add(stream), decide: (held) => { held.get(COUNTER, randomUUID()); return [] } })).rejects.toThrow('is not held')
  })
})

describe('the same id', () => {
  test('with the same body is the same command: the first answer again', async () => {
    const stream = randomUUID()
    const order = add(stream)
    const first = await executor().execute(order)
    expect(await executor().execute(order)).toEqual(first)
    expect(await eventsOf(stream)).toBe(1)
  })

  test('in one batch too, and over two processes at once', async () => {
    const stream = randomUUID()
    const order = add(stream)
    const [a, b] = [executor(), executor()]
    const answers = await Promise.all([a.execute(order), a.execute(order), b.execute(order), b.execute(order), a.execute(order)])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await eventsOf(stream)).toBe(1)
  })

  test('with another body is refused', async () => {
    const stream = randomUUID()
    const id = randomUUID()
    const one = executor()
    await one.execute(add(stream, { id, body: 'one' }))
    expect(await one.execute(add(stream, { id, body: 'two' }))).toMatchObject({ refused: 'sameIdOtherBody' })
    const late = randomUUID()
    const both = await Promise.all([one.execute(add(stream, { id: late, body: 'one' })), one.execute(add(stream, { id: late, body: 'two' }))])
    expect(both.map((answer) => isRefusal(answer))).toEqual([false, true])
    expect(await eventsOf(stream)).toBe(2)
  })
})

describe('several processes on one stream', () => {
  test('never count past the limit, lose nothing, and number without gaps', async () => {
    const stream = randomUUID()
    const processes = [executor(), executor(), executor()]
    const answers = await Promise.all(Array.from({ length: 200 }, () => processes.map((one) => one.execute(add(stream, { most: 250 })))).flat())
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(250)
    expect(await totalOf(stream)).toBe(250)
    expect(await ask('select min(version) as first, max(version) as last, count(*)::int as n from event where stream = $1', [stream])).toEqual([{ first: 1, last: 250, n: 250 }])
  })

  test('one keeps the order in which its commands were given', async () => {
    const stream = randomUUID()
    const [mine, other] = [executor(), executor()]
    await Promise.all(Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? mine.execute(add(stream, { by: n })) : other.execute(add(stream, { by: -1 })))))
    const rows = await ask<{ by: number }>(`select (data->>'by')::int as by from event where stream = $1 order by version`, [stream])
    expect(rows.map((row) => row.by).filter((by) => by >= 0)).toEqual(Array.from({ length: 200 }, (_, n) => 2 * n))
  })

  test('the numbers of the whole journal have no gap, and a later commit has a later number', async () => {
    const heard: number[] = []
    const processes = [executor((events) => heard.push(...events.map((event) => event.seq))), executor((events) => heard.push(...events.map((event) => event.seq)))]
    await Promise.all(Array.from({ length: 200 }, () => processes.map((one) => one.execute(add(randomUUID())))).flat())
    const rows = await ask<{ first: string; last: string; n: string }>('select min(seq) as first, max(seq) as last, count(*) as n from event')
    expect(Number(rows[0]?.last) - Number(rows[0]?.first) + 1).toBe(Number(rows[0]?.n))
    expect(new Set(heard).size).toBe(400)
  })

  test('a command on two streams changes both or neither', async () => {
    const processes = [executor(), executor()]
    const streams = Array.from({ length: 6 }, () => randomUUID())
    const move = (n: number): Order => {
      const [from = '', to = ''] = [streams[n % 6], streams[(n * 7 + 1) % 6]]
      return {
        ...add(from), streams: [newStreamOf(COUNTER, from), newStreamOf(COUNTER, to)],
        decide: () => [{ stream: from, event: { type: 'counted', by: -1 } as Counted }, { stream: to, event: { type: 'counted', by: 1 } as Counted }],
      }
    }
    await Promise.all(Array.from({ length: 200 }, (_, n) => processes.map((one, at) => one.execute(move(2 * n + at)))).flat())
    expect(await ask(`select sum((state->>'total')::int)::int as total from stream where id = any($1)`, [streams])).toEqual([{ total: 0 }])
    expect(await ask('select count(*)::int as n from event where stream = any($1)', [streams])).toEqual([{ n: 800 }])
  })
})

test('connections cut under load: every command is answered once, nothing is doubled or lost', async () => {
  const one = executor()
  const streams = Array.from({ length: 20 }, () => randomUUID())
  const cutter = setInterval(() => void ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'senim-journal' and datname = current_database()`), 60)
  const answers: unknown[] = []
  for (let round = 0; round < 40; round += 1) answers.push(...(await Promise.all(streams.map((stream) => one.execute(add(stream))))))
  clearInterval(cutter)
  expect(answers.every((answer) => Array.isArray(answer) && answer.length === 1)).toBe(true)
  for (const stream of streams) expect(await totalOf(stream)).toBe(40)
}, 60_000)

test('closing lets what was taken finish and takes nothing more', async () => {
  const one = new Executor({ url, kinds: [COUNTER], projectors: [], committed: () => undefined })
  const stream = randomUUID()
  const taken = Array.from({ length: 50 }, () => one.execute(add(stream)))
  await one.close()
  expect((await Promise.all(taken)).every((answer) => !isRefusal(answer))).toBe(true)
  expect(await one.execute(add(stream))).toMatchObject({ refused: 'unavailable' })
  expect(await totalOf(stream)).toBe(50)
})
