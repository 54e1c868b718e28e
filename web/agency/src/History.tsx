import type { ReferralEntry } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { ToneMark } from './Clock.tsx'

function Entry({ entry, now }: { entry: ReferralEntry; now: number }) {
  const { language } = useLanguage()
  const { entries, outcomes, reasons } = REFERRAL[language]
  const late = entry.what === 'lapsed'
  const what = entry.outcome ? outcomes[entry.outcome] : entry.reason ? reasons[entry.reason] : null
  return (
    <li className={late ? 'late' : entry.what}>
      <ToneMark tone={late ? 'late' : entry.what === 'returned' || entry.what === 'reopened' || entry.what === 'refused' ? 'no' : 'done'} />
      <p>
        <b>{entries[entry.what]}{what && `: ${what}`}</b>{' '}
        <span className="q"><time className="num">{moment(entry.at, language, now)}</time>{entry.who && `, ${entry.who}`}</span>
      </p>
      {entry.text && <p>{entry.text}</p>}
    </li>
  )
}

/** All that happened to the referral, oldest first. */
export function History({ entries, now }: { entries: readonly ReferralEntry[]; now: number }) {
  const { language } = useLanguage()
  return (
    <section className="past">
      <h2 className="sr">{AGENCY[language].history}</h2>
      <ol>{entries.map((entry) => <Entry key={`${entry.what} ${entry.at}`} entry={entry} now={now} />)}</ol>
    </section>
  )
}
