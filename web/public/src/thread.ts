import type { Said } from '@senim/text/transcript.ts'

/** A message of one's own that the server has not confirmed yet. */
interface Waiting {
  readonly id: string
  readonly text: string
  /** The number under which it was seen coming back, when that happened before the confirmation. */
  seen: number | null
  /** Confirmed, but messages before it have not arrived yet. */
  early: Said | null
}

/**
 * The dialogue as the page knows it: stored messages without gaps, and the outbox. What is in the outbox is sent again
 * under the same id until the server confirms it, so nothing is lost and nothing is stored twice.
 */
export class Thread {
  readonly messages: Said[]
  private readonly outbox: Waiting[] = []

  constructor(messages: readonly Said[]) {
    this.messages = [...messages]
  }

  /** Number of the last message of the gapless row; 0 when there is none. */
  get last(): number {
    return this.messages[this.messages.length - 1]?.seq ?? 0
  }

  /** What still has to be confirmed, oldest first. */
  get unconfirmed(): readonly { readonly id: string; readonly text: string }[] {
    return this.outbox.filter((waiting) => waiting.early === null)
  }

  /** What stands at the end of the list as not stored yet. */
  get pending(): readonly { readonly id: string; readonly text: string }[] {
    return this.outbox.filter((waiting) => waiting.seen === null)
  }

  write(id: string, text: string): void {
    this.outbox.push({ id, text, seen: null, early: null })
  }

  /** Takes a message from the server. `gap` means that one before it is missing and has to be asked for again. */
  receive(said: Said): 'new' | 'known' | 'gap' {
    if (said.seq <= this.last) return 'known'
    if (said.seq > this.last + 1) return 'gap'
    if (said.by === 'citizen') {
      const own = this.outbox.find((waiting) => waiting.seen === null && waiting.early === null && waiting.text === said.text)
      if (own !== undefined) own.seen = said.seq
    }
    this.messages.push(said)
    this.absorb()
    return 'new'
  }

  /** Takes a confirmation. True while messages before the confirmed one are missing. */
  confirm(id: string, seq: number, at: number): boolean {
    const own = this.outbox.find((waiting) => waiting.id === id)
    if (own === undefined) return false
    own.early = { seq, by: 'citizen', name: null, text: own.text, at }
    this.absorb()
    return seq > this.last
  }

  /** Takes a message out of the outbox that the server will not store, and gives its text back; null when it is not there. */
  takeBack(id: string): string | null {
    const at = this.outbox.findIndex((waiting) => waiting.id === id)
    return at < 0 ? null : (this.outbox.splice(at, 1)[0]?.text ?? null)
  }

  private absorb(): void {
    for (;;) {
      const at = this.outbox.findIndex((waiting) => waiting.early !== null && waiting.early.seq <= this.last + 1)
      if (at < 0) return
      const early = this.outbox.splice(at, 1)[0]?.early
      if (early !== null && early !== undefined && early.seq === this.last + 1) this.messages.push(early)
    }
  }
}

/** A random UUID, also where `crypto.randomUUID` is missing (old phones, plain HTTP). */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
