/**
 * A refusal is an answer, not an error: a stable code with the figures its sentence needs.
 * The sentence itself, in every language, is a total record over the codes in `text/`.
 */
export interface Refusal<Code extends string = string> {
  readonly refused: Code
  readonly params: Readonly<Record<string, string | number>>
}

/** What a decider answers: the events that happen, or why nothing does. */
export type Decision<Event, Code extends string = string> = readonly Event[] | Refusal<Code>

/** Builds a refusal. */
export function refuse<Code extends string>(code: Code, params: Refusal['params'] = {}): Refusal<Code> {
  return { refused: code, params }
}

/** Tells a refusal from events (or from any other answer). */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** Folds events over a state. */
export function fold<State, Event>(evolve: (state: State, event: Event) => State, initial: State, events: readonly Event[]): State {
  return events.reduce(evolve, initial)
}

/** Points at an encrypted box in `content`: no text, name or number ever stands in an event itself. */
export interface ContentRef {
  readonly id: string
  /** SHA-256 of the sealed box, base64url, so that a rebuilt journal can be checked against its contents. */
  readonly hash: string
}
