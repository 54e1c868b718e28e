import type { Pool } from 'pg'
import { SERVED } from '../../contacts/served.ts'
import { newId } from '../../identity.ts'

const FLUSH_AFTER = 200
const RENEW_EVERY = 20_000
/** After a crash a page counts as open for so long. */
const LEASE = 60_000

/** Whose page is open right now, as leases that every process reads: the desk says "away" instead of letting an operator wait. */
export class OpenPages {
  private readonly open = new Set<string>()
  private changed = new Set<string>()
  private timer: NodeJS.Timeout | undefined
  private readonly renewal: NodeJS.Timeout
  private readonly node = newId()
  private readonly pool: Pool
  private readonly tell: (contact: string) => void

  constructor(pool: Pool, tell: (contact: string) => void) {
    this.pool = pool
    this.tell = tell
    this.renewal = setInterval(() => void this.renew().catch(() => undefined), RENEW_EVERY)
  }

  /** A contact's first page opened, or its last one closed. Gathered for a moment: ten thousand pages come back at once after a restart. */
  note(contact: string, open: boolean): void {
    if (open) this.open.add(contact)
    else this.open.delete(contact)
    this.changed.add(contact)
    this.timer ??= setTimeout(() => void this.flush().catch(() => undefined), FLUSH_AFTER)
  }

  stop(): void {
    clearInterval(this.renewal)
    clearTimeout(this.timer)
  }

  private async flush(): Promise<void> {
    this.timer = undefined
    const changed = [...this.changed]
    this.changed = new Set()
    await this.write(changed.filter((one) => this.open.has(one)), changed.filter((one) => !this.open.has(one)))
    for (const contact of changed) this.tell(contact)
  }

  private async renew(): Promise<void> {
    await this.write([...this.open], [])
    await this.pool.query({ name: 'forget-pages', text: `delete from presence where expires_at < now() - interval '1 hour'` })
  }

  private async write(here: readonly string[], gone: readonly string[]): Promise<void> {
    if (here.length > 0) {
      await this.pool.query({
        name: 'open-pages',
        text: `insert into presence (who, node, expires_at) select id, $2, now() + $3 * interval '1 millisecond' from unnest($1::uuid[]) as t (id)
          on conflict (who, node) do update set expires_at = excluded.expires_at`,
        values: [here, this.node, LEASE],
      })
    }
    // This page has a script, so it tells itself whether it is open.
    await this.pool.query({ name: 'served-pages', text: 'delete from presence where who = any($1::uuid[]) and node = $2', values: [[...here, ...gone], SERVED] })
    // The row stays: how long ago a page closed decides whether its place is still kept.
    if (gone.length > 0) await this.pool.query({ name: 'closed-pages', text: 'update presence set expires_at = least(expires_at, now()) where who = any($1::uuid[]) and node = $2', values: [gone, this.node] })
  }
}
