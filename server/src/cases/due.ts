import type { Instant } from '@senim/core/time.ts'
import type { Pool } from 'pg'
import type { Moment } from './moments.ts'

/** A moment of a case that has come. */
export interface Due {
  readonly caseId: string
  readonly moment: Moment
}

/** How far a sweep has come; moments are taken by their time, in PostgreSQL's own words, which are finer than ours: a sweep that rounded it would see the same page again and again. */
export interface Place {
  readonly at: string
  readonly caseId: string
  readonly name: string
}

export const BEGINNING: Place = { at: '-infinity', caseId: '00000000-0000-0000-0000-000000000000', name: '' }

/** How many moments are claimed at once: they share a commit. */
export const PAGE = 500
/** Whoever vanished without a goodbye holds its claims for so long. PostgreSQL itself ends them, on its own clock. Milliseconds. */
const CLAIM = 2000
/** Locks of claims are apart from all others by this number. */
const CLAIMS = 811

/** Whether something is due on the database's clock, and in how many milliseconds the next moment after this one comes; null: none is pending. */
export async function lookAhead(pool: Pool): Promise<{ readonly due: boolean; readonly next: number | null }> {
  const { rows } = await pool.query<{ due: boolean; next: number | null }>({
    name: 'look-ahead',
    text: `select exists (select from deadline where kind = 'case' and due_at <= statement_timestamp()) as due,
      (select extract(epoch from due_at - statement_timestamp())::float8 * 1000 from deadline where kind = 'case' and due_at > statement_timestamp() order by due_at limit 1) as next`,
  })
  return rows[0] ?? { due: false, next: null }
}

interface Row {
  readonly stream: string
  readonly name: string
  readonly due_at: Date
  readonly place: string
  readonly now: Date
  readonly mine: boolean
}

/**
 * Claims the next page of moments that have come and passes those that nobody else has claimed to `take`, with the database's time; a claim ends with it.
 * Answers all that were seen, and where the next page begins; undefined when this was the last.
 *
 * A claim only spares other workers the work: should two have the same moment after all, its command happens once. It is a lock on the case, so one worker does a case's moments in their order, and it is
 * held by an open transaction that has written nothing: it holds up no vacuum. `statement_timestamp()` and not `clock_timestamp()`, which an index cannot be searched by.
 */
export async function claimDue(pool: Pool, { at, caseId, name }: Place, take: (due: readonly Due[], now: Instant) => Promise<void>): Promise<{ readonly seen: readonly Due[]; readonly next: Place | undefined }> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = ${CLAIM}`)
    const { rows } = await client.query<Row>({
      name: 'claim-due',
      text: `with due as materialized (
          select stream, name, due_at from deadline where kind = 'case' and due_at <= statement_timestamp() and due_at >= $1::timestamptz and (due_at, stream, name) > ($1::timestamptz, $2::uuid, $3)
          order by due_at, stream, name limit ${PAGE})
        select *, due_at::text as place, statement_timestamp() as now, pg_try_advisory_xact_lock(${CLAIMS}, hashtext(stream::text)) as mine from due order by due_at, stream, name`,
      values: [at, caseId, name],
    })
    const dueOf = (row: Row): Due => ({ caseId: row.stream, moment: { name: row.name, at: row.due_at.getTime() } })
    const now = rows[0]?.now.getTime()
    if (now !== undefined) await take(rows.filter((row) => row.mine).map(dueOf), now)
    await client.query('commit')
    client.release()
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return { seen: rows.map(dueOf), next: last && { at: last.place, caseId: last.stream, name: last.name } }
  } catch (error) {
    client.release(true)
    throw error
  }
}
