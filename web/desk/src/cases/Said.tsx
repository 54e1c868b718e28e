import type { BoardRow } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { day } from '@senim/kit/time.ts'
import { CASES } from '@senim/text/cases.ts'
import { CLOSING } from '@senim/text/closing.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { lastWords, splitOutcome } from './said.ts'

/** What the body said last, in its own words, and what it amounts to. */
export function Said({ row }: { row: BoardRow }) {
  const { language } = useLanguage()
  const { replaced } = CASES[language]
  const { outcomes, reasons, entries } = REFERRAL[language]
  const entry = lastWords(row)
  if (entry === undefined) return null
  const { who, what } = entry.what === 'answered' ? splitOutcome(entry.text ?? '') : { who: '', what: entry.text ?? '' }
  const kind = entry.outcome ? outcomes[entry.outcome] : entry.reason ? reasons[entry.reason] : entry.ground ? `${entries.withdrawn}: ${CLOSING[language].withdraw.grounds[entry.ground].toLocaleLowerCase(language)}` : entries[entry.what]
  // The day of the act itself, which may be before the day it was reported.
  const on = entry.on === null ? null : day(Date.parse(`${entry.on}T12:00:00Z`), language)
  const about = [kind, who === '' ? null : who, on].filter((one) => one !== null).join(', ')
  return (
    <div className={row.status === 'answered' ? 'said new' : 'said'}>
      {what !== '' && <p className="words">{what}</p>}
      <p className="quiet">{about}{row.status === 'replaced' && `. ${replaced}`}</p>
    </div>
  )
}
