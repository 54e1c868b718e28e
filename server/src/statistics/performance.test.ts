import type { Performance } from '@senim/contract/performance.ts'
import type { CaseCommand } from '@senim/core/cases/decide.ts'
import { decideCase } from '@senim/core/cases/decide.ts'
import type { ReferralCommand } from '@senim/core/cases/referral/decide.ts'
import type { ContentRef } from '@senim/core/decider.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import type { Instant } from '@senim/core/time.ts'
import { HOUR, MINUTE } from '@senim/core/time.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE } from '../cases/events.ts'
import type { Centre } from '../centre.ts'
import { newId } from '../identity.ts'
import { Follower } from '../journal/follow.ts'
import { streamOf } from '../journal/order.ts'
import type { TestDatabase } from '../postgres/testing.ts'
import { createDatabase } from '../postgres/testing.ts'
import type { TestCase } from '../testing/cases.ts'
import { hurried, sendCases } from '../testing/cases.ts'
import { enterTestBody, granted, openCentre, ULYTAU, write } from '../testing/centre.ts'
import { verifyDatabase } from '../verify.ts'
import { applyFacts } from './facts.ts'
import type { PerformanceFilter } from './performance.ts'
import { performanceOf } from './performance.ts'

const ALMATY = '750000000'
/** Ten in the morning in the centre's zone. */
const JANUARY = Date.parse('2026-01-15T05:00:00Z')
/** Still January by Greenwich, already February here. */
const FEBRUARY = Date.parse('2026-01-31T19:30:00Z')
const YEAR: PerformanceFilter = { from: '2026-01-01', to: '2026-12-31', region: null, kind: null }

let database: TestDatabase
let centre: Centre
let owner: string
let police: Body
let school: Body
let idle: Body
let now: Performance

/** A command at its own moment, with what it says sealed. */
async function decide(of: TestCase, at: Instant, make: (content: ContentRef) => CaseCommand): Promise<void> {
  const { house } = centre
  const key = await house.boxes.findKey(owner)
  if (key === undefined) throw new Error('the owner has no key')
  const { ref, box } = house.boxes.seal(key, 'referralText', 'сөз')
  granted(await house.executor.execute({
    commandId: newId(), bodyHash: Buffer.from('test'), actor: 'test', at, streams: [streamOf(CASE, of.id)], contents: [box], keys: [],
    decide: (held) => {
      const events = decideCase(make(ref), held.get(CASE, of.id), house.rules)
      return isRefusal(events) ? events : events.map((event) => ({ stream: of.id, event }))
    },
  }))
}

type Step = 'accept' | 'refuse' | 'answer' | 'verify' | 'sendBack' | 'withdraw' | 'lapseAccept' | 'lapseOutcome' | 'climb' | 'ask' | 'no'
type Played = readonly (readonly [after: number, step: Step])[]

function commandOf(step: Exclude<Step, 'ask' | 'no'>, referral: string, content: ContentRef, at: Instant, rung: number): ReferralCommand {
  const body = { referral, officer: owner, body: police.id, now: at }
  const ours = { referral, staff: owner, now: at }
  const made: Readonly<Record<typeof step, ReferralCommand>> = {
    accept: { do: 'accept', ...body }, refuse: { do: 'refuse', reason: 'conflict', content, ...body }, answer: { do: 'answer', outcome: 'measureTaken', on: '2026-01-15', content, ...body },
    verify: { do: 'verify', ...ours }, sendBack: { do: 'sendBack', content, ...ours }, withdraw: { do: 'withdraw', ground: 'sentTwice', content, ...ours },
    lapseAccept: { do: 'lapse', referral, step: 'accept', now: at }, lapseOutcome: { do: 'lapse', referral, step: 'outcome', now: at }, climb: { do: 'climb', referral, rung, nobody: [], now: at },
  }
  return made[step]
}

