import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { stopwatch, useNow } from '@senim/kit/time.ts'
import { regionName } from '../reference.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

/** Who waits, gravest and longest first as the server orders them. Nobody picks: the router offers. */
export function Queue() {
  const { text, language } = useText()
  const { state } = useDesk()
  const now = useNow(1000)
  const { queue, self } = state
  const mine = self?.offer?.contact
  const longest = Math.max(0, ...[...queue.rows, ...queue.groups].map((one) => now - one.since))
  const rest = queue.total - queue.rows.length - queue.groups.reduce((sum, group) => sum + group.n, 0)
  return (
    <section className="queue" aria-labelledby="queue-h" data-region tabIndex={-1} data-quiet={self?.status !== 'available' || undefined}>
      <header>
        <h2 id="queue-h">{queue.total === 0 ? text.queue.empty : text.queue.title(queue.total)}</h2>
        {queue.total > 0 && <span className="qq num">{text.queue.longest(stopwatch(longest))}</span>}
      </header>
      <ol>
        {queue.rows.map((row) => (
          <li key={row.contact} className={row.contact === mine ? 'mine' : ''}>
            <RiskMark risk={row.urgency} word={false} />
            <span>{row.region === null ? text.offer.regionUnknown : regionName(row.region, language)}</span>
            <span className="num">{stopwatch(now - row.since)}</span>
            <small>{[text.speaks[row.language], row.contact === mine ? text.queue.toYou : row.offered ? text.queue.toOther : ''].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
        {rest > 0 && <li><span /><span className="qq">{text.queue.more(rest)}</span></li>}
      </ol>
      {self !== null && self.status !== 'available' && queue.total > 0 && <p className="note">{text.queue.resting}</p>}
    </section>
  )
}
