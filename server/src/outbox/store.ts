import type { Means } from '@senim/core/cases/events.ts'
import type { ToldOf } from '@senim/core/cases/means.ts'
import type { Office, Step } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'
import type { ClientBase, Pool } from 'pg'

/** What is to be told, as it stood when it happened: the same words go out however late. */
export interface NoticeRow {
  readonly id: string
  readonly case_id: string
  readonly referral: string
  readonly body: string
  readonly what: ToldOf
  readonly office: Office
  readonly step: Step | null
  readonly due: readonly { readonly step: Step; readonly at: Instant }[]
  readonly at: Date
}

export async function findNotice(db: ClientBase | Pool, id: string): Promise<NoticeRow | undefined> {
  return (await db.query<NoticeRow>({ name: 'find-notice', text: 'select id, case_id, referral, body, what, office, step, due, at from notice where id = $1', values: [id] })).rows[0]
}

/** The means by which it was told already. */
export async function toldBy(db: ClientBase | Pool, notice: string): Promise<readonly Means[]> {
  const { rows } = await db.query<{ means: Means }>({ name: 'told-by', text: 'select means from notice_told where notice = $1 and told', values: [notice] })
  return rows.map((row) => row.means)
}
