import { useState } from 'react'
import type { TakeoverGround } from '@senim/core/contacts/events.ts'
import { TAKEOVER_GROUNDS } from '@senim/core/contacts/events.ts'
import { navigate } from '@senim/kit/location.ts'
import { HANDS } from '@senim/text/hands.ts'
import { Modal } from '../Modal.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

/** Takes a dialogue out of a colleague's hands. It asks once, and not without a ground. */
export function TakeOver({ contact, from, name }: { contact: string; from: string; name: string }) {
  const { language } = useText()
  const { commands } = useDesk()
  const [asking, setAsking] = useState(false)
  const [ground, setGround] = useState<TakeoverGround | null>(null)
  const [busy, setBusy] = useState(false)
  const words = HANDS[language]
  const go = async (): Promise<void> => {
    if (ground === null || busy) return
    setBusy(true)
    const taken = await commands.takeOver(contact, from, ground)
    setBusy(false)
    setAsking(false)
    if (taken) navigate('/desk/')
  }
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>{words.takeOver}</button>
      {asking && (
        <Modal title={words.takeOver} onClose={() => setAsking(false)}>
          <p>{words.takeOverAsk(name)}</p>
          <fieldset className="grounds">
            <legend>{words.why}</legend>
            {TAKEOVER_GROUNDS.map((one) => (
              <label key={one}>
                <input type="radio" name="ground" value={one} checked={ground === one} onChange={() => setGround(one)} />
                {words.grounds[one]}
              </label>
            ))}
          </fieldset>
          <footer>
            <button type="button" onClick={() => setAsking(false)}>{words.no}</button>
            <button type="button" className="main" disabled={ground === null || busy} onClick={() => void go()}>{words.yes}</button>
          </footer>
        </Modal>
      )}
    </>
  )
}
