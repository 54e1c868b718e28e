import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ClientBase } from 'pg'
import { Client } from 'pg'
import type { Change, Projector, Recorded, StreamKind } from './order.ts'
import { EVENT_COLUMNS, recordedOf } from './write.ts'

const PAGE = 2000

export interface Rebuild {
  readonly kinds: readonly StreamKind[]
  readonly projectors: readonly Projector[]
  /** Tables that the projectors and followers write. */
  readonly tables: readonly string[]
  /** A follower's tables are compared as far as the follower has come. */
  readonly follow: { readonly name: string; readonly apply: (client: ClientBase, events: readonly Recorded[]) => Promise<void> }
}

export interface Report {
  readonly events: number
  readonly streams: number
  readonly contents: number
  /** One line a difference, at most a hundred. */
  readonly differences: readonly string[]
}

/** Every content an event points at, wherever in the event it stands. */
function contentsIn(value: unknown): readonly { id: string; hash: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('id' in value && 'hash' in value && typeof value.id === 'string' && typeof value.hash === 'string') return [{ id: value.id, hash: value.hash }]
  return Object.values(value).flatMap(contentsIn)
}

/**
 * Rebuilds everything from the journal and compares: the numbers have no gap, every stream folds to its cached state,
 * every row of every module is what the events make of it, every content is there and has the hash its event names.
 * The rows are rebuilt by the modules' own projectors into temporary tables that stand before the real ones.
 * Reads a consistent moment of the database; nothing in it is changed.
 */
export async function verify(url: string, parts: Rebuild): Promise<Report> {
  const client = new Client({ connectionString: url, application_name: 'senim-verify' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read')
    for (const table of parts.tables) await client.query(`create temporary table ${table} (like public.${table} including defaults including constraints including indexes) on commit drop`)
    const report = await rebuild(client, parts)
    await client.query('rollback')
    return report
  } finally {
    await client.end()
  }
}

async function rebuild(client: Client, parts: Rebuild): Promise<Report> {
  const kinds = new Map(parts.kinds.map((kind) => [kind.name, kind]))
  const states = new Map<string, { kind: string; version: number; state: unknown }>()
  const differences: string[] = []
  const differ = (line: string): void => void (differences.length < 100 && differences.push(line))
  const follower = await client.query<{ seq: string }>('select seq from follower where name = $1', [parts.follow.name])
  const followed = Number(follower.rows[0]?.seq ?? 0)
  let place = 0
  let contents = 0
  for (;;) {
    const { rows } = await client.query(`select ${EVENT_COLUMNS} from event where seq > $1 order by seq limit ${PAGE}`, [place])
    const events = rows.map(recordedOf)
    if (events.length === 0) break
    for (const { seq, stream, kind, version, event } of events) {
      if (seq !== place + 1) differ(`event ${place + 1} is missing: the next is ${seq}`)
      place = seq
      const before = states.get(stream) ?? { kind, version: 0, state: kinds.get(kind)?.initial }
      if (version !== before.version + 1) differ(`stream ${stream}: version ${version} follows ${before.version}`)
      states.set(stream, { kind, version, state: kinds.get(kind)?.evolve(before.state, event) })
    }
    contents += await checkContents(client, events, differ)
    await project(client, parts, events, states)
    await parts.follow.apply(client, events.filter((event) => event.seq <= followed))
  }
  await compareStreams(client, states, differ)
  for (const table of parts.tables) await compareRows(client, table, differ)
  return { events: place, streams: states.size, contents, differences }
}

async function project(client: Client, parts: Rebuild, events: readonly Recorded[], states: ReadonlyMap<string, { state: unknown }>): Promise<void> {
  const byKind = Map.groupBy(events, (event) => event.kind)
  for (const projector of parts.projectors) {
    const byStream = Map.groupBy(byKind.get(projector.kind) ?? [], (event) => event.stream)
    const changes: Change[] = [...byStream].map(([id, found]) => ({ id, state: states.get(id)?.state, events: found }))
    if (changes.length > 0) await projector.project(client, changes)
  }
}

async function checkContents(client: Client, events: readonly Recorded[], differ: (line: string) => void): Promise<number> {
  const refs = events.flatMap(({ event }) => contentsIn(event))
  const { rows } = await client.query<{ id: string; box: Buffer; key: boolean; destroyed: boolean }>(
    'select c.id, c.box, k.id is not null as key, k.destroyed_at is not null as destroyed from content c left join key k on k.id = c.key_id where c.id = any($1::uuid[])',
    [refs.map((ref) => ref.id)],
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const ref of refs) {
    const row = found.get(ref.id)
    if (row === undefined) differ(`content ${ref.id} is missing`)
    else if (!row.key) differ(`content ${ref.id} has no key`)
    else if (createHash('sha256').update(row.box).digest('base64url') !== ref.hash) differ(`content ${ref.id} is not what its event names`)
  }
  return refs.length
}

async function compareStreams(client: Client, states: ReadonlyMap<string, { version: number; state: unknown }>, differ: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ id: string; version: number; state: unknown }>('select id, version, state from stream where version > 0')
  const cached = new Map(rows.map((row) => [row.id, row]))
  for (const [id, { version, state }] of states) {
    const row = cached.get(id)
    if (row === undefined) differ(`stream ${id} has no cached state`)
    else if (row.version !== version || !isDeepStrictEqual(row.state, JSON.parse(JSON.stringify(state)))) differ(`stream ${id}: the cached state is not the fold of its ${version} events`)
  }
  for (const id of cached.keys()) if (!states.has(id)) differ(`stream ${id} is cached but has no events`)
}

async function compareRows(client: Client, table: string, differ: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ side: string; line: string }>(
    `select 'missing' as side, t::text as line from (select * from pg_temp.${table}) t where t::text not in (select r::text from public.${table} r)
     union all select 'too much', r::text from public.${table} r where r::text not in (select t::text from pg_temp.${table} t) limit 20`,
  )
  for (const { side, line } of rows) differ(`${table}, ${side}: ${line}`)
}
