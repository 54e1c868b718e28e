import { useState } from 'react'

const kept = new Map<string, unknown>()

/**
 * Component state that outlives the component, by key: a draft is still there when its tab comes back.
 * Only in memory: closing the page forgets it. The component must be keyed alike, so that a new key means a new component.
 */
export function useKept<T>(key: string, initial: T): [T, (next: T) => void] {
  // A key is used with one type only; the map cannot know it.
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial))
  const set = (next: T): void => {
    kept.set(key, next)
    setValue(next)
  }
  return [value, set]
}

/** Forgets all that was kept for a contact. */
export function forget(contact: string): void {
  for (const key of kept.keys()) if (key.startsWith(contact)) kept.delete(key)
}
