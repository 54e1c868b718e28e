import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { clock, dayName, localDate } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { shortName } from './names.ts'
import type { Happened } from './timeline.ts'
import { happened } from './timeline.ts'

function useWords({ lead, rows }: CaseView): (one: Happened) => string {
  const { language } = useLanguage()
  const { timeline } = CASES[language]
  const { entries, outcomes, reasons } = REFERRAL[language]
  return (one) => {
    if (one.is !== 'entry') return one.is === 'opened' ? timeline.opened(lead) : timeline.closed
    const { entry, bodies } = one
    if (bodies.length > 1) return [timeline.sent(bodies.length), entry.who].filter(Boolean).join(', ')
    const what = entry.outcome ? outcomes[entry.outcome] : entry.reason ? reasons[entry.reason] : null
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
              <li key={`${one.is} ${one.at} ${words(one)}`} className={one.is === 'entry' && one.entry.what === 'lapsed' ? 'is-late' : undefined}>
                <time className="num">{clock(one.at)}</time>
                {words(one)}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
