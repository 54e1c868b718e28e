import { setTimeout as sleep } from 'node:timers/promises'
import type { SelfView } from '@senim/contract/contacts.ts'
import { MOST_DIALOGUES } from '@senim/core/directory/staff.ts'
import { newId } from '@senim/server/identity.ts'
import type { TestServer } from '../../../e2e/server.ts'
import { enterOperator, WORDS } from '../load.ts'
import { capability, Citizen, Staff } from '../people.ts'

const MESSAGES = 300
/** Of so many messages of a dialogue one is the operator's. */
const OWN = 3

export const now = (): number => performance.timeOrigin + performance.now()

/** An operator who may hold as many dialogues as anybody may. */
export async function fullOperator(server: TestServer): Promise<{ readonly staff: Staff; readonly login: string }> {
  const administrator = await Staff.signIn(server, 'zhanar', server.account('zhanar').password)
  const login = `bench-${newId().slice(-8)}`
  return { login, staff: await enterOperator(administrator, server, login, MOST_DIALOGUES) }
}

export async function newCitizen(server: TestServer): Promise<Citizen> {
  return new Citizen(server, await capability(server))
}

/** Dialogues in the operator's hands, each with some hundred messages. */
export async function fill(server: TestServer, staff: Staff, count: number): Promise<readonly Citizen[]> {
  const citizens: Citizen[] = []
  let slots: SelfView['slots'] = []
  staff.heard = (frame) => {
    if (frame.t === 'self') slots = frame.self.slots
  }
  for (let n = 0; n < count; n += 1) {
    const citizen = await newCitizen(server)
    citizens.push(citizen)
    await citizen.say(`${n} ${WORDS}`)
  }
  for (let tries = 0; slots.length < count; tries += 1) {
    if (tries > 600) throw new Error(`only ${slots.length} of ${count} were taken`)
    await sleep(100)
  }
  for (const slot of slots) {
    const citizen = citizens[Number.parseInt(slot.last, 10)]
    if (citizen) citizen.contact = slot.contact
  }
  await Promise.all(citizens.map(async (citizen) => {
    for (let n = 1; n < MESSAGES; n += 1) await (n % OWN === 0 ? staff.say(citizen.contact, `${WORDS} ${n}`) : citizen.say(`${WORDS} ${n}`))
  }))
  staff.heard = () => undefined
  return citizens
}

/** `rate` messages a second and as many signs of typing, from everybody in turn, until stopped. */
export function traffic(citizens: readonly Citizen[], rate: number): () => Promise<void> {
  let n = 0
  const sent = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    n += 1
    citizens[(n * 7) % citizens.length]?.typing()
    const saying = citizens[n % citizens.length]?.say(`${WORDS} ${n}`)
    if (saying === undefined) return
    sent.add(saying)
    void saying.finally(() => sent.delete(saying))
  }, 1000 / rate)
  return async () => {
    clearInterval(timer)
    await Promise.all(sent)
  }
}

