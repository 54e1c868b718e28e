import type { QueueView } from '@senim/contract/contacts.ts'
import { AWAY } from '@senim/text/away.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { stopwatch, useNow } from '@senim/kit/time.ts'
import { regionName } from '../reference.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { QueueSides } from './QueueSides.tsx'
import { TakeAway } from './TakeAway.tsx'

/** One queue, by whose turn it is. Nobody picks: the router offers, and of those who have left the next is taken. */
function Waiting({ name, rows, total }: { name: string; rows: QueueView['rows']; total: number }) {
  const { text, language } = useText()
  const { state } = useDesk()
  const now = useNow(1000)
  const mine = state.self?.offer?.contact
  const rest = total - rows.length
  return (
    <ol aria-label={name}>
      {rows.map((row) => (
        <li key={row.contact} className={row.contact === mine ? 'mine' : ''}>
          <RiskMark risk={row.urgency} word={false} />
          <span>{row.region === null ? text.offer.regionUnknown : regionName(row.region, language)}</span>
          <span className="num">{stopwatch(now - row.since)}</span>
          <small>{[text.speaks[row.language], row.contact === mine ? text.queue.toYou : row.offered ? text.queue.toOther : ''].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
      {rest > 0 && <li><span /><span className="qq">{text.queue.more(rest)}</span></li>}
    </ol>
  )
}

/** Two queues: of those whose page is open, and of those who have left. */
export function Queue() {
  const { text, language } = useText()
  const { state } = useDesk()
  const { queue, self } = state
  const words = AWAY[language].queue
  const side = (here: boolean): QueueView['rows'] => queue.rows.filter((row) => row.here === here)
  return (
    <section className="queue" aria-labelledby="queue-h" data-region tabIndex={-1} data-quiet={self?.status !== 'available' || undefined}>
      <h2 id="queue-h" className="sr">{words.title}. {queue.total === 0 ? text.queue.empty : text.queue.title(queue.total)}</h2>
      <QueueSides queue={queue} />
      {queue.here.total > 0 && (
        <>
          <h3>{words.listHere}</h3>
          <Waiting name={words.listHere} rows={side(true)} total={queue.here.total - queue.here.grouped} />
        </>
      )}
      {queue.away.total > 0 && (
        <>
          <h3>{words.listAway}</h3>
          <TakeAway />
          <Waiting name={words.listAway} rows={side(false)} total={queue.away.total - queue.away.grouped} />
        </>
      )}
      {self !== null && self.status !== 'available' && queue.total > 0 && <p className="note">{text.queue.resting}</p>}
    </section>
  )
}
