import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import type { Entry } from './journal.ts'

/** Something that somebody outside must be told, written in the transaction of the event it is about. */
export interface Notice {
  readonly seq: number
  readonly caseId: string
  /** null: the person. */
  readonly referral: string | null
  readonly office: Office
  tries: number
  next: Instant
}

/** The body of a referral, an office above it, or the person. */
function addressee(event: CaseEvent): Pick<Notice, 'referral' | 'office'> | undefined {
  if (event.type === 'referral.sent' || event.type === 'referral.returned' || event.type === 'referral.reopened') return { referral: event.referral, office: 'duty' }
  if (event.type === 'referral.climbed' && event.nobody !== true) return { referral: event.referral, office: event.office }
  return event.type === 'case.asked' ? { referral: null, office: 'duty' } : undefined
}

/** Notices on their way out. Each stays until it was written down that it arrived, so it may go out twice; whoever gets it knows it by its key. */
export class Outbox {
  private readonly notices = new Map<number, Notice>()
  private readonly received = new Set<string>()

  put({ seq, caseId, event, at }: Entry): void {
    const to = addressee(event)
    if (to !== undefined) this.notices.set(seq, { seq, caseId, ...to, tries: 0, next: at })
  }

  dueBy(now: Instant): readonly Notice[] {
    return [...this.notices.values()].filter(({ next }) => next <= now)
  }

  nextTry(): Instant {
    let first = Number.POSITIVE_INFINITY
    for (const { next } of this.notices.values()) if (next < first) first = next
    return first
  }

  failed(notice: Notice, now: Instant): void {
    notice.tries += 1
    notice.next = now + Math.min(HOUR, MINUTE * 2 ** notice.tries)
  }

  /** Whether whoever gets it sees it for the first time. */
  arrives(key: string): boolean {
    const isNew = !this.received.has(key)
    this.received.add(key)
    return isNew
  }

  done({ seq }: Notice): void {
    this.notices.delete(seq)
  }
}
