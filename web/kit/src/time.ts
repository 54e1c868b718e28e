import { useEffect, useState } from 'react'
import type { Language } from '@senim/core/language.ts'
import { KIT } from '@senim/text/kit.ts'

/** Kazakhstan has one zone since 1 March 2024: UTC+5 all year. */
const OFFSET = 5 * 3_600_000
const DAY = 86_400_000
const local = (at: number): Date => new Date(at + OFFSET)
const two = (n: number): string => String(n).padStart(2, '0')
const dayNumber = (at: number): number => Math.floor((at + OFFSET) / DAY)

/** Time of day, `22:26`. */
export function clock(at: number): string {
  return `${two(local(at).getUTCHours())}:${two(local(at).getUTCMinutes())}`
}

/** Calendar day, `22 ноя`. */
export function day(at: number, language: Language): string {
  const date = local(at)
  return `${date.getUTCDate()} ${KIT[language].months[date.getUTCMonth()] ?? ''}`
}

/** A calendar day of any year, `22 ноя 2026`. `date` is `YYYY-MM-DD`. */
export function dateWords(date: string, language: Language): string {
  const [year = '', month = '', of = ''] = date.split('-')
  return `${Number(of)} ${KIT[language].months[Number(month) - 1] ?? ''} ${year}`
}

/** `Сегодня`, `Вчера` or `22 ноя`. */
export function dayName(at: number, language: Language, now: number): string {
  const ago = dayNumber(now) - dayNumber(at)
  return ago === 0 ? KIT[language].today : ago === 1 ? KIT[language].yesterday : day(at, language)
}

export function sameDay(a: number, b: number): boolean {
  return dayNumber(a) === dayNumber(b)
}

/** `22:26` today, `22 ноя, 22:26` on any other day. */
export function moment(at: number, language: Language, now: number): string {
  return sameDay(at, now) ? clock(at) : `${day(at, language)}, ${clock(at)}`
}

/** `YYYY-MM-DD` in the centre's zone. */
export function localDate(at: number): string {
  return local(at).toISOString().slice(0, 10)
}

/** The moment of a time of day, `HH:MM`, on a day, `YYYY-MM-DD`, in the centre's zone; `days` later. */
export function instantOf(date: string, time: string, days = 0): number {
  return Date.parse(`${date}T${time}Z`) - OFFSET + days * DAY
}

/** The two largest units, rounded down: `5 ч 26 мин`, `2 дн 3 ч`, `40 с`. Negative counts as zero. */
export function duration(ms: number, language: Language): string {
  const { units } = KIT[language]
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), units.day],
    [Math.floor(seconds / 3600) % 24, units.hour],
    [Math.floor(seconds / 60) % 60, units.minute],
  ]
  const first = parts.findIndex(([n]) => n > 0)
  if (first < 0) return `${seconds} ${units.second}`
  return parts
    .slice(first, first + 2)
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ')
}

/** A running count of minutes and seconds, `3:12`; from an hour on `1:03:12`. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  const tail = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`
}

/** Now in milliseconds, renewed every `interval` milliseconds while the component is on screen. */
export function useNow(interval: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
