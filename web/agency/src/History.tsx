import type { ReferralEntry } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, moment } from '@senim/kit/time.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { BOARD } from '@senim/text/board.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { ToneMark } from './Clock.tsx'

function Entry({ entry, now }: { entry: ReferralEntry; now: number }) {
  const { language } = useLanguage()
  const { entries, outcomes, reasons } = REFERRAL[language]
  const { ladder, milestones, owed } = BOARD[language]
  const late = entry.what === 'lapsed' || entry.what === 'climbed'
  const day = entry.milestone === null || entry.on === null ? null : `${milestones[entry.milestone].toLocaleLowerCase(language)} ${dateWords(entry.on, language)}`
  const office = entry.office && ladder.offices[entry.office].toLocaleLowerCase(language)
  const what = entry.outcome ? outcomes[entry.outcome] : entry.reason ? reasons[entry.reason] : (day ?? office ?? (entry.what === 'lapsed' && entry.step ? owed[entry.step] : null))
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
      <ol>{entries.map((entry) => <Entry key={`${entry.what} ${entry.at} ${entry.office ?? entry.step ?? ''}`} entry={entry} now={now} />)}</ol>
    </section>
  )
}
