import type { Order } from '@senim/core/cases/connect.ts'
import type { CaseCommand } from '@senim/core/cases/decide.ts'
import type { ReferralCommand } from '@senim/core/cases/referral/decide.ts'
import type { Referral } from '@senim/core/cases/referral/state.ts'
import { isOpen } from '@senim/core/cases/referral/state.ts'
import type { ContentRef } from '@senim/core/decider.ts'
import type { Body, BodyKind, Ground } from '@senim/core/directory/bodies.ts'
import type { Basis, Milestone } from '@senim/core/directory/clocks.ts'
import { OFFICES } from '@senim/core/directory/clocks.ts'
import type { Instant } from '@senim/core/time.ts'
import { DAY, HOUR, localDate, MINUTE } from '@senim/core/time.ts'
import type { World } from './world.ts'

export const BOX: ContentRef = { id: 'box', hash: 'hash' }
export const REGIONS = ['620000000', '750000000', '710000000'] as const
export const KINDS = ['police', 'school', 'education', 'guardianship', 'crisis', 'health', 'social'] as const satisfies readonly BodyKind[]
type Kind = (typeof KINDS)[number]
const BASIS: Readonly<Record<Kind, Basis | null>> = { police: 'violence', school: 'bullying', education: 'bullying', guardianship: 'childReport', crisis: null, health: null, social: null }
const MILESTONE: Readonly<Partial<Record<BodyKind, Milestone>>> = { police: 'served', education: 'registered' }

/** How a body behaves. `answers`: how often it does anything when it looks; `looks`: how long it takes to look again. */
interface Character {
  readonly looks: number
  readonly answers: number
  readonly refuses: number
  /** Says "done" when nothing was done. */
  readonly lies: number
  /** Sends everything twice, or the same again as something new. */
  readonly doubles: number
  /** Answers without having accepted, or about what another body was sent. */
  readonly trespasses: number
}
const GOOD: Character = { looks: 3 * HOUR, answers: 0.9, refuses: 0.05, lies: 0.02, doubles: 0.02, trespasses: 0.01 }
const CHARACTERS: readonly [Character, ...Character[]] = [
  GOOD,
  { ...GOOD, looks: 10 * MINUTE },
  { ...GOOD, looks: 2 * DAY },
  { ...GOOD, looks: 12 * HOUR, answers: 0.3 },
  { ...GOOD, looks: 10 * DAY, answers: 0.05 },
  { ...GOOD, lies: 0.8 },
  { ...GOOD, doubles: 0.6 },
  { ...GOOD, trespasses: 0.4 },
  { ...GOOD, refuses: 0.5 },
]

/** The bodies of three regions, each with its ways. */
export class Bodies {
  /** Referrals whose last answer was a lie. */
  readonly lies = new Set<string>()
  private readonly characters = new Map<string, Character>()
  private readonly sent: { readonly caseId: string; readonly id: string }[] = []
  private readonly world: World

  constructor(world: World) {
    this.world = world
    world.watch(({ caseId, event }) => {
      if (event.type === 'referral.sent') this.sent.push({ caseId, id: event.referral })
    })
  }

  order(kind: Kind, region: (typeof REGIONS)[number], ground: Ground, replaces: string | null = null): Order {
    const id = `${kind}.${region}`
    const body: Body = { id, kind, region, name: { kk: id, ru: id, en: id } }
    return { id: this.world.newId('referral'), body, manned: this.world.chance.happens(0.9), nobody: OFFICES.filter(() => this.world.chance.happens(0.1)), purpose: kind, basis: BASIS[kind], ground, slice: ['action'], content: BOX, replaces }
  }

  /** Word has come: somebody looks into it, sooner or later. */
  awaken(caseId: string, id: string, within = this.characterOf(this.referral(caseId, id)?.body ?? '').looks): void {
    this.world.agenda.in(this.world.chance.wait(within), () => this.attend(caseId, id))
  }

  private characterOf(body: string): Character {
    const known = this.characters.get(body) ?? this.world.chance.pick(CHARACTERS)
    this.characters.set(body, known)
    return known
  }

  private referral(caseId: string, id: string): Referral | undefined {
    return this.world.journal.state(caseId).referrals[id]
  }

  private attend(caseId: string, id: string): void {
    const referral = this.referral(caseId, id)
    if (referral === undefined || !isOpen(referral) || referral.status === 'answered' || referral.status === 'refused' || this.world.journal.state(caseId).status === 'closed') return
    const { chance } = this.world
    const character = this.characterOf(referral.body)
    if (chance.happens(character.trespasses)) this.trespass(caseId, referral)
    if (chance.happens(character.answers)) this.act(caseId, referral, character)
    this.awaken(caseId, id)
  }

  private act(caseId: string, referral: Referral, character: Character): void {
    const { chance } = this.world
    const command = this.nextAct(referral, character)
    this.world.ask(caseId, command)
    if (!chance.happens(character.doubles)) return
    this.world.ask(caseId, command)
    if (chance.happens(0.5)) this.world.agenda.in(chance.wait(HOUR), () => this.world.ask(caseId, command))
  }

  private nextAct({ id, status, body, kind }: Referral, character: Character): (now: Instant) => CaseCommand {
    const { chance } = this.world
    const by = (now: Instant) => ({ referral: id, officer: `officer of ${body}`, body, now })
    const act = (command: (now: Instant) => ReferralCommand) => (now: Instant): CaseCommand => ({ do: 'act', act: command(now) })
    if (status === 'sent' || status === 'delivered') {
      if (chance.happens(character.refuses)) return act((now) => ({ do: 'refuse', reason: 'notOurPowers', content: null, ...by(now) }))
      if (status === 'sent' && chance.happens(0.6)) return act((now) => ({ do: 'deliver', via: 'portal', ...by(now) }))
      return act((now) => ({ do: 'accept', ...by(now) }))
    }
    if (chance.happens(0.5)) {
      const what = MILESTONE[kind]
      const milestone = what !== undefined && chance.happens(0.5) ? { what, on: this.daysAgo(chance.between(0, 3)) } : undefined
      return act((now) => ({ do: 'report', content: BOX, milestone, ...by(now) }))
    }
    if (chance.happens(character.lies)) this.lies.add(id)
    else this.lies.delete(id)
    const on = this.daysAgo(0)
    return act((now) => ({ do: 'answer', outcome: 'measureTaken', on, content: BOX, ...by(now) }))
  }

  private daysAgo(days: number): string {
    return localDate(this.world.agenda.now - days * DAY, this.world.rulesNow().calendar.offsetMinutes)
  }

  /** An outcome of what was never accepted, of another body's referral, of one of long ago, or of a day to come. */
  private trespass(caseId: string, { id, body }: Referral): void {
    const other = this.world.chance.happens(0.5) ? this.world.chance.findOne(this.sent) : undefined
    const on = this.daysAgo(this.world.chance.between(-1, 0))
    this.world.ask(other?.caseId ?? caseId, (now) => ({ do: 'act', act: { do: 'answer', outcome: 'personSafe', on, content: BOX, referral: other?.id ?? id, officer: `officer of ${body}`, body, now } }))
  }
}
