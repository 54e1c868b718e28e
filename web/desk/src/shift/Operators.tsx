import type { HeldNow, OperatorNow } from '@senim/contract/shift.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { duration, useNow } from '@senim/kit/time.ts'
import { HANDS } from '@senim/text/hands.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { professionOf } from '../hands/HandOver.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { overPause } from './pause.ts'

/** A dialogue in somebody's hands; pressed, it is followed beside. */
function Held({ held }: { held: HeldNow }) {
  const { language } = useText()
  const { watched, setWatched } = useDesk()
  const words = SHIFT[language]
  return (
    <button type="button" aria-pressed={watched === held.contact} onClick={() => setWatched(watched === held.contact ? null : held.contact)}>
      <RiskMark risk={held.urgency} word={false} />
      <span aria-hidden="true">{held.code}</span>
      <span className="sr">{words.look(held.code)}</span>
      {(held.handing || !held.open) && <small>{held.handing ? words.handing : words.away}</small>}
    </button>
  )
}

function Row({ one }: { one: OperatorNow }) {
  const { language } = useText()
  const now = useNow(1000)
  const words = SHIFT[language]
  const over = overPause(one, now)
  const status = [words.statuses[one.status], one.reason === null ? '' : words.reasons[one.reason], words.since(duration(now - one.since, language))].filter(Boolean).join(' · ')
  return (
    <li data-status={one.status}>
      <p className="whom"><b>{one.name}</b> <small>{HANDS[language].professions[professionOf(one.roles)]}</small></p>
      <p className="state">
        <i aria-hidden="true" /><span>{status}</span>
        {over !== null && <strong>{words.long(over)}</strong>}
        {!one.here && <strong>{words.lost}</strong>}
      </p>
      <p className="load num"><span>{words.places(one.holding.filter((held) => held.takesPlace).length, one.capacity)}</span><span>{words.heavy(one.heavy)}</span>{one.offered && <span>{words.offered}</span>}</p>
      <div className="held">{one.holding.map((held) => <Held key={held.contact} held={held} />)}</div>
    </li>
  )
}

/** Who works now, what they hold, and who rests for how long and why. */
export function Operators({ operators }: { operators: readonly OperatorNow[] }) {
  const { language } = useText()
  const words = SHIFT[language]
  return (
    <section className="working" aria-labelledby="working-h" data-region tabIndex={-1}>
      <h2 id="working-h">{words.operators}</h2>
      {operators.length === 0 && <p className="note">{words.nobodyWorks}</p>}
      <ul>{operators.map((one) => <Row key={one.id} one={one} />)}</ul>
    </section>
  )
}
