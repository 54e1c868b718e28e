import type { TakeoverGround } from '@senim/core/contacts/events.ts'
import type { Profession } from '@senim/core/routing/handover.ts'
import type { ContactView, SelfView } from '@senim/contract/contacts.ts'

export type Taker = { readonly staff: string } | { readonly any: Profession }

/** What the screens may do about whose hands a dialogue is in. Refusals are said, and answered with false. */
export interface HandsCommands {
  readonly handOver: (contact: string, to: Taker, note: string | null) => Promise<boolean>
  readonly withdraw: (contact: string) => Promise<void>
  readonly takeOver: (contact: string, from: string, ground: TakeoverGround) => Promise<boolean>
}

interface Parts {
  readonly post: <T>(path: string, body: unknown) => Promise<T>
  readonly self: (view: SelfView) => void
  readonly refused: (error: unknown) => void
  /** The dialogue is ours now: shown, and in focus. */
  readonly taken: (contact: ContactView) => Promise<void>
}

export function handsCommands({ post, self, refused, taken }: Parts): HandsCommands {
  const body = (more: object = {}): object => ({ id: crypto.randomUUID(), ...more })
  return {
    handOver: async (contact, to, note) => {
      try {
        self(await post<SelfView>(`/api/contacts/${contact}/handover`, body({ to, note })))
        return true
      } catch (error) {
        refused(error)
        return false
      }
    },
    withdraw: (contact) => post<SelfView>(`/api/contacts/${contact}/handover/withdraw`, body()).then(self, refused),
    takeOver: async (contact, from, ground) => {
      try {
        await taken(await post<ContactView>(`/api/contacts/${contact}/takeover`, body({ from, ground })))
        return true
      } catch (error) {
        refused(error)
        return false
      }
    },
  }
}

/** Hand-overs of ours that ended in yes between two views: the dialogue has left, and no supervisor took it, nor did we close it. */
export function acceptedBy(before: SelfView | null, after: SelfView, closing: ReadonlySet<string>): readonly string[] {
  return (before?.slots ?? []).flatMap(({ contact, handover }) => {
    const asked = handover?.role === 'asked' && handover.ended === null
    const here = after.slots.some((slot) => slot.contact === contact) || after.taken?.some((one) => one.contact === contact) === true
    return asked && !here && after.status !== 'offline' && !closing.has(contact) ? [handover.name] : []
  })
}

/**
 * How many dialogues went back to the queue while the link was down, when somebody was lost meanwhile; `null` when nobody was.
 * A supervisor may hold one that they took over off the line: they are lost with it, though they were on no line.
 */
export function lostBetween(before: SelfView | null, after: SelfView | undefined): number | null {
  const worked = before !== null && (before.status !== 'offline' || before.slots.length > 0)
  return worked && after?.status === 'offline' && after.slots.length === 0 ? before.slots.length : null
}
