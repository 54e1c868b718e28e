import { useEffect, useEffectEvent } from 'react'
import type { Commands } from './context.ts'
import type { DeskState } from './store.ts'

/** How long "not a request" can be taken back, in milliseconds. */
export const UNDO = 10_000

/**
 * Closes what was called "not a request", or light and answered, once its time to think again is over. Until then the server knows nothing of it:
 * a page that is closed meanwhile leaves the dialogue open, and a word from the person keeps it open.
 */
export function useEndings(state: DeskState, commands: Commands): void {
  const endings = Object.values(state.dialogues).flatMap(({ view, ending, pending }) => (ending === null ? [] : [{ contact: view.contact, unsent: pending.some((one) => one.seq === null), ...ending }]))
  const next = endings.toSorted((a, b) => a.at - b.at)[0]
  const end = useEffectEvent(() => {
    if (next === undefined) return
    // "Answered" is true only once the answer is stored: until then it is not closed over it.
    if (next.what === 'light' && next.unsent) return commands.end(next.contact, 'light')
    commands.stay(next.contact)
    void commands.close(next.contact, next.what === 'light' ? { kind: 'helped' } : { kind: 'notRequest', what: next.what })
  })
  const at = next?.at
  useEffect(() => {
    if (at === undefined) return
    const timer = setTimeout(() => end(), at - Date.now())
    return () => clearTimeout(timer)
  }, [at])
}
