import type { BodyCorrection, BodyFacts } from '@senim/core/directory/decide.ts'
import { correctBody } from '@senim/core/directory/decide.ts'
import { isRefusal } from '@senim/core/decider.ts'
import type { ClientBase } from 'pg'
import type { Actor, House } from '../house.ts'
import { identify } from '../house.ts'
import type { Answer } from '../journal/order.ts'
import { newStreamOf } from '../journal/order.ts'
import { BODY } from './events.ts'

/** A body and all above it; empty when there is no such body. A circle ends where it began. */
async function idsAbove(db: ClientBase, body: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'ids-above',
    text: 'with recursive up as (select id, superior from body where id = $1 union select b.id, b.superior from body b join up on b.id = up.superior) select id from up',
    values: [body],
  })
  return rows.map(({ id }) => id)
}

/** Enters a body, corrects it, retires it or says that it works again: whatever differs from what is known. */
export async function sayBody(house: House, actor: Actor, clientId: string, { body, retired, expected }: Pick<BodyCorrection, 'body' | 'retired' | 'expected'>): Promise<Answer> {
  return await house.executor.execute<BodyFacts>({
    ...identify(house, actor, clientId, ['say', body, retired, expected]),
    actor,
    at: house.clock(),
    streams: [newStreamOf(BODY, body.id)],
    contents: [],
    keys: [],
    async facts(client) {
      const { rows } = await client.query({
        name: 'twin-body',
        text: `select from body where id <> $1 and kind = $2 and region = $3 and retired_at is null and (lower(name->>'kk') = lower($4) or lower(name->>'ru') = lower($5)) limit 1`,
        values: [body.id, body.kind, body.region, body.name.kk, body.name.ru],
      })
      return { twin: rows.length > 0, above: body.superior === undefined ? [] : await idsAbove(client, body.superior) }
    },
    decide(held, facts) {
      const decided = correctBody({ body, retired, by: actor, now: house.clock(), expected, version: held.version(body.id) }, held.get(BODY, body.id).value, facts)
      return isRefusal(decided) ? decided : decided.map((event) => ({ stream: body.id, event }))
    },
  })
}
