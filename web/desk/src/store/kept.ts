const all: Map<string, unknown>[] = []

/**
 * Drafts that outlive their component, by contact: what was typed is still there when its tab comes back (kit's `useDraft`).
 * Only in memory: closing the page forgets it.
 */
export function keptByContact<T>(): Map<string, T> {
  const kept = new Map<string, T>()
  all.push(kept)
  return kept
}

/** Forgets all that was kept for a contact. */
export function forget(contact: string): void {
  for (const kept of all) kept.delete(contact)
}
