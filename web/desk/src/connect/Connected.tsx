import { useQuery } from '@tanstack/react-query'
import type { BoardRow, CaseView } from '@senim/contract/cases.ts'
import { api } from '@senim/kit/api.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { useText } from '../store/text.ts'

function ReferralLine({ row }: { row: BoardRow }) {
  const { text, language } = useText()
  const now = useNow(30_000)
  const words = text.connect
  const late = row.lapsed !== null
  const ended = row.status === 'verified'
  return (
    <li data-late={late || undefined}>
      <Icon name={late ? 'late' : ended ? 'done' : row.status === 'refused' ? 'no' : 'clock'} />
      <b>{row.body.name[language]}</b>
      <span className="due num">{late ? words.late : row.due === null ? '' : words.until(moment(row.due.at, language, now))}</span>
      <small>{words.statuses[row.status]}</small>
    </li>
  )
}

const dueAt = (row: BoardRow): number => row.due?.at ?? Number.MAX_SAFE_INTEGER

/** The case that came of this dialogue: where each body stands, in short. The board says the rest. */
export function Connected({ caseId, number }: { caseId: string; number: string | null }) {
  const { text } = useText()
  const { data } = useQuery({ queryKey: ['case', caseId], queryFn: () => api.get<CaseView>(`/api/cases/${caseId}`) })
  const rows = (data?.rows ?? []).toSorted((a, b) => dueAt(a) - dueAt(b))
  return (
    <section className="bodies connected" aria-labelledby="case-h" data-region tabIndex={-1}>
      <h2 id="case-h">
        {text.connect.caseOf(data?.number ?? number ?? '')}
        <Link href={`/desk/cases/${caseId}`}>{text.connect.board}</Link>
      </h2>
      <ul>{rows.map((row) => <ReferralLine key={row.referral} row={row} />)}</ul>
    </section>
  )
}
