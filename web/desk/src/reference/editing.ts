import { useEffect, useState } from 'react'
import type { ReferenceVersionView } from '@senim/contract/reference.ts'
import type { ReferenceContent, ReferenceSet, ReferenceValues } from '@senim/core/directory/reference/sets.ts'
import { contentOf, sameValue, valueOf } from '@senim/core/directory/reference/sets.ts'
import { useSending } from '@senim/kit/sending.ts'
import { useRenewReference } from './queries.ts'

/** What was typed and not saved, and the version it was typed over. In memory only: leaving the page and coming back loses nothing. */
interface Draft {
  readonly base: ReferenceVersionView
  readonly content: ReferenceContent
}
const drafts = new Map<ReferenceSet, Draft>()

export interface Editing<S extends ReferenceSet> {
  readonly value: ReferenceValues[S]
  /** The version being edited: the current one, unless somebody saved another meanwhile. */
  readonly base: ReferenceVersionView
  readonly content: ReferenceContent
  readonly changed: boolean
  /** A version that somebody else saved over the base. */
  readonly newer: ReferenceVersionView | null
  readonly busy: boolean
  readonly saved: boolean
  readonly failure: { readonly sentence: string; readonly lost: boolean } | null
  readonly change: (value: ReferenceValues[S]) => void
  /** Over the base; `over` names a newer version that is replaced knowingly. */
  readonly save: (over?: number) => Promise<void>
  readonly discard: () => void
}

/** Edits one set against the version that was read. Saving over somebody else's version takes a word of its own. */
export function useEditing<S extends ReferenceSet>(set: S, current: ReferenceVersionView): Editing<S> {
  const [draft, setDraft] = useState<Draft | null>(() => drafts.get(set) ?? null)
  const [saved, setSaved] = useState(false)
  const { busy, failure, send } = useSending<ReferenceVersionView>(useRenewReference(set))
  const keep = (next: Draft | null): void => {
    if (next === null) drafts.delete(set)
    else drafts.set(set, next)
    setDraft(next)
  }
  const base = draft?.base ?? current
  const content = draft?.content ?? current.content
  const changed = draft !== null && !sameValue(content, base.content)
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [changed])

  const change = (value: ReferenceValues[S]): void => {
    setSaved(false)
    const next = contentOf(set, value)
    keep(sameValue(next, base.content) ? null : { base, content: next })
  }
  const save = async (over = base.version): Promise<void> => {
    const answer = await send('/api/reference', { expected: over, content })
    if (answer === null) return
    keep(null)
    setSaved(true)
  }
  const discard = (): void => keep(null)
  const newer = draft !== null && current.version !== base.version ? current : null
  return { value: valueOf(set, content), base, content, changed, newer, busy, saved, failure, change, save, discard }
}
