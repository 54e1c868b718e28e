import type { Rules } from '@senim/core/directory/rules.ts'
import { Pool } from 'pg'
import { caseProjector } from './cases/project.ts'
import { CASE } from './cases/events.ts'
import { Lapses } from './cases/lapses.ts'
import type { Clock } from './clock.ts'
import { Newcomers } from './contacts/newcomers.ts'
import { contactProjector } from './contacts/project.ts'
import { SharedRead } from './contacts/shared-read.ts'
import { standingOf } from './contacts/view.ts'
import { CONTACT } from './contacts/events.ts'
import { BODY, DOOR, INSTITUTION, STAFF } from './directory/events.ts'
import { directoryProjectors } from './directory/project.ts'
import { REFERENCE } from './directory/reference/events.ts'
import { AtHand } from './directory/reference/at-hand.ts'
import type { House } from './house.ts'
import { newId } from './identity.ts'
import { Executor } from './journal/execute.ts'
import { Feed } from './journal/feed.ts'
import { Follower } from './journal/follow.ts'
import type { Projector, StreamKind } from './journal/order.ts'
import { Boxes } from './keys/boxes.ts'
import type { MasterKey } from './keys/master.ts'
import type { CentreMail } from './outbox/outbox.ts'
import { Outbox } from './outbox/outbox.ts'
import type { Ports } from './outbox/ports.ts'
import { noticeProjector } from './outbox/project.ts'
import { Queue } from './outbox/queue.ts'
import { OPERATOR } from './routing/events.ts'
import { Presence } from './routing/presence.ts'
import { operatorProjector } from './routing/project.ts'
import { Router } from './routing/router.ts'
import { queueView } from './routing/view.ts'
import { applyFacts } from './statistics/facts.ts'

/** All kinds of streams and all that makes rows of them; a rebuild uses the same lists. */
export const KINDS: readonly StreamKind[] = [BODY, STAFF, INSTITUTION, DOOR, REFERENCE, CONTACT, OPERATOR, CASE]
export const PROJECTORS: readonly Projector[] = [...directoryProjectors, contactProjector, operatorProjector, caseProjector, noticeProjector]

export interface CentreParts {
  readonly databaseUrl: string
  readonly master: MasterKey
  readonly clock: Clock
  readonly rules: Rules
  /** Whether this process does the work that only one may do: routing, lapses, counting. */
  readonly works: boolean
  /** Newcomers a minute for which nothing is asked of anybody. */
  readonly calm: number
  readonly outside: Outside
}

/** How the centre speaks to those outside. */
export interface Outside {
  readonly ports: Ports
  /** The address people use, which letters lead to. */
  readonly origin: string
  /** Where the centre's own offices get letters, besides their screen. */
  readonly centreMail: CentreMail
  /** A body's own system may stand in our own network, or on this machine. */
  readonly inside: boolean
}

/** The centre without its edges: journal, modules, worker. */
export interface Centre {
  readonly house: House
  readonly feed: Feed
  readonly presence: Presence
  readonly queue: Queue
  readonly committed: () => number
  stop(): Promise<void>
}

/** Wires the centre on a migrated database and starts it. */
export async function startCentre({ databaseUrl, master, clock, rules, works, calm, outside }: CentreParts): Promise<Centre> {
  const pool = new Pool({ connectionString: databaseUrl, max: 16, application_name: 'senim' })
  pool.on('error', () => undefined)
  // Without a listener a connection that breaks between two statements of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const node = newId()
  const feed = new Feed(pool, databaseUrl)
  let count = 0
  const queue = new Queue(pool)
  const executor = new Executor({
    url: databaseUrl,
    kinds: KINDS,
    projectors: [...PROJECTORS, queue.projector],
    committed: (events) => {
      count += events.length
      feed.committed(events)
    },
  })
  const [opening, danger] = [new AtHand('opening'), new AtHand('danger')]
  const house: House = {
    pool, executor, boxes: new Boxes(pool, master), master, clock, rules, opening, danger, inside: outside.inside, newcomers: new Newcomers(pool, calm),
    line: new SharedRead((contacts: readonly string[]) => standingOf(pool, contacts)), queue: new SharedRead(() => queueView(pool)),
  }
  const presence = new Presence(pool, node)
  const router = new Router(house, feed, node)
  const lapses = new Lapses(house)
  const facts = new Follower(pool, 'statistics', applyFacts)
  await queue.start()
  await feed.start()
  await opening.start(pool, feed)
  await danger.start(pool, feed)
  presence.start()
  if (works) {
    await presence.welcomeBack()
    router.start()
    lapses.start()
    facts.start(feed)
    await new Outbox(house, queue, outside).work()
  }
  const stop = async (): Promise<void> => {
    opening.stop()
    danger.stop()
    lapses.stop()
    facts.stop()
    presence.stop()
    await router.stop()
    await queue.stop()
    await executor.close()
    await feed.stop()
    await pool.end()
  }
  return { house, feed, presence, queue, committed: () => count, stop }
}
