import type { Risk } from '@senim/core/directory/problems.ts'
import { percentile, round } from '../figures.ts'
import type { Day } from './day.ts'
import { dayOf } from './day.ts'
import type { Rule } from './rules.ts'
import { firstInFirstOut, GeneralisedCMu, ours } from './rules.ts'
import type { Answered } from './simulate.ts'
import { Simulation } from './simulate.ts'
import { weightOf, WORKLOAD } from './workload.ts'

const DAYS = 50

export interface Quality {
  /** Risk-weighted wait as a part of the yardstick's. */
  readonly vsFifo: number
  /** Against the better of both forms of the rule. */
  readonly vsGcmu: number
  /** Seconds that anybody of the lowest urgency waited at most, of all the days. */
  readonly longestLow: number
}

/** Days in a surge from the seeds 1, 2, 3 …, with a roster for `plannedFor` times the usual. */
export function surgeDays(plannedFor: number): readonly Day[] {
  return Array.from({ length: DAYS }, (_, n) => dayOf(n + 1, WORKLOAD.surge.value, plannedFor))
}

/** The same days through every rule. Each step of risk counts `riskStep` times the one below, and the yardsticks know it. */
export function compareRules(days: readonly Day[], riskStep: number, say: (line: string) => void): Quality {
  const through = (name: string, rule: () => Rule): { readonly weighted: number; readonly longestLow: number } => {
    const runs = days.map((day) => new Simulation(day, rule()).run())
    const weighted = riskWeightedWait(runs.flat(), riskStep)
    const longest = runs.map((run) => Math.max(...run.filter(isLowest).map(({ wait }) => wait)) / 1000)
    say(`  ${name}: risk-weighted wait ${round(weighted, 1)} s; ${describe(runs.flat())}; longest of the lowest urgency: median of the days ${round(percentile(longest, 0.5), 0)} s, worst day ${round(Math.max(...longest), 0)} s`)
    return { weighted, longestLow: Math.max(...longest) }
  }
  const mine = through('ours', ours)
  const fifo = through('first in, first out by skill', firstInFirstOut)
  const linear = through('generalised c-mu, cost as the wait', () => new GeneralisedCMu(1, riskStep))
  const square = through('generalised c-mu, cost as its square', () => new GeneralisedCMu(2, riskStep))
  return { vsFifo: mine.weighted / fifo.weighted, vsGcmu: mine.weighted / Math.min(linear.weighted, square.weighted), longestLow: mine.longestLow }
}

/** Seconds of wait, each person's counted by the danger they really were in. */
function riskWeightedWait(answered: readonly Answered[], riskStep: number): number {
  let waits = 0
  let weights = 0
  for (const { arrival, wait } of answered) {
    const weight = weightOf(arrival.risk, riskStep)
    waits += weight * wait
    weights += weight
  }
  return waits / weights / 1000
}

const isLowest = ({ arrival }: Answered): boolean => arrival.urgency === null || arrival.urgency === 'low'

function describe(answered: readonly Answered[]): string {
  const waitsOf = (urgency: Risk | null): string => {
    const waits = answered.filter(({ arrival }) => arrival.urgency === urgency).map(({ wait }) => wait / 1000)
    return `${urgency ?? 'none'} ${round(waits.reduce((a, b) => a + b, 0) / waits.length, 0)} / ${round(percentile(waits, 0.95), 0)}`
  }
  const left = answered.filter(({ arrival, wait }) => wait > arrival.patience).length / answered.length
  return `mean / p95 by urgency ${(['critical', 'high', 'medium', null] as const).map(waitsOf).join(', ')}; ${round(100 * left, 1)} % had closed the page before the answer`
}
