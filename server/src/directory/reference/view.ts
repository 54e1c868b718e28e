import { calendarOf } from '@senim/core/directory/calendar.ts'
import type { ReferenceContent, ReferenceSet, ReferenceValues } from '@senim/core/directory/reference/sets.ts'
import { SHIPPED, shipped } from '@senim/core/directory/reference/sets.ts'
import type { ProposalRule, Rules } from '@senim/core/directory/rules.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'
import { namesOf } from '../view.ts'

/** A set as it was from a moment on, and who made it so; nobody made version 0. */
export interface ReferenceVersion {
  readonly version: number
  readonly content: ReferenceContent
  readonly restores: number | null
  readonly made: { readonly by: { readonly id: string; readonly name: string }; readonly at: Instant } | null
}

interface Row {
  readonly version: number
  readonly value: unknown
  readonly restores: number | null
  readonly made_by: string
  readonly made_at: Date
}

/** What the projector wrote for this set. */
function contentOf(set: ReferenceSet, value: unknown): ReferenceContent {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a row's value was decided as that of its set
  return { set, value } as ReferenceContent
}

const asShipped = (set: ReferenceSet): ReferenceVersion => ({ version: 0, content: shipped(set), restores: null, made: null })

async function versionOf(db: ClientBase | Pool, set: ReferenceSet, { version, value, restores, made_by: by, made_at: at }: Row): Promise<ReferenceVersion> {
  return { version, content: contentOf(set, value), restores, made: { by: { id: by, name: (await namesOf(db, [by])).get(by) ?? '' }, at: at.getTime() } }
}

const COLUMNS = 'version, value, restores, made_by, made_at'

/** A set as it stands. */
export async function currentReference(db: ClientBase | Pool, set: ReferenceSet): Promise<ReferenceVersion> {
  const { rows } = await db.query<Row>({ name: 'current-reference', text: `select ${COLUMNS} from reference_version where list = $1 order by version desc limit 1`, values: [set] })
  return rows[0] ? await versionOf(db, set, rows[0]) : asShipped(set)
}

/** One version of a set; undefined when there is none of this number. */
export async function findReference(db: ClientBase | Pool, set: ReferenceSet, version: number): Promise<ReferenceContent | undefined> {
  if (version === 0) return shipped(set)
  const { rows } = await db.query<{ value: unknown }>({ name: 'find-reference', text: 'select value from reference_version where list = $1 and version = $2', values: [set, version] })
  return rows[0] && contentOf(set, rows[0].value)
}

/** How many versions a history shows. */
const SHOWN = 50

/** The newest versions of a set, the newest first, and what the product shipped at the end. */
export async function referenceHistory(db: ClientBase | Pool, set: ReferenceSet): Promise<readonly ReferenceVersion[]> {
  const { rows } = await db.query<Row>({ name: 'reference-history', text: `select ${COLUMNS} from reference_version where list = $1 order by version desc limit ${SHOWN}`, values: [set] })
  return [...(await Promise.all(rows.map((row) => versionOf(db, set, row)))), asShipped(set)]
}

/** The value of a set as it stands, read anew each time: what somebody saved a moment ago, in whichever process, holds for the next decision. */
export async function referenceValue<S extends ReferenceSet>(db: ClientBase | Pool, set: S): Promise<ReferenceValues[S]> {
  const { rows } = await db.query<{ value: ReferenceValues[S] }>({ name: 'reference-value', text: 'select value from reference_version where list = $1 order by version desc limit 1', values: [set] })
  return rows[0]?.value ?? SHIPPED[set]
}

/** Rules by the ids that referrals name, each as its version worded it: the version stands in the id. One that no rule has is left out. */
export async function rulesById(db: ClientBase | Pool, ids: readonly string[]): Promise<ReadonlyMap<string, ProposalRule>> {
  const versions = ids.flatMap((id) => /\.v(\d+)$/.exec(id)?.[1] ?? []).map(Number).filter((version) => version < 2 ** 31)
  const { rows } = versions.length === 0 ? { rows: [] } : await db.query<{ value: readonly ProposalRule[] }>({ name: 'rules-by-version', text: `select value from reference_version where list = 'proposals' and version = any($1::int[])`, values: [versions] })
  return new Map([...SHIPPED.proposals, ...rows.flatMap(({ value }) => value)].filter(({ id }) => ids.includes(id)).map((rule) => [rule.id, rule]))
}

/** The rules of the centre with what the administrator made of them: one statement, whatever was edited. What nobody edited is as it is shipped. */
export async function currentRules(db: ClientBase | Pool, rules: Rules): Promise<Rules> {
  const { rows } = await db.query<{ readonly [S in 'proposals' | 'deadlines' | 'ladders' | 'calendar']: ReferenceValues[S] | null }>({
    name: 'current-rules',
    text: `select
      (select value from reference_version where list = 'proposals' order by version desc limit 1) as proposals,
      (select value from reference_version where list = 'deadlines' order by version desc limit 1) as deadlines,
      (select value from reference_version where list = 'ladders' order by version desc limit 1) as ladders,
      (select value from reference_version where list = 'calendar' order by version desc limit 1) as calendar`,
  })
  const [edited] = rows
  return {
    ...rules,
    proposals: edited?.proposals ?? rules.proposals, deadlines: edited?.deadlines ?? rules.deadlines, ladders: edited?.ladders ?? rules.ladders,
    calendar: edited?.calendar ? calendarOf(edited.calendar) : rules.calendar,
  }
}
