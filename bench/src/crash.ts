import { setTimeout as sleep } from 'node:timers/promises'
import { gather, leave, settle, writersOf } from '../../e2e/crash/crowd.ts'
import { judgeWords } from '../../e2e/crash/judge.ts'
import type { Victim } from '../../e2e/crash/kills.ts'
import { Kills } from '../../e2e/crash/kills.ts'
import { TestServer } from '../../e2e/server.ts'
import { median, percentile, round } from './figures.ts'

const SERVER_KILLS = 20
const POSTGRES_KILLS = 10
/** 200 people at two messages a second and ten operators' dialogues at ten: 500 a second. */
const CROWD = { citizens: 200, talks: 10, every: { citizen: 500, answer: 100 } } as const
const RATE = (1000 * CROWD.citizens) / CROWD.every.citizen + (1000 * CROWD.talks) / CROWD.every.answer
/** Load between two kills, after everything was looked at. Not the same each time, so that kills fall anywhere in a batch. */
const between = (n: number): number => 1000 + ((n * 397) % 1000)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Two of the server, then one of PostgreSQL; of those every third also loses a single process first, which PostgreSQL answers by cutting everybody off. */
function victims(): readonly Victim[] {
  const all: Victim[] = []
  for (let n = 0; n < SERVER_KILLS; n += 1) {
    all.push('server')
    if (n % 6 === 5) all.push('backend')
    if (n % 2 === 1 && all.filter((one) => one === 'postgres').length < POSTGRES_KILLS) all.push('postgres')
  }
  return all
}

/**
 * kill -9 of the server and of its PostgreSQL while 500 messages a second are written from both sides. After each kill everything that was
 * acknowledged is looked for in the journal, and the whole database is verified; at the end every dialogue is read word by word.
 */
export async function benchCrash(): Promise<object> {
  const server = await TestServer.start()
  try {
    const talks = await gather(server, CROWD)
    await sleep(3000)
    const kills = new Kills(server, talks)
    const began = performance.now()
    const before = writersOf(talks).reduce((sum, one) => sum + one.told.length, 0)
    for (const [n, victim] of victims().entries()) {
      await sleep(between(n))
      const { back, verified, lost, doubled, reordered } = await kills.next(victim)
      say(`${n + 1} ${victim}: back p50 ${round(median(back), 0)} p99 ${round(percentile(back, 0.99), 0)} max ${round(Math.max(...back), 0)} ms; lost ${lost}, doubled ${doubled}, reordered ${reordered}; ${verified ? 'verified' : 'NOT VERIFIED'}`)
      if (!verified) throw new Error('the database is not what its journal says')
    }
    const seconds = (performance.now() - began) / 1000
    const told = writersOf(talks).reduce((sum, one) => sum + one.told.length, 0) - before
    await settle(talks)
    const words = await judgeWords(server, talks)
    const messages = writersOf(talks).reduce((sum, one) => sum + one.told.length, 0)
    await leave(talks)
    const { verdict, done } = kills
    const backOf = (...which: readonly Victim[]): number => round(percentile(done.filter((one) => which.includes(one.victim)).flatMap((one) => one.back), 0.99), 0)
    say(`back p99 after the server ${backOf('server')} ms, after PostgreSQL ${backOf('postgres')} ms, after one of its processes ${backOf('backend')} ms`)
    return {
      server_kills: SERVER_KILLS, postgres_kills: POSTGRES_KILLS, backend_kills: done.filter((one) => one.victim === 'backend').length, messages,
      lost: verdict.lost + words.lost, doubled: verdict.doubled + words.doubled, reordered: verdict.reordered + words.reordered,
      back_p99_ms: backOf('server', 'postgres', 'backend'), rate: round(told / seconds, 0), rate_wanted: RATE,
    }
  } finally {
    await server.stop()
  }
}
