import { keptByContact } from './kept.ts'
import type { Dialogue } from './store.ts'

/** What is being written to each person. */
export const drafts = keptByContact<string>()

/** Words that were never stored go back into the draft, so that they are there when the dialogue comes back. */
export function keepUnsaid({ view, pending }: Pick<Dialogue, 'view' | 'pending'>): void {
  const unsaid = pending.filter((one) => one.seq === null).map((one) => one.text)
  const draft = drafts.get(view.contact) ?? ''
  if (unsaid.length > 0) drafts.set(view.contact, [...unsaid, draft].filter(Boolean).join('\n'))
}
