import type { ClockView } from '@senim/contract/clocks.ts'
import { BOARD } from '@senim/text/board.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { sourceWords } from '@senim/text/sources.ts'
import { useLanguage } from './language.tsx'
import { dateWords } from './time.ts'

/** How each due time is counted: how long, from which event, by which law or default. Nothing when none runs. */
export function Counted({ clocks }: { clocks: readonly ClockView[] }) {
  const { language } = useLanguage()
  const text = BOARD[language]
  const referral = REFERRAL[language]
  if (clocks.length === 0) return null
  return (
    <details className="how-counted">
      <summary>{text.how}</summary>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.step}>
            {text.counted(text.owed[clock.step], referral.span(clock.span.n, clock.span.unit), text.from[clock.from])}.
            {clock.rule && <> <span className="q">{clock.rule.status === 'law' ? referral.lawful : referral.byDefault}, {dateWords(clock.rule.since, language)}: {sourceWords(clock.rule.source, language)}</span></>}
          </li>
        ))}
      </ul>
    </details>
  )
}
