import { useEffect, useState } from 'react'
import { OFFER_STANDS } from '@senim/core/contacts/decide.ts'
import { HANDOVER_STANDS } from '@senim/core/contacts/handover.ts'
import type { OfferView } from '@senim/contract/contacts.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { duration, stopwatch, useNow } from '@senim/kit/time.ts'
import { HANDS } from '@senim/text/hands.ts'
import { useKeyLabel } from '../keyboard/keymap.ts'
import { Key } from '../keyboard/Key.tsx'
import { useKeys } from '../keys.ts'
import { regionName } from '../reference.ts'
import { soundOffer } from '../sounds.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

const RING = 2 * Math.PI * 19
const CHIME_EVERY = 5000
const CHIMES = 4
const GONE_SHOWN = 3000
const MINUTE = 60_000

/** Seconds left, never more than an offer ever stands, so that a wrong clock of this machine cannot promise more. */
export function secondsLeft(until: number, now: number, stands = OFFER_STANDS): number {
  return Math.ceil(Math.min(stands, Math.max(0, until - now)) / 1000)
}

/** Sounds at once, then a few times more. The card is keyed by its offer, so a new offer begins anew. */
function useChimes(urgency: OfferView['urgency']): void {
  useEffect(() => {
    let played = 1
    soundOffer(urgency)
    const timer = setInterval(() => {
      if (played < CHIMES) soundOffer(urgency)
      played += 1
    }, CHIME_EVERY)
    return () => clearInterval(timer)
  }, [urgency])
}

function Ring({ until, stands }: { until: number; stands: number }) {
  const { text } = useText()
  const now = useNow(250)
  const left = secondsLeft(until, now, stands)
  const share = Math.min(1, Math.max(0, (until - now) / stands))
  return (
    <div className="ring" role="timer" aria-label={text.offer.left(left)}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="19" fill="none" stroke="var(--line)" strokeWidth="4" />
        <circle cx="22" cy="22" r="19" fill="none" stroke="var(--accent)" strokeWidth="4" strokeDasharray={`${RING * share} ${RING}`} strokeLinecap="round" />
      </svg>
      <b className="num" aria-hidden="true">{left}</b>
    </div>
  )
}

function Offer({ offer, onDecline }: { offer: OfferView; onDecline: () => void }) {
  const { text, language } = useText()
  const { commands, state } = useDesk()
  const words = HANDS[language]
  const from = offer.handover?.ended === null ? offer.handover : undefined
  const full = from !== undefined && state.self !== null && state.self.slots.filter((slot) => slot.takesPlace).length >= state.self.capacity
  const now = useNow(1000)
  const [busy, setBusy] = useState(false)
  useChimes(offer.urgency)
  const answer = (how: 'accept' | 'decline'): void => {
    if (busy) return
    setBusy(true)
    if (how === 'decline') onDecline()
    void commands[how](offer.contact).finally(() => setBusy(false))
  }
  useKeys({ F2: () => answer('accept'), F4: () => answer('decline') })
  const why = [text.speaksLong[offer.language], offer.region === null ? text.offer.regionUnknown : regionName(offer.region, language), from ? text.dialogue.talk(duration(Math.max(MINUTE, now - offer.since), language)) : text.offer.waits(stopwatch(now - offer.since))]
  return (
    <section className="offer" role="alertdialog" aria-labelledby="offer-h" aria-describedby="offer-d" data-region tabIndex={-1}>
      <header>
        <div>
          <h2 id="offer-h">{from ? words.offerTitle : text.offer.title}</h2>
          <RiskMark risk={offer.urgency} />
        </div>
        <Ring until={offer.until} stands={from ? HANDOVER_STANDS : OFFER_STANDS} />
      </header>
      {from && <p className="why">{words.offerFrom(from.name)}</p>}
      {offer.handover?.note != null && <p className="words"><span className="sr">{words.noteOf}: </span>{offer.handover.note}</p>}
      <blockquote lang={offer.language}>{offer.words}</blockquote>
      <p className="why" id="offer-d">{why.join(' · ')}</p>
      {full && <p className="why">{words.full}</p>}
      {offer.returned && <p className="why">{text.offer.returned}</p>}
      <div className="acts">
        <button type="button" className="main" disabled={busy} onClick={() => answer('accept')}>{text.offer.accept} <Key of="accept" /></button>
        <button type="button" disabled={busy} onClick={() => answer('decline')}>{text.offer.decline} <Key of="decline" /></button>
      </div>
    </section>
  )
}

/** The offer in its kept place. One that lapsed says so for a moment. */
export function OfferCard() {
  const { text, language } = useText()
  const acceptKey = useKeyLabel('accept')
  const { state } = useDesk()
  const offer = state.self?.offer ?? null
  const [last, setLast] = useState<OfferView | null>(null)
  const [declined, setDeclined] = useState<string | null>(null)
  if (offer !== null && offer !== last) setLast(offer)
  const ours = last !== null && (last.contact === declined || state.self?.slots.some((slot) => slot.contact === last.contact) === true)
  if (offer === null && ours) setLast(null)
  const lapsed = offer === null && last !== null && !ours
  useEffect(() => {
    if (!lapsed) return
    const timer = setTimeout(() => setLast(null), GONE_SHOWN)
    return () => clearTimeout(timer)
  }, [lapsed])
  return (
    <>
      <div className="sr" role="alert">{offer !== null && <span key={offer.until}>{offer.handover?.ended === null ? HANDS[language].offerTitle : text.offer.title}. {text.offer.acceptBy(acceptKey)}</span>}</div>
      {offer !== null && <Offer key={`${offer.contact} ${offer.until}`} offer={offer} onDecline={() => setDeclined(offer.contact)} />}
      {lapsed && <output className="offer gone">{last.handover?.ended === null ? HANDS[language].offerGone : text.offer.gone}</output>}
    </>
  )
}
