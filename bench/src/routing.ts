import { round } from './figures.ts'
import { eventCost } from './routing/event.ts'
import { compareRules, surgeDays } from './routing/surge.ts'
import { WORKLOAD } from './routing/workload.ts'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/**
 * What one event costs the prepared queue at full size, and how the order of the queue does on surge days against two known rules.
 * The figures are those of a surge that was planned for; a milder weight of risk and a surge that nobody planned for are printed beside them.
 */
export function benchRouting(): object {
  const cost = eventCost(say)
  const { surge, riskStep, otherRiskStep } = WORKLOAD
  const planned = surgeDays(surge.value)
  const arrivals = planned.reduce((sum, day) => sum + day.arrivals.length, 0)
  say(`${planned.length} days of x${surge.value}, ${round(arrivals / planned.length, 0)} contacts a day, with a roster for them: ${planned[0]?.roster.join(' ')}`)
  const quality = compareRules(planned, riskStep.value, say)
  say(`The same days, with each level of risk ${otherRiskStep.value} times the one below and not ${riskStep.value} times`)
  const milder = compareRules(planned, otherRiskStep.value, say)
  const unplanned = surgeDays(1)
  say(`As many contacts and the roster of a usual day: ${unplanned[0]?.roster.join(' ')}`)
  const short = compareRules(unplanned, riskStep.value, say)
  say(`Against first in first out: ${round(quality.vsFifo, 3)}, milder weights ${round(milder.vsFifo, 3)}, short of staff ${round(short.vsFifo, 3)}. Against generalised c-mu: ${round(quality.vsGcmu, 3)}, milder weights ${round(milder.vsGcmu, 3)}, short of staff ${round(short.vsGcmu, 3)}.`)
  return { pick_p99_ms: round(cost, 4), vs_fifo: round(quality.vsFifo, 3), vs_gcmu: round(quality.vsGcmu, 3), longest_low_urgency_s: Math.ceil(quality.longestLow) }
}
