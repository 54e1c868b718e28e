import type { Means } from '@senim/core/cases/events.ts'
import type { Outward, Reach, WhyNot } from '@senim/core/cases/means.ts'
import { meansAfter, meansInOrder, OUTWARD, WHY_NOT } from '@senim/core/cases/means.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { actOnCase } from '../cases/handle.ts'
import type { KeptAddresses } from '../directory/addresses.ts'
import { addressesOf } from '../directory/addresses.ts'
import type { House } from '../house.ts'
import { addresseesOf } from './addressees.ts'
import type { Ports, Tried } from './ports.ts'
import type { Job, Queue, Settled, Taken } from './queue.ts'
import type { NoticeRow } from './store.ts'
import { findNotice, toldBy } from './store.ts'
import type { Frame } from './words.ts'
import { letterOf, payloadOf, shortMessageOf } from './words.ts'

/** Where an office is reached now. `behind`: anybody at all, so that the portal or the desk shows it. */
interface Reached {
  readonly behind: boolean
  /** The body whose addresses these are; null: the centre. */
  readonly reader: string | null
  readonly webhook: { readonly url: string; readonly secret: string } | null
  readonly emails: readonly string[]
  readonly numbers: readonly string[]
}

/** Where the centre's own offices get letters, besides their screen. */
export type CentreMail = Readonly<Record<'supervisor' | 'director', string | undefined>>

const DONE: Settled = { done: true }

/**
 * Tells offices what they must hear of. What is to be told is in the queue as soon as the event is in the journal, in one transaction; from there on it is sent
 * at least once, under one id, and what came of it returns to the case as a command whose id is its own: once.
 */
export class Outbox {
  private readonly house: House
  private readonly queue: Queue
  private readonly ports: Ports
  private readonly origin: string
  private readonly centreMail: CentreMail

  /** `origin`: the address that letters lead to. */
  constructor(house: House, queue: Queue, { ports, origin, centreMail }: { readonly ports: Ports; readonly origin: string; readonly centreMail: CentreMail }) {
    this.house = house
    this.queue = queue
    this.ports = ports
    this.origin = origin
    this.centreMail = centreMail
  }

  /** Begins to work. Any number of processes may. */
  async work(): Promise<void> {
    await this.queue.work('tell', async (job) => await this.tell(job))
    for (const means of OUTWARD) await this.queue.work(means, async (job) => await this.deliver(job, means))
    await this.queue.work('undelivered', async (job) => await this.giveUp(job))
  }

  /** Finds by which means the office is reached and begins with the first. When there is none, the portal shows it. */
  private async tell({ notice: id }: Job): Promise<Settled> {
    const notice = await findNotice(this.house.pool, id)
    if (notice === undefined) return DONE
    const reached = await this.reach(notice)
    const [first] = meansInOrder(this.reachOf(reached))
    if (first !== undefined) await this.queue.put(first, [{ notice: id, body: notice.body }])
    else if (reached.behind) await this.record(notice, 'portal', { told: true, proof: null })
    else await this.record(notice, 'portal', { told: false, why: 'nobody', said: null })
    return DONE
  }

  /** One try by one means. At the first failure the next means begins at once, while this one goes on trying. */
  private async deliver(job: Taken, means: Outward): Promise<Settled> {
    const notice = await findNotice(this.house.pool, job.notice)
    if (notice === undefined || (await toldBy(this.house.pool, notice.id)).includes(means)) return DONE
    const reached = await this.reach(notice)
    // The try before this one may have ended with its process, before it could begin with the next means.
    if (job.tries > 0 || !this.reachOf(reached)[means]) await this.beginAfter(notice, reached, means)
    if (!this.reachOf(reached)[means]) return DONE
    const tried = await this.send(notice, reached, means, job.id)
    if (!tried.told) {
      await this.beginAfter(notice, reached, means)
      return { done: false, output: { why: tried.why, said: tried.said } }
    }
    if (means === 'webhook' && notice.what === 'sent') await this.markDelivered(notice)
    await this.record(notice, means, tried)
    return DONE
  }

  /** The last try of a means has failed: it is written down for people to see. */
  private async giveUp({ notice: id, source }: Taken): Promise<Settled> {
    const notice = await findNotice(this.house.pool, id)
    if (notice === undefined || source === null) return DONE
    await this.beginAfter(notice, await this.reach(notice), source.means)
    await this.record(notice, source.means, failureIn(source.output))
    return DONE
  }

