import type { Opening } from '@senim/core/directory/reference/sets.ts'
import { SHIPPED, valueOf } from '@senim/core/directory/reference/sets.ts'
import type { Pool } from 'pg'
import type { Feed } from '../../journal/feed.ts'
import { isOf } from '../../journal/order.ts'
import { REFERENCE } from './events.ts'
import { currentReference } from './view.ts'

/** The opening words as they stand, kept at hand: the citizen's page is there while the database is away, and says what it said last. */
export class OpeningWords {
  value: Opening = SHIPPED.opening
  private version = 0
  private stopListening: (() => void) | undefined

  async start(pool: Pool, feed: Feed): Promise<void> {
    this.stopListening = feed.listen((events) => {
      for (const one of events) if (isOf(REFERENCE, one) && one.event.content.set === 'opening') this.take(one.event.version, one.event.content.value)
    })
    const { version, content } = await currentReference(pool, 'opening')
    this.take(version, valueOf('opening', content))
  }

  stop(): void {
    this.stopListening?.()
  }

  private take(version: number, value: Opening): void {
    if (version < this.version) return
    this.version = version
    this.value = value
  }
}
