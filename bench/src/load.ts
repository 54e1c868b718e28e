import { setTimeout as sleep } from 'node:timers/promises'
import type { Invited } from '@senim/contract/people.ts'
import type { ToStaff } from '@senim/contract/live.ts'
import { newId } from '@senim/server/identity.ts'
import type { Address } from './people.ts'
import { capability, Citizen, Staff } from './people.ts'
import type { Server } from './server.ts'

/** About as long as what people write: half of it Kazakh letters, two bytes each. */
export const WORDS = 'Сәлеметсіз бе, маған көмек керек, мектепте ұрады, үйге қайтқым келмейді'
/** Of everybody who comes in for a bench. */
export const PASSWORD = 'a-password-for-the-bench'
/** Each operator's places: exactly as many as there are dialogues, so that whoever comes later goes on waiting. */
const CAPACITY = 16

export interface Dialogue {
  readonly citizen: Citizen
  readonly contact: string
  readonly staff: Staff
}

/** One more operator, who comes in by the link that an administrator made. */
export async function enterOperator(administrator: Staff, server: Address, login: string, capacity: number): Promise<Staff> {
  const { link } = await administrator.post<Invited>('/api/accounts', { id: newId(), name: login, roles: ['operator'], languages: ['kk', 'ru', 'en'], skills: [], region: null, body: null, capacity })
  return await Staff.join(server, link.address.split('#')[1] ?? '', login, PASSWORD)
}

/** As many operators as the dialogues need, each signed in and available. */
export async function operators(server: Server, dialogues: number): Promise<readonly Staff[]> {
  const administrator = await Staff.signIn(server, 'zhanar', server.demo.get('zhanar') ?? '')
  const all: Staff[] = []
  for (let n = 0; n < Math.ceil(dialogues / CAPACITY); n += 1) {
    all.push(await enterOperator(administrator, server, `bench-${n}`, CAPACITY))
  }
  return all
}

/** Contacts that wait: each has said one thing and nobody has answered. */
export async function waitingCitizens(server: Server, count: number): Promise<readonly Citizen[]> {
  const citizens: Citizen[] = []
  for (let begun = 0; begun < count; begun += 250) {
    const some = await Promise.all(Array.from({ length: Math.min(250, count - begun) }, async () => {
      const citizen = new Citizen(server, await capability(server))
      await citizen.say(WORDS)
      return citizen
    }))
    citizens.push(...some)
  }
  return citizens
}

/** Lets the operators take every citizen who waits, and finds out who talks with whom. */
export async function dialoguesOf(staff: readonly Staff[], citizens: readonly Citizen[]): Promise<readonly Dialogue[]> {
  const holders = new Map<string, Staff>()
  for (const one of staff) one.heard = (frame) => frame.t === 'self' && frame.self.slots.forEach((slot) => holders.set(slot.contact, one))
  await Promise.all(staff.map((one) => one.work(CAPACITY)))
  for (let tries = 0; holders.size < citizens.length; tries += 1) {
    if (tries > 600) throw new Error(`only ${holders.size} of ${citizens.length} were taken`)
    await sleep(100)
  }
  const found: Dialogue[] = []
  for (const citizen of citizens) {
    const marked = `${WORDS} ${newId()}`
    const contact = new Promise<{ contact: string; staff: Staff }>((resolve) => {
      for (const one of staff) one.heard = (frame) => frame.t === 'message' && frame.message.text === marked && resolve({ contact: frame.contact, staff: one })
    })
    await citizen.say(marked)
    found.push({ citizen, ...(await contact) })
  }
  for (const one of staff) one.heard = () => undefined
  return found
}

/** Everybody writes, and writes again as soon as the last message is stored. Messages stored a second. */
export async function flood(citizens: readonly Citizen[], seconds: number): Promise<{ perSecond: number; messages: number }> {
  const began = performance.now()
  const until = began + seconds * 1000
  let messages = 0
  await Promise.all(citizens.map(async (citizen) => {
    while (performance.now() < until) {
      await citizen.say(WORDS)
      messages += 1
    }
  }))
  return { messages, perSecond: messages / ((performance.now() - began) / 1000) }
}

export interface Paced {
  /** From the moment a message was due to be sent until its sender knew that it is stored. */
  readonly acks: number[]
  /** From the same moment until it stood before the other side. */
  readonly deliveries: number[]
}

/** `rate` messages a second for some seconds, half from citizens, half from operators, whatever the server does. The first second is left out. */
export async function pace(dialogues: readonly Dialogue[], rate: number, seconds: number): Promise<Paced> {
  const paced: Paced = { acks: [], deliveries: [] }
  const due = new Map<string, number>()
  const began = performance.now()
  const arrived = (text: string): void => {
    const at = due.get(text)
    if (at !== undefined && at >= began + 1000) paced.deliveries.push(performance.now() - at)
    due.delete(text)
  }
  for (const { staff, citizen } of dialogues) {
    staff.heard = (frame: ToStaff) => frame.t === 'message' && frame.message.by === 'citizen' && arrived(frame.message.text)
    citizen.heard = (frame) => frame.t === 'message' && frame.message.by === 'staff' && arrived(frame.message.text)
  }
  const total = rate * seconds
  const sent: Promise<void>[] = []
  for (let n = 0; n < total; n += 1) {
    const moment = began + (n * 1000) / rate
    while (performance.now() < moment) await sleep(1)
    const dialogue = dialogues[n % dialogues.length]
    if (dialogue === undefined) break
    const text = `${WORDS} ${n}`
    due.set(text, moment)
    // Each whole round of the dialogues the other side speaks.
    const bySide = Math.floor(n / dialogues.length) % 2 === 0 ? dialogue.citizen.say(text).then((ack) => ack.at) : dialogue.staff.say(dialogue.contact, text)
    sent.push(bySide.then((at) => void (n >= rate && paced.acks.push(at - moment))))
  }
  await Promise.all(sent)
  for (let tries = 0; due.size > 0 && tries < 50; tries += 1) await sleep(100)
  if (due.size > 0) throw new Error(`${due.size} messages never reached the other side`)
  return paced
}
