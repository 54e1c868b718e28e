import type { ReferenceSet, ReferenceValues } from '@senim/core/directory/reference/sets.ts'
import { SHIPPED, valueOf } from '@senim/core/directory/reference/sets.ts'
import type { Pool } from 'pg'
import type { Feed } from '../../journal/feed.ts'
import { isOf } from '../../journal/order.ts'
import { REFERENCE } from './events.ts'
import { currentReference } from './view.ts'

/** A set as it stands, kept at hand: what a citizen's page and first message need is there while the database is away, and says what it said last. */
export class AtHand<S extends ReferenceSet> {
  value: ReferenceValues[S]
  private version = 0
  private readonly set: S
  private stopListening: (() => void) | undefined

  constructor(set: S) {
    this.set = set
    this.value = SHIPPED[set]
  }

  async start(pool: Pool, feed: Feed): Promise<void> {
    this.stopListening = feed.listen((events) => {
      for (const one of events) if (isOf(REFERENCE, one) && one.event.content.set === this.set) this.take(one.event.version, valueOf(this.set, one.event.content))
    })
    const { version, content } = await currentReference(pool, this.set)
    this.take(version, valueOf(this.set, content))
  }

  stop(): void {
    this.stopListening?.()
  }

  private take(version: number, value: ReferenceValues[S]): void {
    if (version < this.version) return
    this.version = version
    this.value = value
  }
}