/** Plays out what happened to one referral; `after` counts from when it was sent. */
async function play(sentAt: Instant, steps: Played): Promise<TestCase> {
  const [of] = await sendCases(centre, owner, [sentAt], [police])
  if (of === undefined) throw new Error('nothing was sent')
  const referral = of.referrals[0] ?? ''
  let rung = 0
  for (const [after, step] of steps) {
    const at = sentAt + after
    await decide(of, at, (content) => {
      if (step === 'ask') return { do: 'ask', staff: owner, now: at }
      if (step === 'no') return { do: 'say', helped: false, content: null, now: at }
      return { do: 'act', act: commandOf(step, referral, content, at, rung) }
    })
    if (step === 'climb') rung += 1
  }
  return of
}

/** Another body is connected to the same case. */
async function connect(of: TestCase, at: Instant, body: Body, more: { readonly replaces: string | null; readonly manned: boolean }): Promise<void> {
  await decide(of, at, (content) => ({
    do: 'connect', number: of.id, contact: owner, thread: owner, staff: owner, assessment: NOT_ASSESSED, consent: true, now: at,
    orders: [{ id: newId(), body, purpose: 'test', basis: null, ground: 'consent', slice: [], content, ...more }],
  }))
}

const DAYS: readonly (readonly [sentAt: Instant, steps: Played])[] = [
  [JANUARY, [[10 * MINUTE, 'accept'], [2 * HOUR, 'answer']]],
  // In time to the very millisecond, both times: the outcome is due a day after acceptance.
  [JANUARY, [[HOUR, 'accept'], [25 * HOUR, 'answer']]],
  // A millisecond late, before anybody looked.
  [JANUARY, [[HOUR + 1, 'accept'], [25 * HOUR + 2, 'answer']]],
  // Late, and climbed twice before the body took it on.
  [JANUARY, [[HOUR, 'lapseAccept'], [HOUR, 'climb'], [2 * HOUR, 'climb'], [3 * HOUR, 'accept'], [4 * HOUR, 'answer']]],
  // Returned, and answered again in the time that began anew.
  [FEBRUARY, [[20 * MINUTE, 'accept'], [HOUR, 'answer'], [2 * HOUR, 'sendBack'], [26 * HOUR, 'answer']]],
  // Late, returned, answered again in time: late all the same.
  [FEBRUARY, [[30 * MINUTE, 'accept'], [24.5 * HOUR, 'lapseOutcome'], [25 * HOUR, 'answer'], [25.5 * HOUR, 'sendBack'], [26 * HOUR, 'answer']]],
  // The person says that help did not come: its outcome does not stand.
  [FEBRUARY, [[40 * MINUTE, 'accept'], [2 * HOUR, 'answer'], [3 * HOUR, 'verify'], [4 * HOUR, 'ask'], [5 * HOUR, 'no']]],
  // Withdrawn before anything was due, and after.
  [FEBRUARY, [[10 * MINUTE, 'withdraw']]],
  [FEBRUARY, [[2 * HOUR, 'withdraw']]],
  // Nothing yet.
  [FEBRUARY, []],
]

beforeAll(async () => {
  database = await createDatabase()
  centre = await openCentre(database, { rules: hurried({ accept: HOUR, outcome: 24 * HOUR }, [['head', 0], ['superior', HOUR]]) })
  owner = await write(centre)
  police = await enterTestBody(centre, 'police')
  school = await enterTestBody(centre, 'school', ALMATY)
  idle = await enterTestBody(centre, 'health')
  for (const [sentAt, steps] of DAYS) await play(sentAt, steps)
  const refused = await play(JANUARY, [[5 * MINUTE, 'refuse']])
  await connect(refused, JANUARY + 10 * MINUTE, school, { replaces: refused.referrals[0] ?? '', manned: true })
  // Nobody is on duty: the head is told before it is sent.
  await connect(refused, JANUARY + 15 * MINUTE, await enterTestBody(centre, 'social'), { replaces: null, manned: false })
  await new Follower(centre.house.pool, 'statistics', applyFacts).catchUp()
  now = await performanceOf(centre.house.pool, YEAR)
})
afterAll(async () => {
  await centre.stop()
  await database.drop()
})

const figuresOf = (body: Body): Performance['bodies'][number]['figures'] | undefined => now.bodies.find((one) => one.body === body.id)?.figures

