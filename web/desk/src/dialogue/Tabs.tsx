import { memo } from 'react'
import { HANDOVER_STANDS } from '@senim/core/contacts/handover.ts'
import type { SlotView } from '@senim/contract/contacts.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { useNow } from '@senim/kit/time.ts'
import { useKeyLabel } from '../keyboard/keymap.ts'
import { useKeys } from '../keys.ts'
import { secondsLeft } from '../left/OfferCard.tsx'
import { regionName } from '../reference.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { isTypingNow } from './Log.tsx'

/** With more places than this the empty ones are shown as one, and the tabs stand in two rows. */
const MOST_COLUMNS = 4

/** Drawn anew only when something in it changes: there may be fifty, and one message concerns one of them. */
const Tab = memo(function Tab({ slot, selected, typing, onSelect }: { slot: SlotView; selected: boolean; typing: boolean; onSelect: (contact: string) => void }) {
  const { text, language } = useText()
  const place = slot.region === null ? text.offer.regionUnknown : regionName(slot.region, language)
  const unread = selected ? 0 : slot.unread
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${slot.contact}`}
      aria-selected={selected}
      aria-controls="dialogue"
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(slot.contact)}
    >
      <RiskMark risk={slot.risk ?? slot.urgency} word={false} />
      <b>{slot.code}</b>
      {unread > 0 ? <span className="n"><span aria-hidden="true">{unread}</span><span className="sr">{text.dialogue.unread(unread)}</span></span> : <span />}
      <small>{[text.speaks[slot.language], typing ? text.dialogue.typing : slot.online ? place : text.dialogue.away].join(' · ')}</small>
    </button>
  )
})

/** The place where an offer would land; empty places stay drawn, so that nothing jumps when one fills. */
function FreeSlot({ offered }: { offered: boolean }) {
  const { text } = useText()
  const { state } = useDesk()
  const now = useNow(500)
  const offer = state.self?.offer ?? null
  const acceptKey = useKeyLabel('accept')
  if (!offered || offer === null) return <div className="slot"><span className="qq">{text.offer.free}</span></div>
  return (
    <div className="slot free">
      <RiskMark risk={offer.urgency} word={false} />
      <b>{text.offer.freeSlot}</b>
      <span className="num">{secondsLeft(offer.until, now, offer.handover?.ended === null ? HANDOVER_STANDS : undefined)}</span>
      <small>{text.offer.acceptBy(acceptKey)}</small>
    </div>
  )
}

export function Tabs() {
  const { text } = useText()
  const { state, focus, setFocus } = useDesk()
  const now = useNow(1000)
  const self = state.self
  const slots = self?.slots ?? []
  // Dialogues with people who have left stand beside the places, not in them.
  const left = Math.max(0, (self?.status === 'offline' ? 0 : (self?.capacity ?? 0)) - slots.filter((slot) => slot.takesPlace).length)
  const free = slots.length + left > MOST_COLUMNS ? Math.min(1, left) : left
  const columns = slots.length + free
  const go = (n: number) => () => setFocus(slots[n]?.contact ?? focus)
  const step = (by: number): void => {
    const at = slots.findIndex((slot) => slot.contact === focus)
    const next = slots[(at + by + slots.length) % slots.length]
    setFocus(next?.contact ?? null)
    if (next) document.getElementById(`tab-${next.contact}`)?.focus()
  }
  useKeys(Object.fromEntries(slots.slice(0, 9).map((_, n) => [`Ctrl+Digit${n + 1}`, go(n)])))
  if (columns === 0) return null
  return (
    <div className="tabs" style={{ gridTemplateColumns: columns > MOST_COLUMNS + 1 ? 'repeat(auto-fill, minmax(max(8rem, 20%), 1fr))' : `repeat(${columns}, minmax(9rem, 1fr))` }}>
      {slots.length > 0 && (
        <div
          role="tablist"
          tabIndex={-1}
          aria-label={text.dialogue.tabs}
          onKeyDown={(event) => {
            if (event.code === 'ArrowRight') step(1)
            if (event.code === 'ArrowLeft') step(-1)
          }}
        >
          {slots.map((slot) => <Tab key={slot.contact} slot={slot} selected={slot.contact === focus} typing={isTypingNow(state.dialogues[slot.contact], now)} onSelect={setFocus} />)}
        </div>
      )}
      {Array.from({ length: free }, (_, n) => <FreeSlot key={n} offered={n === 0} />)}
    </div>
  )
}
