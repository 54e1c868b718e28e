import type { Pool } from 'pg'
import { SECOND } from '@senim/core/time.ts'

/** How long an operator's dialogues wait for a lost browser before they go to somebody else. */
export const TEXT_GRACE = 15 * SECOND
const RENEW = 4 * SECOND

/**
 * Who is at their desk, as leases: a process that dies renews nothing, and its operators count as lost in time. A lease
 * runs from the last sign of life: a socket over which nothing comes any more is open only to those who look at it.
 */
export class Presence {
  private readonly here = new Map<string, { sockets: number; heard: number }>()
  private timer: NodeJS.Timeout | undefined
  private readonly pool: Pool
  private readonly node: string

  constructor(pool: Pool, node: string) {
    this.pool = pool
    this.node = node
  }

  start(): void {
    this.timer = setInterval(() => void this.renewHeard().catch(() => undefined), RENEW)
  }

  /** After all was down for a while: whoever was at work gets the usual time to come back before they count as lost. */
  async welcomeBack(): Promise<void> {
    // Leases of processes that were killed stay behind; nobody reads them.
    await this.pool.query(`delete from presence where expires_at < now() - interval '1 hour'`)
    const { rows } = await this.pool.query<{ id: string }>(`select id from operator where status <> 'offline' or cardinality(holding) > 0`)
    await this.renew(rows.map((row) => ({ staff: row.id, left: TEXT_GRACE })))
  }

  stop(): void {
    clearInterval(this.timer)
  }

  /** Somebody came (a socket, or a first request before the socket): they have {@link TEXT_GRACE} from now, renewed while a socket lives. */
  async arrive(staff: string, withSocket: boolean): Promise<void> {
    if (withSocket) this.here.set(staff, { sockets: (this.here.get(staff)?.sockets ?? 0) + 1, heard: performance.now() })
    await this.renew([{ staff, left: TEXT_GRACE }])
  }

  /** A sign of life over one of their sockets. */
  heard(staff: string): void {
    const mine = this.here.get(staff)
    if (mine) mine.heard = performance.now()
  }

  /** A socket closed; the lease runs out by itself, unless another socket of theirs lives. */
  leave(staff: string): void {
    const mine = this.here.get(staff)
    if (mine) mine.sockets -= 1
    if (mine?.sockets === 0) this.here.delete(staff)
  }

  private async renewHeard(): Promise<void> {
    const now = performance.now()
    await this.renew([...this.here].map(([staff, { heard }]) => ({ staff, left: Math.round(TEXT_GRACE - (now - heard)) })).filter(({ left }) => left > 0))
  }

  /** `left`: milliseconds for which they count as here. */
  private async renew(leases: readonly { readonly staff: string; readonly left: number }[]): Promise<void> {
    if (leases.length === 0) return
    await this.pool.query({
      name: 'renew-presence',
      text: `insert into presence (who, node, expires_at) select id, $3, now() + left_ms * interval '1 millisecond' from unnest($1::uuid[], $2::int[]) as t (id, left_ms)
        on conflict (who, node) do update set expires_at = excluded.expires_at`,
      values: [leases.map((one) => one.staff), leases.map((one) => one.left), this.node],
    })
  }
}
