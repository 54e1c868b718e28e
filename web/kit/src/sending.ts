import { useState } from 'react'
import { api, Refused, sentenceOf } from './api.ts'
import type { Attempt } from './attempt.ts'
import { attemptOf } from './attempt.ts'

/** Kept outside of the components: a form that was closed and opened again still repeats its own id. */
const attempts = new Map<string, Attempt>()

export interface Sending<Answer> {
  readonly busy: boolean
  /** Why the last one was not done; `lost` when nobody knows whether the server heard it. */
  readonly failure: { readonly path: string; readonly sentence: string; readonly lost: boolean; readonly refused: string | null } | null
  /** Posts `body` with an id of its own. Gives the answer, or null when it failed and {@link failure} says why. */
  readonly send: (path: string, body: object) => Promise<Answer | null>
}

/** Sends a form. The same words sent again go under the same id until the server has answered. */
export function useSending<Answer>(onSettled: () => void): Sending<Answer> {
  const [state, setState] = useState<Pick<Sending<Answer>, 'busy' | 'failure'>>({ busy: false, failure: null })
  const send = async (path: string, body: object): Promise<Answer | null> => {
    const attempt = attemptOf(attempts.get(path), body, () => crypto.randomUUID())
    attempts.set(path, attempt)
    setState({ busy: true, failure: null })
    try {
      const answer = await api.post<Answer>(path, { ...body, id: attempt.id })
      attempts.delete(path)
      setState({ busy: false, failure: null })
      onSettled()
      return answer
    } catch (error) {
      const lost = !(error instanceof Refused) || error.status === 0
      setState({ busy: false, failure: { path, sentence: sentenceOf(error), lost, refused: error instanceof Refused ? error.answer.refused : null } })
      onSettled()
      return null
    }
  }
  return { ...state, send }
}

/**
 * State that outlives its form: what was typed is there again when the form comes back. `drafts` is a map of the form's own module,
 * so the words are kept in memory only, never on the device: they may be about somebody's safety. `key` names what the form is about.
 */
export function useDraft<T>(drafts: Map<string, T>, key: string, empty: T): readonly [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => drafts.get(key) ?? empty)
  const keep = (next: T): void => {
    drafts.set(key, next)
    setValue(next)
  }
  const forget = (): void => {
    drafts.delete(key)
    setValue(empty)
  }
  return [value, keep, forget]
}
