import type { Refusal } from '@senim/core/decider.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase } from 'pg'

/** Anything that happened: a type and facts, no text, no name, no number. */
export interface AnyEvent {
  readonly type: string
}

/** The kind of a stream names its fold. */
export interface StreamKind<State = unknown, Event extends AnyEvent = AnyEvent> {
  readonly name: string
  readonly initial: State
  evolve(state: State, event: Event): State
}

export interface StreamRef {
  readonly id: string
  readonly kind: string
  /** The command may be the first of its stream. */
  readonly mayBegin?: true
}

/** Names a stream that a command is about. */
export function streamOf(kind: { readonly name: string }, id: string): StreamRef {
  return { id, kind: kind.name }
}

/** Names a stream that the command may begin. */
export function newStreamOf(kind: { readonly name: string }, id: string): StreamRef {
  return { id, kind: kind.name, mayBegin: true }
}

/** A sealed box and, when its owner is new, the owner's sealed key. */
export interface SealedContent {
  readonly id: string
  readonly keyId: string
  readonly kind: string
  readonly box: Buffer
}

export interface NewKey {
  readonly id: string
  readonly owner: string
  readonly wrapped: Buffer
}

export interface Happening {
  readonly stream: string
  readonly event: AnyEvent
}

/** The states of the streams that a command named, held under lock. Asking for another stream or another kind is a bug and throws. */
export interface Held {
  get<State, Event extends AnyEvent>(kind: StreamKind<State, Event>, id: string): State
  /** How many events the stream has by now: whoever decides by what they read earlier says which version that was. */
  version(id: string): number
}

/** One command on its way into the journal. */
export interface Order<Facts = unknown> {
  /** The same id with the same body is the same command: it happens once. */
  readonly commandId: string
  readonly bodyHash: Buffer
  readonly actor: string
  readonly at: Instant
  readonly streams: readonly StreamRef[]
  readonly contents: readonly SealedContent[]
  readonly keys: readonly NewKey[]
  /**
   * What no stream tells, read in the same transaction. Rows are as the batch before left them, whatever was decided in this one: what is
   * counted, such as what is in somebody's hands, is counted in `held`. `once`: read once a transaction for all commands that share this very object.
   */
  readonly facts?: ((client: ClientBase, held: Held) => Promise<Facts>) | { readonly once: (client: ClientBase) => Promise<Facts> }
  decide(held: Held, facts: Facts): readonly Happening[] | Refusal
}

/** An event as the journal keeps it. */
export interface Recorded<Event extends AnyEvent = AnyEvent> {
  readonly seq: number
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly event: Event
  readonly actor: string
  readonly at: Instant
  readonly commandId: string
}

/** Tells by the kind of its stream which events a recorded one is one of. */
export function isOf<State, Event extends AnyEvent>(kind: StreamKind<State, Event>, recorded: Recorded): recorded is Recorded<Event> {
  return recorded.kind === kind.name
}

/** What a command came to: its events, or a refusal. A repeated command gives its first answer again. */
export type Answer = readonly Recorded[] | Refusal

/** One stream after a batch: its folded state and what happened to it. Rows are made from these and nothing else. */
export interface Change<State = unknown, Event extends AnyEvent = AnyEvent> {
  readonly id: string
  readonly state: State
  readonly events: readonly Omit<Recorded<Event>, 'seq'>[]
}

/** Writes a module's rows for the changed streams of one kind, set by set. Table names stay unqualified, so that a rebuild can shadow them. */
export interface Projector {
  readonly kind: string
  project(client: ClientBase, changes: readonly Change[]): Promise<void>
}

/** A projector of one kind of streams. */
export function projectorOf<State, Event extends AnyEvent>(kind: StreamKind<State, Event>, project: (client: ClientBase, changes: readonly Change<State, Event>[]) => Promise<void>): Projector {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the journal sorts changes by the kind whose fold made their states
  return { kind: kind.name, project: (client, changes) => project(client, changes as readonly Change<State, Event>[]) }
}