describe('how a body answers', () => {
  test('is counted step by step', () => {
    // To accept: 10, 20, 30, 40, 60, 60 and a millisecond, 180 minutes. Outcomes that stand: 2, 4, 25, 25 and 2 ms, 26, 26 hours.
    expect(figuresOf(police)).toEqual({
      sent: 11,
      accepted: 7, acceptedInTime: 5, acceptJudged: 8, acceptMedian: 40 * MINUTE, acceptP95: expect.closeTo(HOUR + 1 + 0.7 * (2 * HOUR - 1), 3),
      answered: 6, answeredInTime: 4, outcomeJudged: 6, outcomeMedian: 25 * HOUR + 1, outcomeP95: 26 * HOUR,
      refused: 1, returned: 2, reopened: 1, missed: 2, climbs: 2, withdrawn: 2,
    })
  })

  test('begins with whoever was told before it was sent anything', () => {
    expect(now.kinds.find((one) => one.kind === 'social')?.figures).toMatchObject({ sent: 1, climbs: 1, missed: 0, accepted: 0, acceptMedian: null, acceptJudged: 0 })
  })

  test('is not known of a body that was sent nothing, and of a stretch in which nothing was sent', () => {
    expect(figuresOf(idle)).toBeNull()
    expect(figuresOf(school)).toMatchObject({ sent: 1, refused: 0 })
    expect(now.months.map(({ since, figures }) => [since, figures?.sent ?? null]).slice(0, 3)).toEqual([['2026-01-01', 7], ['2026-02-01', 6], ['2026-03-01', null]])
  })

  test('adds up by kind, by region of the person, by region of the body, by month and by week', () => {
    const sums = [now.bodies, now.kinds, now.regions, now.seats, now.months, now.weeks].map((rows) => rows.reduce((all, { figures }) => all + (figures?.sent ?? 0), 0))
    expect(sums).toEqual([13, 13, 13, 13, 13, 13])
    expect(now.total?.sent).toBe(13)
    expect(now.regions.map((one) => one.region)).toEqual([ULYTAU])
    expect(now.seats.map(({ region, figures }) => [region, figures.sent])).toEqual([[ULYTAU, 12], [ALMATY, 1]])
    expect(now.weeks.filter(({ figures }) => figures !== null).map(({ since, figures }) => [since, figures?.sent])).toEqual([['2026-01-12', 7], ['2026-01-26', 6]])
  })

  test('is narrowed by period, region and kind', async () => {
    const sent = async (filter: Partial<PerformanceFilter>): Promise<number | undefined> => (await performanceOf(centre.house.pool, { ...YEAR, ...filter })).total?.sent
    expect(await sent({ to: '2026-01-31' })).toBe(7)
    expect(await sent({ from: '2026-02-01', to: '2026-02-01' })).toBe(6)
    expect(await sent({ kind: 'school' })).toBe(1)
    expect(await sent({ region: ALMATY })).toBeUndefined()
    const there = await performanceOf(centre.house.pool, { ...YEAR, region: ALMATY })
    expect(there.bodies.map(({ body, figures }) => [body, figures])).toEqual([[school.id, null]])
  })

  test('goes with the person to where they really are', async () => {
    const of = await play(Date.parse('2026-05-05T05:00:00Z'), [])
    await decide(of, Date.parse('2026-05-05T06:00:00Z'), () => ({ do: 'assess', staff: owner, change: { region: ALMATY }, now: Date.parse('2026-05-05T06:00:00Z') }))
    await new Follower(centre.house.pool, 'statistics', applyFacts).catchUp()
    expect((await performanceOf(centre.house.pool, { ...YEAR, from: '2026-05-01' })).regions.map((one) => one.region)).toEqual([ALMATY])
  })

  test('is the same when it is counted anew from the journal', async () => {
    expect((await verifyDatabase(database.superUrl)).differences).toEqual([])
    await centre.house.pool.query('update fact_referral set climbs = climbs + 1 where body = $1', [school.id])
    expect((await verifyDatabase(database.superUrl)).differences.filter((line) => line.includes('fact_referral'))).not.toEqual([])
    await centre.house.pool.query('update fact_referral set climbs = climbs - 1 where body = $1', [school.id])
  })
})
