import { useSyncExternalStore } from 'react'
import type { DraftView } from '@senim/contract/notes.ts'
import { api, Refused } from '@senim/kit/api.ts'
import { announcement } from '@senim/kit/events.ts'
import { DraftSaver } from './draft-saver.ts'
import { draftsFor } from './drafts.ts'

const changed = announcement()

const saver = new DraftSaver(async ({ contact, kind, text }, last) => {
  try {
    await api.post(`/api/contacts/${contact}/draft`, { kind, text }, last)
    return true
  } catch (error) {
    // Refused is an answer too: the dialogue is in other hands, or has ended.
    return error instanceof Refused && error.status > 0 && error.status < 500
  }
})

/** The draft of a dialogue, which the server keeps as well: it is there again after a reload, in another browser, after a crash. */
export function useServerDraft(contact: string, kind: DraftView['kind']): readonly [string, (text: string) => void] {
  const value = useSyncExternalStore(changed.listen, () => draftsFor(kind).get(contact) ?? '')
  const keep = (text: string): void => {
    draftsFor(kind).set(contact, text)
    changed.announce()
    saver.keep({ contact, kind, text })
  }
  return [value, keep]
}

/** Brings back what was typed before; what is being typed here already is newer. */
export async function loadDrafts(): Promise<void> {
  for (const draft of await api.get<DraftView[]>('/api/drafts')) {
    saver.knows(draft)
    if (!draftsFor(draft.kind).has(draft.contact)) draftsFor(draft.kind).set(draft.contact, draft.text)
  }
  changed.announce()
}

/** Saves what waits when the page is hidden or left. Returns what ends that. */
export function saveOnLeaving(): () => void {
  const leave = (): void => saver.flush(true)
  const hide = (): void => {
    if (document.hidden) saver.flush()
  }
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', hide)
  return () => {
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', hide)
  }
}

/** Nothing of it is saved any more. */
export function forgetSaved(contact: string): void {
  saver.forget(contact)
}
