import { clock, duration, moment, sameDay } from '@senim/kit/time.ts'
import type { Language } from '@senim/core/language.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import type { AgencyTexts } from '@senim/text/agency.ts'
import type { Standing } from './standing.ts'

export type Tone = 'late' | 'soon' | 'calm' | 'done'

/** How pressing it looks: overdue, due today or within the hour, later, nothing owed. */
export function toneOf(standing: Standing, now: number): Tone {
  if (standing.is === 'late') return 'late'
  if (standing.is !== 'owed') return 'done'
  if (standing.at === null || standing.left === null) return 'calm'
  return standing.left < HOUR || sameDay(standing.at, now) ? 'soon' : 'calm'
}

/** Whole minutes, never nothing: the last minute is still a minute. */
export const minutes = (ms: number, language: Language): string => duration(Math.max(ms, MINUTE), language)

/** The short due time of a list row: `+1 ч 12 мин`, `осталось 18 мин`, `сегодня 18:00`, `24 ноя, 18:00`. */
export function shortDue(standing: Standing, list: AgencyTexts['list'], language: Language, now: number): string {
  if (standing.is === 'late') return `+${minutes(standing.by, language)}`
  if (standing.is !== 'owed' || standing.at === null || standing.left === null) return ''
  if (standing.left < HOUR) return list.left(minutes(standing.left, language))
  return sameDay(standing.at, now) ? list.today(clock(standing.at)) : moment(standing.at, language, now)
}
