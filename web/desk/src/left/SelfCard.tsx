import { useState } from 'react'
import { Key } from '../keyboard/Key.tsx'
import { AWAY } from '@senim/text/away.ts'
import { useKeys } from '../keys.ts'
import { Menu } from '../Menu.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

const REASONS = ['rest', 'debrief', 'training', 'technical'] as const
/** Above this many places a row of little bars says less than the figure beside it. */
const MOST_BARS = 6

/** The operator's own state: on the line, on a break, off the line; how many places are taken; how much was heavy. */
export function SelfCard() {
  const { text, language } = useText()
  const { me, state, commands } = useDesk()
  const [pausing, setPausing] = useState(false)
  const self = state.self
  const available = self?.status === 'available'
  useKeys({ F9: available ? () => setPausing(true) : undefined })
  if (self === null) return <section className="self" aria-label={text.self.label} />
  const taken = self.slots.filter((slot) => slot.takesPlace).length
  const away = self.slots.length - taken
  const capacity = self.status === 'offline' ? me.capacity : self.capacity
  const goAvailable = (places: number): void => void commands.setState({ status: 'available', capacity: places })

  return (
    <section className="self" aria-label={text.self.label} data-region tabIndex={-1}>
      <div className="who">
        <span className="on" data-status={self.status}>
          <i />
          {text.self[self.status]}
        </span>
        {available && (
          <Menu className="bare" open={pausing} onOpen={setPausing} label={<>{text.self.takeBreak} <Key of="pause" /></>}>
            {(close) => (
              <div className="list">
                {REASONS.map((reason) => (
                  <button key={reason} type="button" onClick={() => { close(); void commands.setState({ status: 'onBreak', reason }) }}>{text.self.reasons[reason]}</button>
                ))}
                {self.slots.length === 0 && <button type="button" onClick={() => { close(); void commands.setState({ status: 'offline' }) }}>{text.self.leave}</button>}
              </div>
            )}
          </Menu>
        )}
      </div>
      {!available && (
        <button type="button" className="main wide" onClick={() => goAvailable(capacity)}>
          {self.status === 'offline' ? text.self.start : text.self.back}
        </button>
      )}
      {self.status === 'onBreak' && self.slots.length > 0 && <p className="q">{text.self.keeps}</p>}
      <dl className="load">
        <dt>{text.self.places}</dt>
        <dd>
          {capacity <= MOST_BARS && Array.from({ length: capacity }, (_, place) => <i key={place} className={place < taken ? '' : 'o'} />)}
          <span className="num">{text.self.of(taken, capacity)}</span>
        </dd>
        {away > 0 && (
          <>
            <dt>{AWAY[language].held} <small>{AWAY[language].heldNote}</small></dt>
            <dd className="num">{away}</dd>
          </>
        )}
        <dt>{text.self.heavy}</dt>
        <dd className="num">{self.heavy}</dd>
        {available && (
          <>
            <dt><label htmlFor="capacity">{text.self.capacity}</label></dt>
            <dd>
              <select id="capacity" value={capacity} onChange={(event) => goAvailable(Number(event.target.value))}>
                {Array.from({ length: Math.max(me.capacity, capacity) }, (_, n) => <option key={n} value={n + 1}>{n + 1}</option>)}
              </select>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
