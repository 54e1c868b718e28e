import { HANDS } from '@senim/text/hands.ts'
import { Modal } from '../Modal.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { Watched } from './Watched.tsx'

/** Dialogues that a supervisor took over: said at once, and open to be read until they end. */
export function Taken() {
  const { language } = useText()
  const { state, watched, setWatched } = useDesk()
  const words = HANDS[language]
  const taken = state.self?.taken ?? []
  const reading = taken.find((one) => one.contact === watched)
  return (
    <>
      <div role="alert">
        {taken.map((one) => (
          <section key={one.contact} className="taken">
            <p><b>{words.taken(one.code, one.name)}</b></p>
            <p className="note">{words.grounds[one.ground]}. {words.takenHow}</p>
            <button type="button" onClick={() => setWatched(one.contact)}>{words.read}</button>
          </section>
        ))}
      </div>
      {reading && (
        <Modal wide title={reading.code} onClose={() => setWatched(null)}>
          <p className="note">{words.onlyReading}. {words.holder(reading.name)}</p>
          <Watched contact={reading.contact} />
        </Modal>
      )}
    </>
  )
}
