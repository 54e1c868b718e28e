import type { CalendarTable } from '@senim/core/directory/calendar.ts'
import { calendarOf } from '@senim/core/directory/calendar.ts'
import type { ClockTables } from '@senim/core/directory/clocks.ts'
import type { ReasonCategory } from '@senim/core/directory/problems.ts'
import { REASON_CATEGORIES } from '@senim/core/directory/data/reasons.ts'
import type { ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import { valueOf } from '@senim/core/directory/reference/sets.ts'
import type { Language } from '@senim/core/language.ts'
import type { ReferenceVersionView } from '@senim/contract/reference.ts'
import { api } from '@senim/kit/api.ts'
import { renew } from '@senim/kit/renew.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** A set as the administrator edits it. */
export function useReference(set: ReferenceSet) {
  return useQuery({ queryKey: ['reference', set], queryFn: () => api.get<ReferenceVersionView>(`/api/reference/${set}`), refetchOnWindowFocus: 'always' })
}

/** The tables that times are taken from, as they stand; undefined until all of them are read. */
export function useTables(): (ClockTables & { readonly table: CalendarTable }) | undefined {
  const [deadlines, ladders, calendar] = [useReference('deadlines').data, useReference('ladders').data, useReference('calendar').data]
  if (deadlines === undefined || ladders === undefined || calendar === undefined) return undefined
  const table = valueOf('calendar', calendar.content)
  return { deadlines: valueOf('deadlines', deadlines.content), ladders: valueOf('ladders', ladders.content), calendar: calendarOf(table), table }
}

export function useVersions(set: ReferenceSet) {
  return useQuery({ queryKey: ['reference', set, 'versions'], queryFn: () => api.get<readonly ReferenceVersionView[]>(`/api/reference/${set}/versions`) })
}

/** Reads everything that is made of a set again. */
export function useRenewReference(set: ReferenceSet): () => void {
  const client = useQueryClient()
  return useCallback(() => void renew(client, ['reference'], [set]), [client, set])
}

/** The reasons as they stand; those of the product until they are read. The socket's `reference` frames renew them on a desk. */
export function useReasons(): readonly ReasonCategory[] {
  const { data = REASON_CATEGORIES } = useQuery({ queryKey: ['reasons'], queryFn: () => api.get<readonly ReasonCategory[]>('/api/reasons'), staleTime: 60_000 })
  return data
}

/** A reason's name, retired or not; its id when it is nowhere. */
export function useReasonName(): (id: string, language: Language) => string {
  const reasons = useReasons()
  return (id, language) => reasons.flatMap((category) => category.reasons).find((one) => one.id === id)?.name[language] ?? id
}
