import type { Undelivered } from '@senim/contract/notices.ts'
import type { Means } from '@senim/core/cases/events.ts'
import { OUTWARD, WHY_NOT } from '@senim/core/cases/means.ts'
import type { Texts } from '@senim/core/language.ts'
import type { Pool } from 'pg'
import { jobId } from './queue.ts'
import type { NoticeRow } from './store.ts'

interface FailedRow extends Pick<NoticeRow, 'id' | 'case_id' | 'what' | 'office' | 'at'> {
  readonly number: string
  readonly name: Texts
  readonly region: string
  readonly tries: readonly { readonly means: Means; readonly proof: string | null; readonly at: string }[]
}

/** The first word of what was written down says why, the rest what the other side answered. */
function tryOf({ means, proof, at }: FailedRow['tries'][number]): Undelivered['tries'][number] {
  const [word, ...said] = (proof ?? '').split(' ')
  return { means, why: WHY_NOT.find((one) => one === word) ?? 'cut', said: said.length === 0 ? null : said.join(' '), at: Date.parse(at) }
}

const QUEUES = ['tell', ...OUTWARD] as const

/** Which of these notices have a job that has not ended. */
async function onTheirWay(pool: Pool, notices: readonly string[]): Promise<ReadonlySet<string>> {
  const byJob = new Map(notices.flatMap((notice) => QUEUES.map((queue) => [jobId(queue, notice), notice] as const)))
  const { rows } = await pool.query<{ id: string }>({
    name: 'on-their-way',
    text: `select id from pgboss.job where name = any($1) and id = any($2::uuid[]) and state in ('created', 'retry', 'active')`,
    values: [QUEUES, [...byJob.keys()]],
  })
  return new Set(rows.flatMap(({ id }) => byJob.get(id) ?? []))
}

/** What nobody could be told of, the oldest first: a means was given up and no other has told it. */
export async function undeliveredNotices(pool: Pool): Promise<Undelivered[]> {
  const { rows } = await pool.query<FailedRow>({
    name: 'undelivered-notices',
    text: `select n.id, n.case_id, n.what, n.office, n.at, f.number, b.name, b.region,
        json_agg(json_build_object('means', t.means, 'proof', t.proof, 'at', t.at) order by t.at) as tries
      from notice_told t join notice n on n.id = t.notice join case_file f on f.id = n.case_id join body b on b.id = n.body
      where not t.told and not exists (select from notice_told d where d.notice = t.notice and d.told)
      group by n.id, f.id, b.id order by n.at limit 500`,
  })
  const trying = await onTheirWay(pool, rows.map((row) => row.id))
  return rows.map((row) => ({
    notice: row.id, case: row.case_id, caseNumber: row.number, what: row.what, office: row.office, body: { name: { ...row.name }, region: row.region },
    at: row.at.getTime(), tries: row.tries.map(tryOf), trying: trying.has(row.id),
  }))
}
