import { expect } from 'vitest'
import type { Decision } from '../decider.ts'
import { fold } from '../decider.ts'

interface Outcome<Event> {
  /** Exactly these events, in this order. */
  happens(...expected: readonly Event[]): void
  refused(code: string, params?: Readonly<Record<string, string | number>>): void
}

/** `given(events).when(command).happens(events)` for one decider; `happens` is "then", which a promise would claim. */
export function specification<State, Event, Command>(decide: (command: Command, state: State) => Decision<Event>, evolve: (state: State, event: Event) => State, initial: State) {
  return {
    given: (...events: readonly Event[]) => ({
      when(command: Command): Outcome<Event> {
        const decided = decide(command, fold(evolve, initial, events))
        return {
          happens: (...expected) => expect(decided).toEqual(expected),
          refused: (code, params = {}) => expect(decided).toEqual({ refused: code, params }),
        }
      },
    }),
  }
}
