import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Newcomer } from './newcomer.ts'
import { arrive, paced, Solver } from './newcomer.ts'

export interface Crowd {
  readonly address: string
  readonly count: number
  readonly seconds: number
}

/** How it ended for those of the flood. */
export interface CrowdEnds {
  readonly taken: number
  readonly left: number
  readonly refused: number
  readonly slowed: number
}

const ONE_ADDRESS = '198.51.100.7'
const JOKES = ['лол кек', 'привет, как дела', 'тест тест', 'ты бот?', 'кек чебурек'] as const

/** The n-th of the flood: from one address or from many, four in ten with one of five jokes; one in twelve claims to be in danger. */
function flooder(n: number): Newcomer {
  const copy = n % 10 < 4
  const danger = n % 12 === 0
  return {
    text: copy ? (JOKES[n % JOKES.length] ?? '') : `шутка номер ${n}`,
    danger,
    scriptless: danger && n % 24 === 0,
    manner: n % 100 === 7 ? 'works' : n % 10 < 3 ? 'waits' : 'leaves',
    from: n % 2 === 0 ? ONE_ADDRESS : `10.${n % 200}.${Math.floor(n / 200) % 200}.9`,
  }
}

/** The flood, on a thread of its own: it takes no time from those by whom the server is measured. */
export async function beginCrowd(crowd: Crowd): Promise<CrowdEnds> {
  const worker = new Worker(new URL(import.meta.url), { workerData: crowd })
  return await new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}

async function run({ address, count, seconds }: Crowd): Promise<CrowdEnds> {
  const solver = new Solver()
  const all = await paced(count / seconds, seconds, async (n) => await arrive(address, solver, flooder(n)))
  await solver.stop()
  const ended = (end: 'taken' | 'left' | 'refused'): number => all.filter((one) => one.end === end).length
  return { taken: ended('taken'), left: ended('left'), refused: ended('refused'), slowed: all.filter((one) => one.slowed).length }
}

// eslint-disable-next-line typescript/no-unsafe-type-assertion, unicorn/require-post-message-target-origin -- what the other thread was begun with; a thread, not a window
if (!isMainThread) parentPort?.postMessage(await run(workerData as Crowd))
