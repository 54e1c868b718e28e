import type { QueueView } from '@senim/contract/contacts.ts'
import { AWAY } from '@senim/text/away.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { stopwatch, useNow } from '@senim/kit/time.ts'
import { useText } from '../store/text.ts'

function Side({ name, side }: { name: string; side: QueueView['here'] }) {
  const { text, language } = useText()
  const now = useNow(1000)
  const words = AWAY[language].queue
  return (
    <li>
      <span>{name}</span>
      <b className="num">{side.total}</b>
      <small className="num">{side.since === null ? words.nobody : text.queue.longest(stopwatch(now - side.since))}</small>
      {side.urgent > 0 && <small className="urgent"><RiskMark risk="critical" word={false} silent />{words.urgent(side.urgent)}</small>}
    </li>
  )
}

/** Both queues beside each other, each with its count, its longest wait and its danger: they stay here however long the lists are. */
export function QueueSides({ queue }: { queue: QueueView }) {
  const { language } = useText()
  const words = AWAY[language].queue
  return (
    <ul className="sides">
      <Side name={words.here} side={queue.here} />
      <Side name={words.away} side={queue.away} />
    </ul>
  )
}
