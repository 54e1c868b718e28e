import type { Skill } from '@senim/core/directory/staff.ts'
import { SKILLS } from '@senim/core/directory/staff.ts'
import type { Queued } from '@senim/core/routing/matching.ts'
import type { Free } from '@senim/core/routing/pick.ts'
import { HOUR, SECOND } from '@senim/core/time.ts'
import { median, percentile, round } from '../figures.ts'
import type { Pair } from './crowd.ts'
import { Crowd } from './crowd.ts'

const OPERATORS = 7500
const WAITING = 50_000
const WARM_UP = 5000
const EVENTS = 20_000
const COMPARE_EVERY = 12_400

/** What one event changes. Whoever it makes up is made before the clock runs. */
interface Change {
  readonly waits?: Queued
  readonly free?: Free
}
type Scene = (crowd: Crowd) => (n: number, last: Pair | undefined) => Change

/** All are busy and 50,000 wait: in turns somebody comes, an operator gets free, and that offer lapses and goes on to the next. */
const overrun: Scene = (crowd) => {
  for (let n = 0; n < WAITING; n += 1) crowd.waits(crowd.contact(3 * HOUR))
  return (n, last) => {
    if (n % 3 === 0) return { waits: crowd.contact(0) }
    if (n % 3 === 1 || last === undefined) return { free: crowd.operator(crowd.chance.below(OPERATORS)) }
    return { waits: { ...last.contact, passed: [...last.contact.passed, last.operator.id] }, free: last.operator }
  }
}

/** 7,500 are free: whoever comes is offered to one of them at once, who is free again with another load. */
const quiet: Scene = (crowd) => {
  for (let n = 0; n < OPERATORS; n += 1) crowd.free(crowd.operator(n))
  return (n, last) => (n % 2 === 0 || last === undefined ? { waits: crowd.contact(0) } : { free: crowd.operator(Number(last.operator.id.slice(1))) })
}

/** The hardest: 7,500 are free and 50,000 wait, all for a language or a skill that none of them has and that has not relaxed yet. */
const mismatched: Scene = (crowd) => {
  const others = (): readonly Skill[] => SKILLS.slice(1).filter(() => crowd.chance.happens(0.5))
  const operator = (n: number): Free => crowd.operator(n, { languages: crowd.chance.happens(0.5) ? ['kk'] : ['kk', 'ru'], skills: others() })
  const contact = (): Queued => crowd.contact(20 * SECOND, crowd.chance.happens(0.5) ? { language: 'en' } : { skill: 'children' })
  for (let n = 0; n < OPERATORS; n += 1) crowd.free(operator(n))
  for (let n = 0; n < WAITING; n += 1) crowd.waits(contact())
  return (n) => (n % 2 === 0 ? { waits: contact() } : { free: operator(crowd.chance.below(OPERATORS)) })
}

const SCENES: Readonly<Record<string, Scene>> = { overrun, quiet, mismatched }

/** Milliseconds that one event costs at most in 99 of 100 cases, in the scene where that is the most. */
export function eventCost(say: (line: string) => void): number {
  return Math.max(...Object.entries(SCENES).map(([name, scene]) => costOf(name, scene, say)))
}

function costOf(name: string, scene: Scene, say: (line: string) => void): number {
  const crowd = new Crowd(1)
  const changeOf = scene(crowd)
  const costs: number[] = []
  const plain: { readonly all: number; readonly head: number }[] = []
  let last: Pair | undefined
  let matched = 0
  for (let n = 0; n < WARM_UP + EVENTS; n += 1) {
    const change = changeOf(n, last)
    const began = performance.now()
    if (change.waits) crowd.matching.waits(change.waits)
    if (change.free) crowd.matching.free(change.free)
    const matches = crowd.matching.settle(crowd.now)
    const took = performance.now() - began
    if (n >= WARM_UP) costs.push(took)
    if (change.waits) crowd.waiting.set(change.waits.id, change.waits)
    if (change.free) crowd.operators.set(change.free.id, change.free)
    if (n % COMPARE_EVERY === 1) plain.push(crowd.comparePlain(matches))
    matched += matches.length
    last = crowd.take(matches)[0]
  }
  const p99 = percentile(costs, 0.99)
  say(`${name}: ${crowd.waiting.size} wait, ${crowd.operators.size} are free; ${EVENTS} events p50 ${round(median(costs), 4)} p99 ${round(p99, 4)} max ${round(Math.max(...costs))} ms, ${matched} matches; without preparation, the queue in order already, ${round(median(plain.map((one) => one.all)), 1)} ms and the same answers, ${round(median(plain.map((one) => one.head)), 1)} ms for its head alone`)
  return p99
}
