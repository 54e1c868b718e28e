import type { Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import type { Body } from './bodies.ts'

/**
 * A key by which a body's own system speaks for the body:
 *
 *     (none) ──make──► works ──revoke──► revoked
 *
 * A revoked one never works again. Several work side by side, so that a system can change from one to the next without a pause.
 */
export interface BodyKey {
  readonly id: string
  /** What the administrator calls the system that has it; nobody's name. */
  readonly name: string
  readonly made: { readonly by: string; readonly at: Instant }
  readonly revoked: { readonly by: string; readonly at: Instant } | null
}

export type BodyKeyEvent =
  | { readonly type: 'body.keyMade'; readonly key: string; readonly name: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'body.keyRevoked'; readonly key: string; readonly by: string; readonly at: Instant }

export type BodyKeyCommand =
  | { readonly do: 'make'; readonly key: string; readonly name: string; readonly by: string; readonly now: Instant }
  | { readonly do: 'revoke'; readonly key: string; readonly by: string; readonly now: Instant }

export type BodyKeyRefusal = 'keyUnknown' | 'keyRevoked' | 'tooManyKeys'

/** Keys of one body that work at the same time: one a system, and one more while it changes. */
export const MOST_KEYS = 10

/** Makes a key for a body, or revokes one. A retired body may have keys: what it was sent before is still answered. */
export function decideBodyKey(command: BodyKeyCommand, body: Body | null, keys: readonly BodyKey[]): Decision<BodyKeyEvent, BodyKeyRefusal | 'bodyUnknown'> {
  if (body === null) return refuse('bodyUnknown')
  const { key, by, now: at } = command
  if (command.do === 'make') return keys.filter((one) => one.revoked === null).length >= MOST_KEYS ? refuse('tooManyKeys', { n: MOST_KEYS }) : [{ type: 'body.keyMade', key, name: command.name, by, at }]
  const known = keys.find((one) => one.id === key)
  if (known === undefined) return refuse('keyUnknown')
  return known.revoked === null ? [{ type: 'body.keyRevoked', key, by, at }] : refuse('keyRevoked')
}

/** Folds one event over the keys of one body. */
export function evolveBodyKeys(keys: readonly BodyKey[], event: BodyKeyEvent): readonly BodyKey[] {
  const { key: id, by, at } = event
  if (event.type === 'body.keyMade') return [...keys, { id, name: event.name, made: { by, at }, revoked: null }]
  return keys.map((one) => (one.id === id ? { ...one, revoked: { by, at } } : one))
}
