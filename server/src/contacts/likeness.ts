import { likenessOf, WAVE, WAVE_WITHIN } from '@senim/core/contacts/likeness.ts'
import type { House } from '../house.ts'

/**
 * Remembers what somebody's first words are like, and says whether so many others came with the same just now that these stand
 * behind single texts. Only a fingerprint is kept, for a day.
 */
export async function noteLikeness(house: House, contact: string, text: string): Promise<boolean> {
  const { rows } = await house.pool.query<{ n: number }>({
    name: 'note-likeness',
    text: `with kept as (insert into likeness (contact, fingerprint, again) select $1::uuid, $2::bytea, exists (select from likeness where fingerprint = $2 and contact <> $1) on conflict do nothing),
      old as (delete from likeness where at < now() - interval '1 day')
      select count(*)::int as n from (select from likeness where fingerprint = $2 and contact <> $1 and at > now() - $3 * interval '1 millisecond' limit ${WAVE}) as before`,
    values: [contact, house.master.fingerprint(`likeness ${likenessOf(text)}`), WAVE_WITHIN],
  })
  return (rows[0]?.n ?? 0) >= WAVE
}

/** Whoever goes on writing is not one of many any more. */
export async function forgetLikeness(house: House, contact: string): Promise<void> {
  await house.pool.query({ name: 'forget-likeness', text: 'delete from likeness where contact = $1', values: [contact] })
}
