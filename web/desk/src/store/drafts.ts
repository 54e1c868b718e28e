import type { DraftView } from '@senim/contract/notes.ts'
import { keptByContact } from './kept.ts'
import type { Dialogue } from './store.ts'

/** What is being written to each person. */
export const drafts = keptByContact<string>()

/** A field for each reader: no switch ever turns a note into a message, or one to oneself into one to colleagues. */
const byKind: Readonly<Record<DraftView['kind'], Map<string, string>>> = { reply: drafts, colleagues: keptByContact<string>(), self: keptByContact<string>() }

/** What is being written for one kind of reader, by contact. */
export function draftsFor(kind: DraftView['kind']): Map<string, string> {
  return byKind[kind]
}

/** Words that were never stored go back into the draft, so that they are there when the dialogue comes back. */
export function keepUnsaid({ view, pending }: Pick<Dialogue, 'view' | 'pending'>): void {
  const unsaid = pending.filter((one) => one.seq === null).map((one) => one.text)
  const draft = drafts.get(view.contact) ?? ''
  if (unsaid.length > 0) drafts.set(view.contact, [...unsaid, draft].filter(Boolean).join('\n'))
}
