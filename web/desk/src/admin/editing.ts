import { useState } from 'react'

interface Edited<T> {
  /** What was known when the draft began, as words. */
  readonly words: string
  /** Its version: the one that is named when the draft is saved. */
  readonly version: number
  readonly draft: T
  /** Nothing in the draft is owed to anybody: it was saved. */
  readonly saved: boolean
}

export interface Editing<T> {
  readonly draft: T
  /** The version it began from. Whoever was told that there is a newer one names that when they save again. */
  readonly expected: number
  readonly change: (draft: T) => void
  readonly saved: () => void
}

/** What stands in the form once `known` has this version: typed words stay, with the version they began from; a form without any follows. */
export function followed<T>(state: Edited<T>, known: T, version: number): Edited<T> {
  const words = JSON.stringify(known)
  if (words === state.words && version === state.version) return state
  const typed = JSON.stringify(state.draft)
  return state.saved || typed === state.words || typed === words ? { words, version, draft: known, saved: false } : state
}

/**
 * What is being typed into a form about something that others may change meanwhile. The form itself stays, so the focus stays where it is.
 */
export function useEditing<T>(known: T, version: number): Editing<T> {
  const [state, setState] = useState<Edited<T>>(() => ({ words: JSON.stringify(known), version, draft: known, saved: false }))
  const now = followed(state, known, version)
  if (now !== state) setState(now)
  return {
    draft: now.draft,
    expected: now.version,
    change: (draft) => setState({ ...now, draft, saved: false }),
    saved: () => setState({ ...now, saved: true }),
  }
}