  private async beginAfter(notice: NoticeRow, reached: Reached, means: Outward): Promise<void> {
    const next = meansAfter(this.reachOf(reached), means)
    if (next !== null) await this.queue.put(next, [{ notice: notice.id, body: notice.body }])
  }

  private async reach({ body, office }: NoticeRow): Promise<Reached> {
    const addressees = await addresseesOf(this.house.pool, body, office, this.house.clock())
    const bodies = addressees.flatMap((one) => ('body' in one ? [one.body] : []))
    const addresses = await addressesOf(this.house, bodies)
    const desks = addressees.flatMap((one) => ('body' in one ? [addresses.get(one.body)?.[one.desk] ?? []].flat() : []))
    const first = addressees[0]
    const own = addressees.flatMap((one) => ('centre' in one ? (this.centreMail[one.centre] ?? []) : []))
    // The head of a body is somebody else than its system.
    const kept = first && 'body' in first && first.desk === 'duty' ? addresses.get(first.body) : undefined
    return { behind: addressees.length > 0, reader: bodies[0] ?? null, webhook: webhookOf(kept), emails: [...own, ...desks.flatMap((desk) => desk.email ?? [])], numbers: desks.flatMap((desk) => desk.sms ?? []) }
  }

  private reachOf({ webhook, emails, numbers }: Reached): Reach {
    return { webhook: webhook !== null, email: emails.length > 0 && this.ports.email !== undefined, sms: numbers.length > 0 && this.ports.sms !== undefined }
  }

  private async send(notice: NoticeRow, { webhook, emails, numbers, reader }: Reached, means: Outward, id: string): Promise<Tried> {
    const frame: Frame = { origin: this.origin, offsetMinutes: this.house.rules.calendar.offsetMinutes, reader }
    if (means === 'webhook' && webhook !== null) return await this.ports.webhook.send({ id, ...webhook, payload: payloadOf(notice, frame) })
    if (means === 'email' && this.ports.email) return await this.ports.email.send({ id, to: emails, ...letterOf(notice, frame) })
    const { sms } = this.ports
    if (means !== 'sms' || sms === undefined) throw new Error(`${means} was begun though nobody is reached by it`)
    const text = shortMessageOf(notice, frame)
    const tried = await Promise.all(numbers.map(async (to, nth) => await sms.send({ id: nth === 0 ? id : `${id}-${nth}`, to, text })))
    return tried.find((one) => one.told) ?? tried[0] ?? { told: false, why: 'nobody', said: null }
  }

  private async markDelivered({ case_id: caseId, referral, body }: NoticeRow): Promise<void> {
    const now = this.house.clock()
    const answer = await actOnCase(this.house, { actor: body, scope: `body ${body}`, clientId: `deliver ${referral}`, caseId, body: ['deliver', referral, 'webhook'] }, { do: 'act', act: { do: 'deliver', via: 'webhook', referral, officer: body, body, now } })
    // An officer may have opened it meanwhile, or it was taken back.
    if (isRefusal(answer) && answer.refused === 'unavailable') throw new Error('the journal is away')
  }

  private async record(notice: NoticeRow, means: Means, tried: Tried): Promise<void> {
    const { id, referral, office, case_id: caseId } = notice
    const { told } = tried
    const proof = tried.told ? tried.proof : [tried.why, tried.said].filter((one) => one !== null).join(' ')
    // The proof of a second try may differ; that it was told is the same.
    const answer = await actOnCase(this.house, { actor: 'outbox', scope: 'outbox', clientId: `${id} ${means} ${String(told)}`, caseId, body: [id, means, told] }, { do: 'notify', referral, notice: id, office, means, told, proof, content: null, now: this.house.clock() })
    if (isRefusal(answer)) throw new Error(`the case refused what came of telling: ${answer.refused}`)
  }
}

function webhookOf(kept: KeptAddresses | undefined): Reached['webhook'] {
  return kept !== undefined && kept.webhook !== null && kept.secret !== null ? { url: kept.webhook, secret: kept.secret } : null
}

/** What the last try came to; when its process ended in the middle, that is all that is known. */
function failureIn(output: unknown): Tried {
  const said = typeof output === 'object' && output !== null && 'said' in output && typeof output.said === 'string' ? output.said : null
  const named = typeof output === 'object' && output !== null && 'why' in output ? output.why : null
  const why: WhyNot = WHY_NOT.find((one) => one === named) ?? 'cut'
  return { told: false, why, said }
}
