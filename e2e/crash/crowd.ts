import { me } from '@senim/contract/access.ts'
import { contactView } from '@senim/contract/contacts.ts'
import type { ContactView } from '@senim/contract/contacts.ts'
import { Operator } from '../browser/operator.ts'
import type { TestServer } from '../server.ts'
import { citizenSide, staffSide, Writer } from './writer.ts'

export interface Talk {
  readonly contact: string
  readonly citizen: Writer
  /** Who answers, when somebody does. */
  readonly answer: Writer | undefined
}

export interface CrowdSize {
  readonly citizens: number
  /** How many of them talk with somebody who writes as well; at most thirteen. */
  readonly talks: number
  /** Milliseconds between two messages of a citizen, and of an answer; none: as fast as the server acknowledges. */
  readonly every?: { readonly citizen: number; readonly answer: number }
  /** Where they connect, when not straight to the server. */
  readonly through?: string
}

/** Who speaks Kazakh in the demo centre, and how many dialogues they hold. */
const OPERATORS = { asem: 3, marat: 3, dana: 3, saule: 2, nurlan: 2 } as const

/** A page like a browser's: its capability is the hidden field of the form, and the contact's id is in it. */
async function newPage(server: TestServer): Promise<{ readonly cap: string; readonly contact: string }> {
  const page = await (await fetch(`${server.address}/kk`)).text()
  const cap = /name="cap" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const hex = Buffer.from(cap, 'base64url').subarray(0, 16).toString('hex')
  return { cap, contact: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` }
}

/** Signs in with a demo account. */
export async function session(server: TestServer, login: string): Promise<{ readonly cookie: string; readonly id: string }> {
  const { password } = server.account(login)
  const answer = await fetch(`${server.address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.address }, body: JSON.stringify({ login, password }) })
  const { id } = me.parse(await answer.json())
  return { id, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

/** What is stored of a dialogue, as a supervisor reads it. */
export async function read(server: TestServer, { cookie }: { readonly cookie: string }, contact: string): Promise<ContactView> {
  const answer = await fetch(`${server.address}/api/contacts/${contact}`, { headers: { cookie } })
  return contactView.parse(await answer.json())
}

/** People who write, and operators who write back. */
export async function gather(server: TestServer, { citizens, talks, every, through = server.address }: CrowdSize): Promise<readonly Talk[]> {
  const people = await Promise.all(Array.from({ length: citizens }, async (_, n) => {
    const { cap, contact } = await newPage(server)
    return { contact, citizen: new Writer(`citizen ${n}`, citizenSide(through, cap, contact), every?.citizen) }
  }))
  const answers = new Map<string, Writer>()
  for (const [login, capacity] of Object.entries(OPERATORS)) {
    if (answers.size >= talks) break
    const operator = await Operator.signIn(server, login)
    await operator.available(capacity)
    const signedIn = await session(server, login)
    for (let n = 0; n < capacity && answers.size < talks; n += 1) {
      const contact = await operator.takeOffer('citizen')
      answers.set(contact, new Writer(`answer ${answers.size}`, staffSide(through, signedIn, contact), every?.answer))
    }
  }
  return people.map((one) => ({ ...one, answer: answers.get(one.contact) }))
}

export const writersOf = (talks: readonly Talk[]): readonly Writer[] => talks.flatMap(({ citizen, answer }) => (answer ? [citizen, answer] : [citizen]))

/** Whoever has stopped is waited for until they have read everything that is stored: `read` of each dialogue. */
export async function settle(talks: readonly Talk[], patience = 30_000): Promise<void> {
  await Promise.all(writersOf(talks).map((one) => one.stop()))
  const until = Date.now() + patience
  for (const { citizen, answer } of talks) {
    const all = citizen.told.length + (answer?.told.length ?? 0)
    while (Date.now() < until && [citizen, answer].some((one) => one !== undefined && one.seen.length < all)) await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export async function leave(talks: readonly Talk[]): Promise<void> {
  await Promise.all(writersOf(talks).map((one) => one.leave()))
}
