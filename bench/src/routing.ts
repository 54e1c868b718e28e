import { round } from './figures.ts'
import { eventCost } from './routing/event.ts'
import type { Comparison } from './routing/surge.ts'
import { compareRules, surgeDays } from './routing/surge.ts'
import { WORKLOAD } from './routing/workload.ts'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const DAYS = 50
/** Where people are short, queues and so the simulation are long; only the days of the figures are many. */
const OTHER_DAYS = 15

/**
 * What one event costs the prepared queue at full size, and how the order of the queue does on surge days against two known rules.
 * The figures are those of the committed defaults; milder weights of risk and rosters with fewer people are printed beside them.
 */
export function benchRouting(): object {
  const cost = eventCost(say)
  const { surge, riskStep, otherRiskSteps, otherRosters } = WORKLOAD
  const steps = [riskStep.value, ...otherRiskSteps.value]
  const compare = (plannedFor: number, days: number): Comparison => {
    const planned = surgeDays(plannedFor, days)
    const arrivals = planned.reduce((sum, day) => sum + day.arrivals.length, 0)
    say(`${days} days of x${surge.value}, ${round(arrivals / days, 0)} contacts a day, with a roster for x${plannedFor}: ${planned[0]?.roster.join(' ')}; mean / p95 of the wait in seconds by urgency`)
    return compareRules(planned, steps, say)
  }
  const { quality: [headline], longestLow } = compare(surge.value, DAYS)
  for (const plannedFor of otherRosters.value) compare(plannedFor, OTHER_DAYS)
  if (headline === undefined) throw new Error('no step of risk to weigh by')
  return { pick_p99_ms: round(cost, 4), vs_fifo: round(headline.vsFifo, 3), vs_gcmu: round(headline.vsGcmu, 3), longest_low_urgency_s: Math.ceil(longestLow), risk_step: headline.riskStep, all_known_vs_fifo: round(headline.allKnowing, 3) }
}
