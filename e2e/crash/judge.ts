import { idOf } from '@senim/server/identity.ts'
import type { TestServer } from '../server.ts'
import type { Talk } from './crowd.ts'
import { read, session } from './crowd.ts'
import type { Writer } from './writer.ts'

export interface Verdict {
  /** Acknowledged, and not stored, or under another number. */
  lost: number
  /** Stored more than once. */
  doubled: number
  /** Stored in another order than written, or seen so by whoever reads along. */
  reordered: number
}

export const nothingWrong: Verdict = { lost: 0, doubled: 0, reordered: 0 }

const plus = (a: Verdict, b: Verdict): Verdict => ({ lost: a.lost + b.lost, doubled: a.doubled + b.doubled, reordered: a.reordered + b.reordered })

/**
 * Holds what the writers were told against the journal, also while they go on: each acknowledged command stands in the journal once, in its dialogue, under
 * the number that was acknowledged, and later ones under higher numbers.
 */
export class Judge {
  private readonly server: TestServer
  private upTo = 0
  /** By command: the number it is stored under. */
  private readonly stored = new Map<string, number>()
  private readonly twice = new Set<string>()

  constructor(server: TestServer) {
    this.server = server
  }

  async judge(talks: readonly Talk[]): Promise<Verdict> {
    const sides = talks.flatMap(({ contact, citizen, answer }) => [{ contact, writer: citizen, told: citizen.told.length }, ...(answer ? [{ contact, writer: answer, told: answer.told.length }] : [])])
    await this.readOn()
    return sides.map(({ contact, writer, told }) => this.judgeOne(contact, writer, told)).reduce(plus, nothingWrong)
  }

  /** Numbers of the journal are gapless and in the order of the commits, so what was read once need not be read again. */
  private async readOn(): Promise<void> {
    const rows = await this.server.ask(`select seq, stream, command_id, data->>'seq' as n from event where type = 'contact.wrote' and seq > ${this.upTo} order by seq`)
    for (const row of rows) {
      const key = `${String(row['stream'])} ${String(row['command_id'])}`
      if (this.stored.has(key)) this.twice.add(key)
      this.stored.set(key, Number(row['n']))
      this.upTo = Number(row['seq'])
    }
  }

  private judgeOne(contact: string, writer: Writer, told: number): Verdict {
    const verdict = { ...nothingWrong }
    let last = 0
    for (const { id, seq } of writer.told.slice(0, told)) {
      const key = `${contact} ${idOf(writer.scope, id)}`
      const n = this.stored.get(key)
      if (n !== seq) verdict.lost += 1
      if (this.twice.has(key)) verdict.doubled += 1
      if (n !== undefined && n <= last) verdict.reordered += 1
      last = n ?? last
    }
    return verdict
  }
}

/** Everything at the end, word by word, as a supervisor reads it and as both pages show it. Whoever wrote has stopped. */
export async function judgeWords(server: TestServer, talks: readonly Talk[]): Promise<Verdict> {
  const supervisor = await session(server, 'gulnar')
  let verdict = nothingWrong
  for (const { contact, citizen, answer } of talks) {
    const { messages } = await read(server, supervisor, contact)
    for (const [by, writer] of [['citizen', citizen], ['staff', answer]] as const) {
      if (writer === undefined) continue
      const stored = messages.filter((message) => message.by === by)
      verdict = plus(verdict, compareWords(stored.map((message) => message.text), writer.told.map((message) => message.text)))
      if (JSON.stringify(writer.seen) !== JSON.stringify(messages.map((message) => message.text))) verdict = plus(verdict, { ...nothingWrong, reordered: 1 })
      if (stored.some((message, n) => message.seq !== writer.told[n]?.seq)) verdict = plus(verdict, { ...nothingWrong, lost: 1 })
    }
    if (messages.some((message, n) => message.seq !== n + 1)) verdict = plus(verdict, { ...nothingWrong, lost: 1 })
  }
  return verdict
}

function compareWords(stored: readonly string[], told: readonly string[]): Verdict {
  const there = new Set(stored)
  const lost = told.filter((text) => !there.has(text)).length
  const doubled = stored.length - there.size
  return { lost, doubled, reordered: lost === 0 && doubled === 0 && JSON.stringify(stored) !== JSON.stringify(told) ? 1 : 0 }
}
