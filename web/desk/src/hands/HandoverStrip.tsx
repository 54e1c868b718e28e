import { useState } from 'react'
import type { HandoverView } from '@senim/contract/hands.ts'
import { useNow } from '@senim/kit/time.ts'
import { HANDS } from '@senim/text/hands.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

/** Whom the dialogue is offered to, and for how long still. */
function Pending({ contact, handover }: { contact: string; handover: HandoverView }) {
  const { language } = useText()
  const { commands } = useDesk()
  const now = useNow(500)
  const words = HANDS[language]
  return (
    <div className="handing">
      <output>{words.pending(handover.name)}</output>
      <span className="num" aria-hidden="true">{words.left(Math.max(0, Math.ceil((handover.until - now) / 1000)))}</span>
      <button type="button" onClick={() => void commands.withdraw(contact)}>{words.withdraw}</button>
    </div>
  )
}

/** What became of a hand-over, said to whom it concerns until they have read it. */
export function HandoverStrip({ contact }: { contact: string }) {
  const { language } = useText()
  const { state } = useDesk()
  const [read, setRead] = useState(0)
  const words = HANDS[language]
  const handover = state.self?.slots.find((slot) => slot.contact === contact)?.handover
  if (handover === undefined || handover.at === read) return null
  if (handover.role === 'asked' && handover.ended === null) return <Pending contact={contact} handover={handover} />
  const { ended } = handover
  const came = handover.role === 'taking' && (ended === 'accepted' || ended === 'askerLost')
  const stayed = handover.role === 'asked' && (ended === 'declined' || ended === 'lapsed' || ended === 'lost')
  if (!came && !stayed) return null
  return (
    <div className={came ? 'handing came' : 'handing'}>
      <output>
        <p>{stayed ? words.ended[ended](handover.name) : words.from(handover.name)}</p>
        {came && handover.note !== null && <p className="words"><span className="sr">{words.noteOf}: </span>{handover.note}</p>}
      </output>
      <button type="button" onClick={() => setRead(handover.at)}>{words.understood}</button>
    </div>
  )
}
