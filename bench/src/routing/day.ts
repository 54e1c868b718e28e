import type { Risk } from '@senim/core/directory/problems.ts'
import type { Skill } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { HOUR, MINUTE, SECOND } from '@senim/core/time.ts'
import { Chance } from './chance.ts'
import type { Door } from './workload.ts'
import { handleMinutes, WORKLOAD } from './workload.ts'

/** One who comes, with all times in whole milliseconds and all that chance has in store for them, so that every rule meets the same day. */
export interface Arrival {
  readonly id: string
  readonly at: number
  readonly door: Door['name']
  readonly language: Language
  readonly skill: Skill | null
  readonly urgency: Risk | null
  /** Nobody knows it before they are read. */
  readonly risk: Risk
  readonly handle: number
  readonly patience: number
  /** Offers of them that lapse before one is answered. */
  readonly lapses: number
  readonly answerAfter: number
}

export interface Person {
  readonly id: string
  readonly languages: readonly Language[]
  readonly skills: readonly Skill[]
}

export interface Day {
  readonly arrivals: readonly Arrival[]
  readonly people: readonly Person[]
  /** How many of `people` are at work in each hour: the first ones. */
  readonly roster: readonly number[]
}

const OFFER_ANSWERED_BY = 19 * SECOND

/** A day `times` as busy as usual, from a seed, with a roster planned for `plannedFor` times. */
export function dayOf(seed: number, times: number, plannedFor: number): Day {
  const chance = new Chance(seed)
  const moments = WORKLOAD.doors.flatMap((door) => momentsOf(door, times, chance).map((at) => ({ door, at })))
  const arrivals = moments.toSorted((a, b) => a.at - b.at).map(({ door, at }, n) => arrivalOf(`c${String(n).padStart(6, '0')}`, door, at, chance))
  const roster = rosterFor(plannedFor)
  const people = Array.from({ length: Math.max(...roster) }, (_, n) => ({
    id: `o${String(n).padStart(4, '0')}`, languages: chance.oneOf(WORKLOAD.staff.languages.value), skills: chance.oneOf(WORKLOAD.staff.skills.value),
  }))
  return { arrivals, people, roster }
}

/** When they come: hour by hour, some one by one, some a class at a time. */
function momentsOf(door: Door, times: number, chance: Chance): readonly number[] {
  const { size, minutes } = WORKLOAD.wave
  const moments: number[] = []
  for (const [hour, mean] of meansOf(door, times).entries()) {
    const inWaves = door.inWaves.value[hour] ?? 0
    const single = chance.poisson(mean * (1 - inWaves))
    for (let n = 0; n < single; n += 1) moments.push(Math.round((hour + chance.next()) * HOUR))
    const waves = chance.poisson((mean * inWaves) / size.value)
    for (let wave = 0; wave < waves; wave += 1) {
      const begins = (hour + chance.next()) * HOUR
      const children = chance.poisson(size.value)
      for (let n = 0; n < children; n += 1) moments.push(Math.round(begins + chance.next() * minutes.value * MINUTE))
    }
  }
  return moments
}

function meansOf(door: Door, times: number): readonly number[] {
  const sum = door.hours.value.reduce((a, b) => a + b, 0)
  return door.hours.value.map((weight) => (door.perDay.value * times * weight) / sum)
}

function arrivalOf(id: string, door: Door, at: number, chance: Chance): Arrival {
  const { staff } = WORKLOAD
  const risk = chance.oneOf(door.risks.value)
  const shown = risk === 'low' ? (chance.happens(WORKLOAD.falseAlarm.value) ? 'high' : null) : chance.happens(WORKLOAD.seen.value) ? risk : null
  let lapses = 0
  while (chance.happens(staff.lapses.value)) lapses += 1
  return {
    id, at, door: door.name, risk, urgency: shown, lapses,
    language: chance.oneOf(WORKLOAD.languages.value),
    skill: chance.happens(door.aboutChild.value) ? 'children' : null,
    handle: Math.round(chance.exponential(handleMinutes(risk) * MINUTE)),
    patience: Math.round(chance.exponential(WORKLOAD.patienceMinutes.value * MINUTE)),
    answerAfter: Math.min(OFFER_ANSWERED_BY, Math.round(chance.exponential(staff.answerSeconds.value * SECOND))),
  }
}

/** Enough people for each hour, and nobody goes home in the hour after a busy one, whose dialogues still go on. */
export function rosterFor(times: number): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => Math.max(WORKLOAD.staff.least.value, neededAt(hour, times), neededAt((hour + 23) % 24, times)))
}

/**
 * People for the mean work of an hour and a margin. Work that comes in waves swings more: with waves of m on average the
 * number of dialogues at once has (1 + m / 2) times the variance of those who come one by one (peakedness, Whitt 1992).
 */
function neededAt(hour: number, times: number): number {
  const { safety, capacity } = WORKLOAD.staff
  const work = WORKLOAD.doors.map((door) => {
    const mean = ((meansOf(door, times)[hour] ?? 0) * meanMinutes(door)) / 60
    return { mean, variance: mean * (1 + ((door.inWaves.value[hour] ?? 0) * WORKLOAD.wave.size.value) / 2) }
  })
  const mean = work.reduce((sum, one) => sum + one.mean, 0)
  const variance = work.reduce((sum, one) => sum + one.variance, 0)
  return Math.ceil((mean + safety.value * Math.sqrt(variance)) / capacity.value)
}

function meanMinutes(door: Door): number {
  return door.risks.value.reduce((sum, { of, share }) => sum + share * handleMinutes(of), 0)
}
