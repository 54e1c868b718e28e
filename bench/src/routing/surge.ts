import type { Risk } from '@senim/core/directory/problems.ts'
import { percentile, round } from '../figures.ts'
import type { Day } from './day.ts'
import { dayOf } from './day.ts'
import type { Rule } from './rules.ts'
import { allKnowing, firstInFirstOut, GeneralisedCMu, ours } from './rules.ts'
import type { Answered } from './simulate.ts'
import { Simulation } from './simulate.ts'
import { weightOf, WORKLOAD } from './workload.ts'

export interface Quality {
  /** How many times as much a minute of waiting counts at the next level of risk. */
  readonly riskStep: number
  /** Risk-weighted wait as a part of the yardstick's. */
  readonly vsFifo: number
  /** Against the better of both forms of the rule. */
  readonly vsGcmu: number
  /** What is left of first in first out when everybody's danger is known and the gravest comes first: where the order of a queue ends. */
  readonly allKnowing: number
}

export interface Comparison {
  readonly quality: readonly Quality[]
  /** Seconds that anybody of the lowest urgency waited at most, of all the days. */
  readonly longestLow: number
}

/** Days in a surge from the seeds 1, 2, 3 …, with a roster for `plannedFor` times the usual. */
export function surgeDays(plannedFor: number, days: number): readonly Day[] {
  return Array.from({ length: days }, (_, n) => dayOf(n + 1, WORKLOAD.surge.value, plannedFor))
}

/** The same days through every rule, weighed by each of the steps of risk. The yardsticks know the step. */
export function compareRules(days: readonly Day[], riskSteps: readonly number[], say: (line: string) => void): Comparison {
  const through = (name: string, rule: () => Rule): { readonly weighted: (riskStep: number) => number; readonly longestLow: number } => {
    const runs = days.map((day) => new Simulation(day, rule()).run())
    const longest = runs.map((run) => Math.max(...run.filter(isLowest).map(({ wait }) => wait)) / 1000)
    say(`  ${name}: ${describe(runs.flat())}; longest of the lowest urgency: median of the days ${round(percentile(longest, 0.5), 0)} s, worst day ${round(Math.max(...longest), 0)} s`)
    return { weighted: (riskStep) => riskWeightedWait(runs.flat(), riskStep), longestLow: Math.max(...longest) }
  }
  const mine = through('ours', ours)
  const fifo = through('first in, first out by skill', firstInFirstOut)
  const known = through('as if all danger were known', allKnowing)
  const quality = riskSteps.map((riskStep): Quality => {
    const linear = through(`generalised c-mu, step ${riskStep}, cost as the wait`, () => new GeneralisedCMu(1, riskStep)).weighted(riskStep)
    const square = through(`generalised c-mu, step ${riskStep}, cost as its square`, () => new GeneralisedCMu(2, riskStep)).weighted(riskStep)
    const [our, plain] = [mine.weighted(riskStep), fifo.weighted(riskStep)]
    return { riskStep, vsFifo: our / plain, vsGcmu: our / Math.min(linear, square), allKnowing: known.weighted(riskStep) / plain }
  })
  for (const one of quality) say(`  each level of risk ${one.riskStep} times the one below: ${round(mine.weighted(one.riskStep), 1)} s, ${round(one.vsFifo, 3)} of first in first out (as if all danger were known: ${round(one.allKnowing, 3)}), ${round(one.vsGcmu, 3)} of generalised c-mu`)
  return { quality, longestLow: mine.longestLow }
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
  return `${(['critical', 'high', 'medium', null] as const).map(waitsOf).join(', ')}; ${round(100 * left, 1)} % had closed the page before the answer`
}
