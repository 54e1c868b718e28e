import type { Risk } from '@senim/core/directory/problems.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { Skill } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'

/** `found` was read at its source; `default` nobody has verified: a place to begin, to be replaced by the centre's own figures, never to be quoted. */
export interface Figure<T = number> {
  readonly value: T
  readonly evidence: 'found' | 'default'
  readonly source: string
}
const found = <T>(value: T, source: string): Figure<T> => ({ value, evidence: 'found', source })
const byDefault = <T>(value: T, source: string): Figure<T> => ({ value, evidence: 'default', source })

const hoursOf = (value: (hour: number) => number): readonly number[] => Array.from({ length: 24 }, (_, hour) => value(hour))

export interface Share<T> {
  readonly of: T
  readonly share: number
}

/** One way in, with those who come by it. */
export interface Door {
  readonly name: 'school' | 'line'
  readonly perDay: Figure
  /** Weight of each hour of the local day, from midnight. */
  readonly hours: Figure<readonly number[]>
  /** Share that comes in waves, a class that is shown the code in one lesson, in each hour of the day. */
  readonly inWaves: Figure<readonly number[]>
  /** Shares of the danger they really are in, which nobody knows before they are read. */
  readonly risks: Figure<readonly Share<Risk>[]>
  /** Share who say that it is about a child. */
  readonly aboutChild: Figure
}

const SCHOOL: Door = {
  name: 'school',
  perDay: found(354, 'inform.kz 2025-11-06: 108,987 QR forms of children, January to early November 2025, over 308 days'),
  hours: byDefault([0, 0, 0, 0, 0, 0, 0, 2, 8, 12, 14, 14, 12, 10, 9, 8, 5, 3, 1, 1, 1, 0, 0, 0], 'school hours in two shifts'),
  inWaves: byDefault(hoursOf((hour) => (hour >= 8 && hour < 18 ? 0.8 : 0)), 'most forms are written when a class is shown the code, in lessons; outside them children write one by one'),
  risks: found([
    { of: 'low', share: 0.954 }, { of: 'medium', share: 0.032 }, { of: 'high', share: 0.012 }, { of: 'critical', share: 0.002 },
  ], 'inform.kz 2025-11-06: 3.2 % got psychological support, 1.4 % became inter-agency work; how the 1.4 % divide is a default'),
  aboutChild: byDefault(0.1, 'most write about themselves'),
}

const LINE: Door = {
  name: 'line',
  perDay: found(75, 'apgazeta.kz 2024-03-18, mgorod.kz: about 9,000 contacts in four months; here they write'),
  hours: byDefault([9, 9, 7, 4, 2, 1, 1, 1, 1, 2, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5, 6, 7, 9, 9], 'Samaritans 2015-17 (pure.ulster.ac.uk): peak 22:00-02:30, trough 05:00-09:00; the weights between are a default'),
  inWaves: byDefault(hoursOf(() => 0), 'adults come one by one'),
  risks: byDefault([
    { of: 'low', share: 0.638 }, { of: 'medium', share: 0.307 }, { of: 'high', share: 0.045 }, { of: 'critical', share: 0.01 },
  ], 'violence 5.5 % (apgazeta.kz 2024-03-18) as high and critical, counselling 36.2 % in all (CHI Voices 2023); how the 5.5 % divide is a default'),
  aboutChild: byDefault(0.2, 'parents, neighbours, teachers'),
}

