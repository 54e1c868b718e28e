import type { Versioned } from '@senim/core/directory/versioned.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, localDate } from '@senim/kit/time.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { sourceWords } from '@senim/text/sources.ts'

export const hasEnded = (row: Versioned, now: number): boolean => row.until !== undefined && row.until < localDate(now)

/** By which law, or whose own decision, a row stands, and since when. */
export function Origin({ row, now }: { row: Versioned; now: number }) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  return (
    <p className="quiet">
      {text.statuses[row.status]}, {text.since(dateWords(row.since, language))}: {row.source.trim() === '' ? REFERENCE[language].history.empty : sourceWords(row.source, language)}
      {hasEnded(row, now) && <span className="mark">{text.ended(dateWords(row.until ?? '', language))}</span>}
    </p>
  )
}
