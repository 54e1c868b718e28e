import { useState } from 'react'

/**
 * What is being typed into a form about something known. When that becomes something else (it was saved, or put back), the form
 * follows it; until then it keeps what was typed. The form itself stays, so the focus stays where it is.
 */
export function useFollowing<T>(known: T): readonly [T, (next: T) => void] {
  const words = JSON.stringify(known)
  const [state, setState] = useState({ words, draft: known })
  if (state.words !== words) setState({ words, draft: known })
  return [state.words === words ? state.draft : known, (draft) => setState({ words, draft })]
}
