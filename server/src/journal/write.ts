import type { ClientBase } from 'pg'
import type { Batch, Earlier, StoredStream } from './batch.ts'
import type { AnyEvent, Order, Recorded } from './order.ts'

/** Only one transaction at a time may number events, so that the order of `seq` is the order of commits. */
const NUMBERING = 8_111_000_111

interface EventRow {
  seq: string
  stream: string
  kind: string
  version: number
  data: AnyEvent
  actor: string
  at: Date
  command_id: string
  body_hash: Buffer
}

export const EVENT_COLUMNS = 'seq, stream, kind, version, data, actor, at, command_id, body_hash'

export function recordedOf(row: EventRow): Recorded {
  return { seq: Number(row.seq), stream: row.stream, kind: row.kind, version: row.version, event: row.data, actor: row.actor, at: row.at.getTime(), commandId: row.command_id }
}

/** Begins streams that may be new, then takes the lock of every stream it can have without waiting for another process. */
export async function holdStreams(client: ClientBase, orders: readonly Order[]): Promise<Map<string, StoredStream>> {
  const refs = orders.flatMap((order) => order.streams)
  const begun = refs.filter((ref) => ref.mayBegin)
  const waits: Promise<unknown>[] = []
  if (begun.length > 0) {
    waits.push(client.query({
      name: 'begin-streams',
      text: `insert into stream (id, kind, version, state) select id, kind, 0, '{}' from unnest($1::uuid[], $2::text[]) as t (id, kind) on conflict do nothing`,
      values: [begun.map((ref) => ref.id), begun.map((ref) => ref.kind)],
    }))
  }
  const held = client.query<{ id: string } & StoredStream>({
    name: 'hold-streams',
    text: 'select id, kind, version, state from stream where id = any($1::uuid[]) order by id for update skip locked',
    values: [[...new Set(refs.map((ref) => ref.id))]],
  })
  await Promise.all([...waits, held])
  const { rows } = await held
  return new Map(rows.map(({ id, kind, version, state }) => [id, { kind, version, state }]))
}

/** Commands of the batch that were decided before. Read after the locks, so that no decision can slip in between. */
export async function findEarlier(client: ClientBase, orders: readonly Order[]): Promise<Map<string, Earlier>> {
  const { rows } = await client.query<EventRow>({
    name: 'find-earlier',
    text: `select ${EVENT_COLUMNS} from event where command_id = any($1::uuid[]) order by command_id, ordinal`,
    values: [orders.map((order) => order.commandId)],
  })
  const byCommand = Map.groupBy(rows, (row) => row.command_id)
  return new Map([...byCommand].map(([id, found]) => [id, { bodyHash: found[0]?.body_hash ?? Buffer.alloc(0), events: found.map(recordedOf) }]))
}

/** Which of these streams another transaction has locked right now (as opposed to: they do not exist). */
export async function existingStreams(client: ClientBase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>({ name: 'existing-streams', text: 'select id from stream where id = any($1::uuid[])', values: [ids] })
  return new Set(rows.map((row) => row.id))
}

function writeContents(client: ClientBase, batch: Batch): readonly Promise<unknown>[] {
  const { keys, contents } = batch
  const writes: Promise<unknown>[] = []
  if (keys.length > 0) {
    writes.push(client.query({
      name: 'write-keys',
      text: 'insert into key (id, owner, wrapped) select * from unnest($1::uuid[], $2::uuid[], $3::bytea[])',
      values: [keys.map((key) => key.id), keys.map((key) => key.owner), keys.map((key) => key.wrapped)],
    }))
  }
  if (contents.length > 0) {
    writes.push(client.query({
      name: 'write-contents',
      text: 'insert into content (id, key_id, kind, box) select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[])',
      values: [contents.map((one) => one.id), contents.map((one) => one.keyId), contents.map((one) => one.kind), contents.map((one) => one.box)],
    }))
  }
  return writes
}

async function writeStreams(client: ClientBase, batch: Batch): Promise<void> {
  const changed = batch.changedStreams()
  await client.query({
    name: 'write-streams',
    text: 'update stream set version = t.version, state = t.state from unnest($1::uuid[], $2::int[], $3::json[]) as t (id, version, state) where stream.id = t.id',
    values: [changed.map((one) => one.id), changed.map((one) => one.version), changed.map((one) => JSON.stringify(one.state))],
  })
}

/** Contents and streams; the rows of modules are written between these and {@link writeEvents}. */
export async function writeStates(client: ClientBase, batch: Batch): Promise<void> {
  await Promise.all([...writeContents(client, batch), writeStreams(client, batch)])
}

/** The numbering lock comes last and is held only for one insert and the commit. Answers the number before the first. */
export async function writeEvents(client: ClientBase, batch: Batch): Promise<number> {
  const { events } = batch
  const numbered = client.query({ name: 'number-events', text: 'select pg_advisory_xact_lock($1)', values: [NUMBERING] })
  const written = client.query<{ first: string }>({
    name: 'write-events',
    text: `insert into event (seq, stream, version, kind, type, data, actor, at, command_id, ordinal, body_hash)
           select (select coalesce(max(seq), 0) from event) + n, stream, version, kind, type, data, actor, at, command_id, ordinal, body_hash
           from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::json[], $6::text[], $7::timestamptz[], $8::uuid[], $9::smallint[], $10::bytea[])
             with ordinality as t (stream, version, kind, type, data, actor, at, command_id, ordinal, body_hash, n)
           returning seq as first`,
    values: [
      events.map((one) => one.stream),
      events.map((one) => one.version),
      events.map((one) => one.kind),
      events.map((one) => one.event.type),
      events.map((one) => JSON.stringify(one.event)),
      events.map((one) => one.actor),
      events.map((one) => new Date(one.at).toISOString()),
      events.map((one) => one.commandId),
      events.map((one) => one.ordinal),
      events.map((one) => one.bodyHash),
    ],
  })
  const [{ rows }] = await Promise.all([written, numbered])
  return Number(rows[0]?.first ?? 1) - 1
}
