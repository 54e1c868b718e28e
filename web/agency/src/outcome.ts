import type { ReferralEntry } from '@senim/contract/cases.ts'
import type { OutcomeKind } from '@senim/core/cases/referral/state.ts'
import type { Milestone } from '@senim/core/directory/clocks.ts'
import type { LocalDate } from '@senim/core/time.ts'

export interface OutcomeDraft {
  readonly outcome: OutcomeKind | null
  readonly on: string
  readonly who: string
  readonly text: string
  /** A day of the matter's course that goes with an interim report. */
  readonly milestone: { readonly what: Milestone; readonly on: string } | null
}

/** An empty form, or what was answered before when the centre sent it back. */
export function firstDraft(entries: readonly ReferralEntry[], me: string, today: LocalDate): OutcomeDraft {
  const before = entries.findLast((entry) => entry.what === 'answered')
  return { outcome: before?.outcome ?? null, on: before?.on ?? today, who: before?.who ?? me, text: before?.text ?? '', milestone: null }
}

/** The first field that keeps it from being an outcome, or null. */
export function whatIsMissing(draft: OutcomeDraft, today: LocalDate): keyof OutcomeDraft | 'future' | null {
  if (draft.outcome === null) return 'outcome'
  if (draft.on === '') return 'on'
  if (draft.on > today) return 'future'
  if (draft.who.trim() === '') return 'who'
  return draft.text.trim() === '' ? 'text' : null
}