/** A day of the national line, and how often over it comes in a surge. */
export const WORKLOAD = {
  doors: [SCHOOL, LINE],
  surge: found(4, '1522 Italy, November 2023: 200 a day, about 800 at the peak (tg24.sky.it, teknomers.com)'),
  wave: { size: byDefault(25, 'a class'), minutes: byDefault(10, 'part of a lesson') },
  languages: byDefault<readonly Share<Language>[]>([{ of: 'kk', share: 0.6 }, { of: 'ru', share: 0.38 }, { of: 'en', share: 0.02 }], 'no published figure'),
  /** How much of the danger shows before anybody has read: their own word, danger words. */
  seen: byDefault(0.8, 'share of medium and graver contacts whose urgency says so; the others come as calm'),
  falseAlarm: byDefault(0.01, 'share of light contacts that come as high: about 1 % are abusive (NPR 2024), how many press the button is not known'),
  handleMinutes: {
    dialogue: found(44, 'Kids Help Phone, chat (cbc.ca 1.1402638)'),
    light: byDefault(6, 'a form that needs one answer and a classification'),
  },
  patienceMinutes: byDefault(10, 'how long a page stays open; nobody who left is dropped, they are answered all the same'),
  /** How many times as much a minute of waiting counts at the next level of risk. */
  riskStep: byDefault(10, 'no published figure: what an hour of waiting costs at each level nobody has measured. An order of magnitude, because forty calm contacts come for each grave one; decision 0009'),
  /** What the comparison is printed for as well, because nobody has verified the step. */
  otherRiskSteps: byDefault<readonly number[]>([4, 2], 'milder views'),
  /** The same for the roster: planned for so many times the usual, in a surge of four times. */
  otherRosters: byDefault<readonly number[]>([3, 1], 'a surge planned for by half, and one that nobody planned for'),
  staff: {
    /** A surge grows over days, so its day has a roster of its own, for the hours as they are expected and not for one hour's chance. */
    waitAtMost: found(0.1, 'NENA-STA-020.1-2020: 90 % answered in 15 s, so at most one in ten waits'),
    /** Standard deviations of the work above its mean at which one in ten waits: 1 / (1 + b F(b) / f(b)) = 0.1, F and f of the normal distribution. */
    safety: found(1.42, 'square-root staffing, Halfin and Whitt 1981'),
    least: found(2, 'child helpline 111 of Kyrgyzstan: two specialists a shift (24.kg 356202)'),
    capacity: byDefault(2, 'dialogues at once'),
    languages: byDefault<readonly Share<readonly Language[]>[]>([
      { of: ['kk', 'ru'], share: 0.7 }, { of: ['ru'], share: 0.15 }, { of: ['kk'], share: 0.05 }, { of: ['kk', 'ru', 'en'], share: 0.1 },
    ], 'no published figure'),
    skills: byDefault<readonly Share<readonly Skill[]>[]>([{ of: ['children'], share: 0.6 }, { of: [], share: 0.4 }], 'no published figure'),
    answerSeconds: byDefault(5, 'from the offer on the screen to the click'),
    lapses: byDefault(0.02, 'share of offers nobody answers'),
  },
} as const

export type Workload = typeof WORKLOAD

/** Mean minutes of a contact of this risk. */
export function handleMinutes(risk: Risk): number {
  return risk === 'low' ? WORKLOAD.handleMinutes.light.value : WORKLOAD.handleMinutes.dialogue.value
}

/** What is seen of the contacts of one door before they are read: each urgency with its share, mean weight and mean minutes. */
export interface Seen {
  readonly urgency: Risk | null
  readonly share: number
  readonly weight: number
  readonly minutes: number
}

/** How much a minute of waiting counts at this risk, from 1 at the lowest. */
export function weightOf(risk: Risk, step: number): number {
  return step ** RISKS.indexOf(risk)
}

/** What urgency says about a door's contacts on average: the best anybody can know of one who waits. */
export function seenAt(door: Door, step: number): readonly Seen[] {
  const { seen, falseAlarm } = WORKLOAD
  const shareSeenAs = (urgency: Risk | null, risk: Risk): number => {
    if (risk === 'low') return urgency === null ? 1 - falseAlarm.value : urgency === 'high' ? falseAlarm.value : 0
    return urgency === null ? 1 - seen.value : urgency === risk ? seen.value : 0
  }
  return [null, ...RISKS].map((urgency) => {
    const parts = door.risks.value.map(({ of, share }) => ({ of, share: share * shareSeenAs(urgency, of) }))
    const share = parts.reduce((sum, part) => sum + part.share, 0)
    const mean = (value: (risk: Risk) => number): number => parts.reduce((sum, part) => sum + part.share * value(part.of), 0) / share
    return { urgency, share, weight: mean((risk) => weightOf(risk, step)), minutes: mean(handleMinutes) }
  }).filter((one) => one.share > 0)
}
