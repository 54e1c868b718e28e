import type { DeadlineRule, LadderRule } from '@senim/core/directory/clocks.ts'
import { calendarFault } from '@senim/core/directory/calendar.ts'
import { RULES } from '@senim/core/directory/data/rules.ts'
import type { Rules } from '@senim/core/directory/rules.ts'
import type { Calendar, Instant, Span } from '@senim/core/time.ts'
import { DAY, localDate } from '@senim/core/time.ts'
import type { Chance } from '../chance.ts'

/** Tables, and since when they hold. */
export interface Version {
  readonly since: Instant
  readonly rules: Rules
}

const changedSpan = (span: Span, chance: Chance): Span => ({ n: Math.max(1, span.n * chance.between(1, 3) - chance.between(0, 2)), unit: span.unit === 'day' && chance.happens(0.3) ? 'workday' : span.unit })

function changedDeadline(row: DeadlineRule, chance: Chance): DeadlineRule {
  const from = row.step === 'accept' && chance.happens(0.2) ? 'delivered' : row.from
  return chance.happens(0.4) ? { ...row, from, span: changedSpan(row.span, chance) } : row
}

function changedLadder(row: LadderRule, chance: Chance): LadderRule {
  const rungs = chance.happens(0.4) ? row.rungs.slice(0, Math.max(2, row.rungs.length - chance.between(0, 2))) : row.rungs
  return { ...row, rungs: rungs.map((rung, nth) => (nth > 0 && chance.happens(0.3) ? { ...rung, after: changedSpan(rung.after, chance) } : rung)) }
}

/** Some days more are off, and a day that was off is worked. */
function changedCalendar(calendar: Calendar, now: Instant, chance: Chance): Calendar {
  const day = (): string => localDate(now + chance.between(1, 60) * DAY, calendar.offsetMinutes)
  const holidays = new Set([...calendar.holidays, day(), day()])
  const worked = new Set([...calendar.worked, day()].filter((one) => !holidays.has(one)))
  const changed = { ...calendar, holidays, worked }
  return calendarFault(changed) === undefined ? changed : calendar
}

/** The tables as shipped, and how an administrator changes them in the middle of the year. */
export function tablesOfYear(start: Instant, end: Instant, chance: Chance): readonly [Version, ...Version[]] {
  const versions: [Version, ...Version[]] = [{ since: start, rules: RULES }]
  let rules: Rules = RULES
  const times = Array.from({ length: 3 }, () => chance.between(start + 30 * DAY, end - 30 * DAY)).toSorted((a, b) => a - b)
  for (const since of times) {
    rules = {
      ...rules, calendar: changedCalendar(rules.calendar, since, chance),
      deadlines: rules.deadlines.map((row) => changedDeadline(row, chance)), ladders: rules.ladders.map((row) => changedLadder(row, chance)),
    }
    versions.push({ since, rules })
  }
  return versions
}

export function rulesAt(versions: readonly [Version, ...Version[]], at: Instant): Rules {
  return (versions.findLast((one) => one.since <= at) ?? versions[0]).rules
}
