import type { DraftView } from '@senim/contract/notes.ts'
import { cleanText } from '@senim/core/contacts/text.ts'
import type { House } from '../house.ts'

/** Sealed to one writer, one contact and one use: a box that is put elsewhere does not open. */
const sealedTo = (staff: string, contact: string, kind: DraftView['kind']): string => `draft ${kind} ${staff} ${contact}`

interface DraftRow {
  contact: string
  kind: DraftView['kind']
  box: Buffer
}

async function open(house: House, staff: string, { contact, kind, box }: DraftRow): Promise<DraftView | undefined> {
  const key = await house.boxes.findKey(contact)
  if (key === undefined) return undefined
  try {
    return { contact, kind, text: house.boxes.openApart(key, sealedTo(staff, contact, kind), box) }
  } catch {
    // Altered, or another's: it opens for nobody, and the other drafts are read all the same.
    return undefined
  }
}

/** Keeps what `staff` is writing, in place of what they wrote before; nothing is kept of an empty text, an erased thread or a contact that has ended. */
export async function keepDraft(house: House, staff: string, { contact, kind, text }: DraftView): Promise<void> {
  const key = text === '' ? undefined : await house.boxes.findKey(contact)
  if (key === undefined) {
    await house.pool.query({ name: 'drop-draft', text: 'delete from draft where staff = $1 and contact = $2 and kind = $3', values: [staff, contact, kind] })
    return
  }
  await house.pool.query({
    name: 'keep-draft',
    text: `insert into draft (staff, contact, kind, box) select $1, $2, $3, $4 where exists (select from contact where id = $2 and status <> 'closed')
      on conflict (staff, contact, kind) do update set box = excluded.box, at = now()`,
    values: [staff, contact, kind, house.boxes.sealApart(key, sealedTo(staff, contact, kind), text)],
  })
}

/** The drafts of one writer. Those of contacts that have ended are forgotten first, whoever ended them. */
export async function draftsOf(house: House, staff: string): Promise<readonly DraftView[]> {
  await house.pool.query({ name: 'forget-drafts', text: `delete from draft d using contact c where c.id = d.contact and c.status = 'closed'` })
  const { rows } = await house.pool.query<DraftRow>({ name: 'drafts-of', text: 'select contact, kind, box from draft where staff = $1 order by contact, kind', values: [staff] })
  return (await Promise.all(rows.map((row) => open(house, staff, row)))).filter((one) => one !== undefined)
}

/** Forgets a draft that has become this message. What was typed after it stays. */
export async function dropSent(house: House, staff: string, contact: string, kind: DraftView['kind'], sent: string): Promise<void> {
  const { rows } = await house.pool.query<DraftRow>({ name: 'draft-of', text: 'select contact, kind, box from draft where staff = $1 and contact = $2 and kind = $3', values: [staff, contact, kind] })
  const row = rows[0]
  const draft = row && (await open(house, staff, row))
  if (row && draft && cleanText(draft.text) === sent) await house.pool.query({ name: 'drop-sent', text: 'delete from draft where staff = $1 and contact = $2 and kind = $3 and box = $4', values: [staff, contact, kind, row.box] })
}

/** Forgets what anybody was writing in a contact that has ended. */
export async function dropDrafts(house: House, contact: string): Promise<void> {
  await house.pool.query({ name: 'drop-drafts', text: 'delete from draft where contact = $1', values: [contact] })
}
