import type { ContentRef } from '@senim/core/decider.ts'
import type { House } from '../house.ts'
import type { AnyEvent, StreamKind } from '../journal/order.ts'
import { EVENT_COLUMNS, recordedOf } from '../journal/write.ts'
import { idOf } from '../identity.ts'
import { BODY, DOOR, INSTITUTION, ROSTER, rosterId, STAFF } from './events.ts'
import { namesOf } from './view.ts'

/** Versions that one answer holds, the newest of them. */
const MOST = 200

/** What has a history that people may read: how its state is folded, where its stream is found, and what of the state is shown. */
export interface Kept {
  /** Folds one more event; the state is whatever the kind's own fold makes. */
  readonly kind: StreamKind
  readonly streamOf: (id: string) => string
  readonly valueOf: (state: unknown) => Readonly<Record<string, unknown>> | null
}

/** A kind of stream whose versions people may read. `valueOf`: what is shown of its state. */
export function keptAs<State, Event extends AnyEvent>(kind: StreamKind<State, Event>, valueOf: (state: State) => object | null, streamOf: (id: string) => string = (id) => id): Kept {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a stream's events and states are those of its kind
  return { kind, streamOf, valueOf: (state) => valueOf(state as State) as Readonly<Record<string, unknown>> | null }
}

/** Everything of the directory, by the name that stands in an address. */
export const HISTORIES: ReadonlyMap<string, Kept> = new Map([
  ['body', keptAs(BODY, (state) => state.value)],
  ['staff', keptAs(STAFF, (state) => state.value && { ...state.value, name: state.name ?? null }, (id) => idOf('staff', id))],
  ['roster', keptAs(ROSTER, (state) => state.value, rosterId)],
  ['institution', keptAs(INSTITUTION, (state) => state)],
  ['door', keptAs(DOOR, (state) => state)],
])

/** One version: which event made it, when, by whom, and what stood there afterwards. `name` is null for a part of the system. */
export interface Version {
  readonly version: number
  readonly what: string
  readonly at: number
  readonly by: { readonly id: string; readonly name: string | null }
  readonly value: Readonly<Record<string, unknown>> | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const isBox = (value: unknown): value is ContentRef => typeof value === 'object' && value !== null && 'id' in value && 'hash' in value

/** Puts what is in the boxes in their place; null where it was erased. */
async function opened({ boxes }: House, versions: readonly Version[]): Promise<readonly Version[]> {
  const texts = await boxes.openOnce(versions.flatMap(({ value }) => Object.values(value ?? {}).filter(isBox).map(({ id }) => id)))
  return versions.map((one) => ({ ...one, value: one.value && Object.fromEntries(Object.entries(one.value).map(([field, said]) => [field, isBox(said) ? (texts.get(said.id) ?? null) : said])) }))
}

/** All versions of one thing, the newest first; empty when there is no such thing. */
export async function historyOf(house: House, { kind, streamOf, valueOf }: Kept, id: string): Promise<readonly Version[]> {
  const { rows } = await house.pool.query({ name: 'history', text: `select ${EVENT_COLUMNS} from event where stream = $1 and kind = $2 order by version`, values: [streamOf(id), kind.name] })
  const events = rows.map(recordedOf)
  const names = await namesOf(house.pool, events.map((one) => one.actor).filter((actor) => UUID.test(actor)))
  let state = kind.initial
  const versions = events.map(({ version, event, actor, at }): Version => {
    state = kind.evolve(state, event)
    return { version, what: event.type, at, by: { id: actor, name: names.get(actor) ?? null }, value: valueOf(state) }
  })
  return await opened(house, versions.toReversed().slice(0, MOST))
}
