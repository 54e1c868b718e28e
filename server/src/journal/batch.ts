import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { AnyEvent, Change, Held, NewKey, Order, Recorded, SealedContent, StreamKind } from './order.ts'

export interface StoredStream {
  readonly kind: string
  version: number
  state: unknown
}

/** A command that was decided before, as the journal remembers it. */
export interface Earlier {
  readonly bodyHash: Buffer
  readonly events: readonly Recorded[]
}

/** An event that is decided but not yet written: its number comes with the commit. */
export type Unnumbered = Omit<Recorded, 'seq'> & { readonly ordinal: number; readonly bodyHash: Buffer }

/** What a batch comes to before it is written: pure bookkeeping over the streams that are held. */
export class Batch {
  readonly events: Unnumbered[] = []
  readonly contents: SealedContent[] = []
  readonly keys: NewKey[] = []
  private readonly decided = new Map<string, Buffer>()
  private readonly kinds: ReadonlyMap<string, StreamKind>
  private readonly streams: Map<string, StoredStream>
  private readonly earlier: ReadonlyMap<string, Earlier>

  constructor(kinds: ReadonlyMap<string, StreamKind>, streams: Map<string, StoredStream>, earlier: ReadonlyMap<string, Earlier>) {
    this.kinds = kinds
    this.streams = streams
    this.earlier = earlier
  }

  /** The first answer to a command that is already known, if it is; another body under the same id is refused. */
  repeated(order: Order): 'inThisBatch' | readonly Recorded[] | Refusal | undefined {
    const before = this.earlier.get(order.commandId)
    if (before) return before.bodyHash.equals(order.bodyHash) ? before.events : refuse('sameIdOtherBody')
    const now = this.decided.get(order.commandId)
    if (now === undefined) return undefined
    return now.equals(order.bodyHash) ? 'inThisBatch' : refuse('sameIdOtherBody')
  }

  /** The streams of one command, as the commands before it left them. */
  heldBy(order: Order): Held {
    return {
      get: <State, Event extends AnyEvent>(kind: StreamKind<State, Event>, id: string): State => {
        if (!order.streams.some((ref) => ref.id === id && ref.kind === kind.name)) throw new Error(`stream ${id} of kind ${kind.name} is not held by this command`)
        const stream = this.streams.get(id)
        // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a stream's state was made by the fold of its kind
        return stream && stream.version > 0 ? (stream.state as State) : kind.initial
      },
      version: (id) => this.streams.get(id)?.version ?? 0,
    }
  }

  /** Decides one command over the held streams and folds what happens into them. Throws only for a bug in a decider. */
  decide(order: Order, facts: unknown): 'decided' | 'nothing' | Refusal {
    const happenings = order.decide(this.heldBy(order), facts)
    if (isRefusal(happenings)) return happenings
    const events = happenings.map(({ stream, event }, ordinal): Unnumbered => {
      const { kind, version } = this.apply(stream, event)
      return { stream, kind, version, event, actor: order.actor, at: order.at, commandId: order.commandId, ordinal, bodyHash: order.bodyHash }
    })
    if (events.length === 0) return 'nothing'
    this.events.push(...events)
    this.contents.push(...order.contents)
    this.keys.push(...order.keys)
    this.decided.set(order.commandId, order.bodyHash)
    return 'decided'
  }

  /** The changed streams, each with its last state. */
  changes(): ReadonlyMap<string, readonly Change[]> {
    const byStream = Map.groupBy(this.events, (event) => event.stream)
    const changes = [...byStream].map(([id, events]) => ({ id, kind: events[0]?.kind ?? '', state: this.streams.get(id)?.state, events }))
    return Map.groupBy(changes, (change) => change.kind)
  }

  /** Streams that changed, for the cache of the fold. */
  changedStreams(): readonly (StoredStream & { readonly id: string })[] {
    return [...new Set(this.events.map((event) => event.stream))].flatMap((id) => {
      const stream = this.streams.get(id)
      return stream ? [{ ...stream, id }] : []
    })
  }

  private apply(id: string, event: Recorded['event']): { kind: string; version: number } {
    const stream = this.streams.get(id)
    if (stream === undefined) throw new Error(`stream ${id} was decided about but is not held`)
    const kind = this.kindOf(stream.kind)
    stream.state = kind.evolve(stream.version > 0 ? stream.state : kind.initial, event)
    stream.version += 1
    return { kind: stream.kind, version: stream.version }
  }

  private kindOf(name: string): StreamKind {
    const kind = this.kinds.get(name)
    if (kind === undefined) throw new Error(`no fold is known for streams of kind ${name}`)
    return kind
  }
}
