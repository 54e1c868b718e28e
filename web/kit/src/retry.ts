/** Well inside the 15 s for which the server keeps the dialogues of an operator it cannot see, and 5 s in which everybody is back after it was killed. */
const LONGEST_WAIT = 2000

/** Full jitter: anything between nothing and a ceiling that doubles, so that a thousand desks do not return at once. Milliseconds. */
export function retryWait(attempt: number, chance: number): number {
  return Math.round(chance * Math.min(LONGEST_WAIT, 500 * 2 ** attempt))
}
