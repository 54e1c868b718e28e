import { randomUUID } from 'node:crypto'
import { door, institution } from '@senim/contract/doors.ts'
import { me } from '@senim/contract/access.ts'
import type { Language } from '@senim/core/language.ts'
import type { TestServer } from '../server.ts'

/** Enters a school in Ulytau and makes a door of it, as the administrator does. The path its QR code leads to. */
export async function doorOf(server: TestServer, { language, region = '620000000' }: { language: Language; region?: string }): Promise<string> {
  const { login, password } = server.account('zhanar')
  const headers: Record<string, string> = { 'content-type': 'application/json', origin: server.address }
  const post = async (path: string, body: object): Promise<Response> => {
    const answer = await fetch(`${server.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const begun = await post('/api/session', { login, password })
  headers['cookie'] = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  headers['x-senim-csrf'] = me.parse(await begun.json()).csrf
  const school = institution.parse(await (await post('/api/institutions', { id: randomUUID(), code: randomUUID().slice(0, 8), name: '№ 14 мектеп', kind: 'school', region, district: null, pupils: 812 })).json())
  const made = door.parse(await (await post('/api/doors', { id: randomUUID(), institution: school.id, campaign: 1, language })).json())
  return new URL(made.address).pathname
}
