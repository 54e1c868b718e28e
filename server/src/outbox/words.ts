import { ANSWER_BY } from '@senim/core/cases/means.ts'
import type { Step } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'
import { LETTERS, lateTo } from '@senim/text/letters.ts'
import type { NoticeRow } from './store.ts'

/** The languages of the state: every desk reads one of them. */
const SPOKEN = ['kk', 'ru'] as const satisfies readonly Language[]

/** What the words are made with besides the notice. */
export interface Frame {
  /** The address people use, such as `https://111.kz`. */
  readonly origin: string
  readonly offsetMinutes: number
  /** Whose desk it goes to; null: the centre's own. */
  readonly reader: string | null
}

/** Which page answers it. Only the body itself may open the referral; an office above it finds what it may see in its own list. */
export function linkTo({ referral, body, case_id: caseId }: NoticeRow, { origin, reader }: Frame): string {
  if (reader === null) return `${origin}/desk/cases/${caseId}`
  return reader === body ? `${origin}/agency/referrals/${referral}` : `${origin}/agency/`
}

/** `25.11.2026 18:00`, in the centre's zone. */
function moment(at: number, offsetMinutes: number): string {
  const [day = '', time = ''] = new Date(at + offsetMinutes * 60_000).toISOString().split('T')
  return `${day.split('-').toReversed().join('.')} ${time.slice(0, 5)}`
}

/** By when the reader must answer: what they are asked to do next. */
function until({ what, due }: NoticeRow, offsetMinutes: number): string | null {
  const asked: readonly Step[] = ANSWER_BY[what]
  const found = due.find((one) => asked.includes(one.step))
  return found ? moment(found.at, offsetMinutes) : null
}

function sentence(notice: NoticeRow, frame: Frame, language: Language): string {
  const text = LETTERS[language]
  const { what, office, step } = notice
  if (what === 'withdrawn') return text.withdrawn
  if (what === 'climbed') return step === null ? text.unmanned : text.climbed[lateTo(office)]
  return text[what](until(notice, frame.offsetMinutes))
}

/** A letter: what waits, by when, where; in both languages of the state. */
export function letterOf(notice: NoticeRow, frame: Frame): { readonly subject: string; readonly text: string } {
  const parts = SPOKEN.map((language) => `${sentence(notice, frame, language)}\n${LETTERS[language].open}: ${linkTo(notice, frame)}\n${LETTERS[language].why}\n`)
  return { subject: SPOKEN.map((language) => LETTERS[language].subject).join(' / '), text: parts.join('\n') }
}

/** A short message: the same in a few words. */
export function shortMessageOf(notice: NoticeRow, frame: Frame): string {
  return `111: ${SPOKEN.map((language) => LETTERS[language].short[notice.what]).join(' / ')} ${linkTo(notice, frame)}`
}

/** What a body's own system is told: which referral, what happened, what is due when, and where to read the rest. */
export function payloadOf(notice: NoticeRow, frame: Frame): string {
  const { what, referral, step, office, due, at } = notice
  return JSON.stringify({
    type: `referral.${what}`,
    timestamp: at.toISOString(),
    data: { referral, office, step, due: due.map((one) => ({ step: one.step, at: new Date(one.at).toISOString() })), link: linkTo(notice, frame) },
  })
}
