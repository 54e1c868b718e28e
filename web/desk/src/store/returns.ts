import { useEffect, useEffectEvent, useRef } from 'react'
import type { SlotView } from '@senim/contract/contacts.ts'
import { PLACE_KEPT } from '@senim/core/routing/away.ts'

/** Since when the pages of the dialogues in hand are closed, by contact; 0 when it was closed before we knew. */
export type Closed = ReadonlyMap<string, number>

/** Who came back after having been away for longer than a phone goes dark, and whose page is closed now. */
export function whoCameBack(before: Closed, slots: readonly Pick<SlotView, 'contact' | 'online'>[], known: ReadonlySet<string>, now: number): { readonly back: readonly string[]; readonly closed: Closed } {
  const back = slots.filter(({ contact, online }) => online && now - (before.get(contact) ?? now) >= PLACE_KEPT).map(({ contact }) => contact)
  const closed = new Map(slots.filter((slot) => !slot.online).map(({ contact }) => [contact, before.get(contact) ?? (known.has(contact) ? now : 0)]))
  return { back, closed }
}

/** Tells when somebody in one's hands who was away is back at their page. */
export function useReturns(slots: readonly SlotView[] | undefined, tell: (slot: SlotView) => void): void {
  const closed = useRef<Closed>(new Map())
  const known = useRef<ReadonlySet<string>>(new Set())
  const look = useEffectEvent((all: readonly SlotView[]) => {
    const seen = whoCameBack(closed.current, all, known.current, Date.now())
    closed.current = seen.closed
    known.current = new Set(all.map((slot) => slot.contact))
    for (const slot of all) if (seen.back.includes(slot.contact)) tell(slot)
  })
  useEffect(() => {
    if (slots) look(slots)
  }, [slots])
}
