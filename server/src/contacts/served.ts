import { AWAY_BEHIND } from '@senim/core/contacts/place.ts'
import type { Pool } from 'pg'

/** Stands for the process in `presence`: a page that was sent, of which nobody knows yet whether it has a script. */
export const SERVED = 'served'

/**
 * The dialogue page was sent to whoever writes. A script says within a second whether the page is open, and from then on that alone
 * counts; without one nobody knows, and whoever waits there must not stand behind the others for it. So the page counts as open for as
 * long as those who have left stand back.
 */
export async function pageServed(pool: Pool, contact: string): Promise<void> {
  await pool.query({
    name: 'page-served',
    text: `insert into presence (who, node, expires_at) values ($1, $2, now() + $3 * interval '1 millisecond')
      on conflict (who, node) do update set expires_at = excluded.expires_at`,
    values: [contact, SERVED, AWAY_BEHIND],
  })
}
