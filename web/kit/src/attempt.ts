/** One thing being sent, under the id the server knows it by. */
export interface Attempt {
  readonly id: string
  readonly body: string
}

/**
 * The same words sent again keep their id, so that a lost answer never makes a thing happen twice; changed words are a new thing.
 * `fresh` makes a UUID.
 */
export function attemptOf(before: Attempt | undefined, body: object, fresh: () => string): Attempt {
  const words = JSON.stringify(body)
  return before?.body === words ? before : { id: fresh(), body: words }
}
