import type { CaseEntry, CaseView, ReferralEntry } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { clock, dateWords, dayName, localDate } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { shortName } from './names.ts'
import type { Happened } from './timeline.ts'
import { happened } from './timeline.ts'

/** What happened to the case itself. What was missing is named by its body where the case has one. */
function caseWords({ what, who, other, helped, end, missing, body }: CaseEntry, rows: CaseView['rows'], language: Language): string {
  const { entry, missing: lacks } = CLOSING[language]
  const { missing: { ends } } = CASES[language]
  const of = rows.find((row) => body !== null && row.body.name.kk === body.kk)
  const thing = [of ? shortName(of.body, rows, language) : null, missing && lacks[missing]].filter((one) => one !== null).join(', ')
  const name = who ?? ''
  switch (what) {
    case 'asked':
    case 'notAsked':
      return entry[what](name)
    case 'said':
      return helped === true ? entry.came : entry.notCame
    case 'waiverAsked':
    case 'waiverDeclined':
      return entry[what](thing, name)
    case 'waived':
      return entry.waived(thing, name, other)
    case 'reopened':
      return entry.reopened(who)
    case 'handed':
      return entry.handed(other ?? '', name)
    case 'closed':
      return entry.closed(end === null ? '' : ends[end].toLocaleLowerCase(language), name)
  }
}

const isLate = (one: Happened): boolean => one.is === 'taskLate' || (one.is === 'entry' && one.entry.what === 'climbed') || (one.is === 'entry' && one.entry.what === 'lapsed') || (one.is === 'case' && one.entry.what === 'said' && one.entry.helped === false)

/** Words that stand under a line: what the person said, why something was waived or taken back. */
function quoted(one: Happened): string | null {
  if (one.is === 'case') return one.entry.text
  if (one.is === 'conferred') return one.conference.text
  if (one.is === 'taskDone') return one.part.done?.text ?? null
  if (one.is === 'taskDropped') return one.task.dropped?.why ?? null
  if (one.is === 'entry' && one.entry.milestone !== null) return one.entry.text
  return one.is === 'entry' && one.entry.what === 'withdrawn' ? one.entry.text : null
}

/** What the bodies do together, in one line. */
function jointWords(one: Extract<Happened, { is: 'conferred' | 'tasked' | 'taskLate' | 'taskDropped' | 'taskDone' }>, rows: CaseView['rows'], language: Language): string {
  const { happened: words } = BOARD[language]
  const nameOf = (referral: string): string => {
    const row = rows.find((each) => each.referral === referral)
    return row === undefined ? '' : shortName(row.body, rows, language)
  }
  switch (one.is) {
    case 'conferred':
      return words.conferred(dateWords(one.conference.on, language), one.conference.present.map(nameOf).join(', '))
    case 'tasked':
      return words.tasked(one.task.text, one.task.by)
    case 'taskLate':
      return words.taskLate(one.task.text)
    case 'taskDropped':
      return words.taskDropped(one.task.text, one.task.dropped?.by ?? '')
    case 'taskDone':
      return words.taskDone(nameOf(one.part.referral), one.task.text)
  }
}

/** What is told beside the word for it: the outcome, the reason, the day that was told, who was told of a silence. */
function detailOf({ outcome, reason, ground, milestone, on, what, office, step }: ReferralEntry, language: Language): string | null {
  const { outcomes, reasons } = REFERRAL[language]
  const text = BOARD[language]
  if (outcome) return outcomes[outcome]
  if (reason) return reasons[reason]
  if (ground) return CLOSING[language].withdraw.grounds[ground]
  if (milestone) return text.milestone(text.milestones[milestone].toLocaleLowerCase(language), on === null ? '' : dateWords(on, language))
  if (what === 'climbed') return office && text.ladder.offices[office].toLocaleLowerCase(language)
  return what === 'lapsed' ? step && text.owed[step] : null
}

function useWords({ lead, rows }: CaseView): (one: Happened) => string {
  const { language } = useLanguage()
  const { timeline } = CASES[language]
  const { entries } = REFERRAL[language]
  return (one) => {
    if (one.is === 'opened') return timeline.opened(lead)
    if (one.is === 'case') return caseWords(one.entry, rows, language)
    if (one.is !== 'entry') return jointWords(one, rows, language)
    const { entry, bodies } = one
    if (bodies.length > 1) return [timeline.sent(bodies.length), entry.who].filter(Boolean).join(', ')
    const what = detailOf(entry, language)
    const said = timeline.entry(bodies[0] === undefined ? '' : shortName(bodies[0], rows, language), `${entries[entry.what].toLocaleLowerCase(language)}${what === null ? '' : ` (${what})`}`)
    return entry.who === null ? said : `${said}, ${entry.who}`
  }
}

/** Everything that happened, the newest first, by days. */
export function Timeline({ view, now }: { view: CaseView; now: number }) {
  const { language } = useLanguage()
  const text = CASES[language].timeline
  const words = useWords(view)
  const days = [...Map.groupBy(happened(view), (one) => localDate(one.at))]
  return (
    <section className="card timeline" aria-labelledby="timeline-of-case">
      <h2 id="timeline-of-case">{text.heading}</h2>
      {days.map(([date, all]) => (
        <section key={date}>
          <h3>{dayName(all[0]?.at ?? now, language, now)}</h3>
          <ol>
            {all.map((one) => (
              <li key={`${one.is} ${one.at} ${words(one)}`} className={isLate(one) ? 'is-late' : undefined}>
                <time className="num">{clock(one.at)}</time>
                <span>{words(one)}{quoted(one) && <q>{quoted(one)}</q>}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
