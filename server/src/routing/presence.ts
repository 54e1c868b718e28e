import type { Pool } from 'pg'
import { SECOND } from '@senim/core/time.ts'

/** How long an operator's dialogues wait for a lost browser before they go to somebody else. */
export const TEXT_GRACE = 15 * SECOND
const RENEW = 4 * SECOND

/** Who is at their desk, as leases: a process that dies renews nothing, and its operators count as lost in time. */
export class Presence {
  private readonly here = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private readonly pool: Pool
  private readonly node: string

  constructor(pool: Pool, node: string) {
    this.pool = pool
    this.node = node
  }

  start(): void {
    this.timer = setInterval(() => void this.renew([...this.here.keys()]).catch(() => undefined), RENEW)
  }

  /** After all was down for a while: whoever was at work gets the usual time to come back before they count as lost. */
  async welcomeBack(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(`select id from operator where status <> 'offline'`)
    await this.renew(rows.map((row) => row.id))
  }

  stop(): void {
    clearInterval(this.timer)
  }

  /** Somebody came (a socket, or a first request before the socket): they have {@link TEXT_GRACE} from now, renewed while a socket lives. */
  async arrive(staff: string, withSocket: boolean): Promise<void> {
    if (withSocket) this.here.set(staff, (this.here.get(staff) ?? 0) + 1)
    await this.renew([staff])
  }

  /** A socket closed; the lease runs out by itself, unless another socket of theirs lives. */
  leave(staff: string): void {
    const left = (this.here.get(staff) ?? 1) - 1
    if (left > 0) this.here.set(staff, left)
    else this.here.delete(staff)
  }

  private async renew(staff: readonly string[]): Promise<void> {
    if (staff.length === 0) return
    await this.pool.query({
      name: 'renew-presence',
      text: `insert into presence (who, node, expires_at) select id, $2, now() + $3 * interval '1 millisecond' from unnest($1::uuid[]) as t (id)
        on conflict (who, node) do update set expires_at = excluded.expires_at`,
      values: [staff, this.node, TEXT_GRACE],
    })
  }
}
