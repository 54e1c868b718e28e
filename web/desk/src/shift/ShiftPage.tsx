import { useEffect } from 'react'
import type { HeldNow, OperatorNow } from '@senim/contract/shift.ts'
import { useNow } from '@senim/kit/time.ts'
import { HANDS } from '@senim/text/hands.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { TakeOver } from '../hands/TakeOver.tsx'
import { Watched } from '../hands/Watched.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { Operators } from './Operators.tsx'
import { secondsStale } from './stale.ts'
import { Waiting } from './Waiting.tsx'

/** Whether what is shown is still so, in words: a supervisor must never act on the past without knowing. */
function Freshness() {
  const { language } = useText()
  const { state } = useDesk()
  const now = useNow(500)
  const words = SHIFT[language]
  if (state.shift === null) return <output className="fresh">{words.nothing}</output>
  const stale = secondsStale(state.shiftHeard, now)
  return <output className={stale === null ? 'fresh' : 'fresh stale'}>{stale === null ? words.fresh : words.stale(stale)}</output>
}

function Look({ operator, held }: { operator: OperatorNow; held: HeldNow }) {
  const { language } = useText()
  const { setWatched, me } = useDesk()
  const words = HANDS[language]
  return (
    <section className="look" aria-label={held.code} data-region tabIndex={-1}>
      <header>
        <div>
          <h2>{held.code}</h2>
          <p className="note">{words.holder(operator.name)}. {words.onlyReading}. {words.looked}</p>
        </div>
        {operator.id !== me.id && <TakeOver contact={held.contact} from={operator.id} name={operator.name} />}
        <button type="button" onClick={() => setWatched(null)}>{words.shut}</button>
      </header>
      <Watched contact={held.contact} />
    </section>
  )
}

/** The centre at work, for whoever supervises: who waits, who works, and any dialogue, to be read as it goes. */
export function ShiftPage() {
  const { language } = useText()
  const { state, ready, followShift, watched, setWatched } = useDesk()
  const words = SHIFT[language]
  useEffect(() => {
    if (!ready) return
    followShift(true)
    return () => followShift(false)
  }, [ready, followShift])
  useEffect(() => () => setWatched(null), [setWatched])
  const { shift } = state
  const operator = shift?.operators.find((one) => one.holding.some((held) => held.contact === watched))
  const held = operator?.holding.find((one) => one.contact === watched)
  return (
    <main className="shift">
      <header className="top">
        <h1>{words.title}</h1>
        <Freshness />
      </header>
      {shift && (
        <div className="halves">
          <div>
            <Waiting waiting={shift.waiting} />
            <Operators operators={shift.operators} />
          </div>
          {operator && held ? <Look key={held.contact} operator={operator} held={held} /> : <section className="look none"><h2>{words.noLook}</h2><p className="note">{words.noLookHow}</p></section>}
        </div>
      )}
    </main>
  )
}
