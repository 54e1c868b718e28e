import type { DraftView } from '@senim/contract/notes.ts'

/** Typing pauses for so long before a draft is saved. */
const AFTER = 600
/** What could not be saved is tried again after so long. */
const AGAIN = 3000

/** Saves one draft; `last` when the page is on its way out. False when it is worth another try. */
export type Save = (draft: DraftView, last: boolean) => Promise<boolean>

/** Brings drafts to the server while somebody types: each after a pause, one after the other for one field, the newest words last. */
export class DraftSaver {
  private readonly waiting = new Map<string, DraftView>()
  private readonly saved = new Map<string, string>()
  private readonly sending = new Map<string, Promise<void>>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly save: Save

  constructor(save: Save) {
    this.save = save
  }

  /** The server has this already. */
  knows({ contact, kind, text }: DraftView): void {
    this.saved.set(`${contact} ${kind}`, text)
  }

  keep(draft: DraftView): void {
    this.waiting.set(`${draft.contact} ${draft.kind}`, draft)
    this.later(AFTER)
  }

  /** Nothing of this contact is saved any more. */
  forget(contact: string): void {
    for (const kept of [this.waiting, this.saved]) for (const key of kept.keys()) if (key.startsWith(`${contact} `)) kept.delete(key)
  }

  /** Saves at once what waits. */
  flush(last = false): void {
    clearTimeout(this.timer)
    this.timer = undefined
    for (const [key, draft] of this.waiting) {
      this.waiting.delete(key)
      this.sending.set(key, last ? this.send(key, draft, true) : (this.sending.get(key) ?? Promise.resolve()).then(() => this.send(key, draft, false)))
    }
  }

  private async send(key: string, draft: DraftView, last: boolean): Promise<void> {
    // An empty field of which the server knows nothing needs no word.
    if ((this.saved.get(key) ?? '') === draft.text) return
    if (await this.save(draft, last)) this.saved.set(key, draft.text)
    else if (!this.waiting.has(key)) {
      this.waiting.set(key, draft)
      this.later(AGAIN)
    }
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), ms)
  }
}
