import type { ShiftView } from '@senim/contract/shift.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { stopwatch, useNow } from '@senim/kit/time.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { useText } from '../store/text.ts'

const URGENCIES = ['critical', 'high', 'medium', 'low', 'none'] as const

function Figures({ title, rows }: { title: string; rows: readonly (readonly [name: string, n: number])[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl>{rows.map(([name, n]) => <div key={name} data-zero={n === 0 || undefined}><dt>{name}</dt><dd className="num">{n}</dd></div>)}</dl>
    </div>
  )
}

/** How many wait now, for how long, how urgent, in which language, and whether their page is open. */
export function Waiting({ waiting }: { waiting: ShiftView['waiting'] }) {
  const { language } = useText()
  const now = useNow(1000)
  const words = SHIFT[language]
  return (
    <section className="waiting" aria-labelledby="waiting-h" data-region tabIndex={-1}>
      <h2 id="waiting-h">{words.waiting}</h2>
      <p className="count"><b className="num">{waiting.count}</b> <span>{waiting.longestSince === null ? words.nobodyWaits : words.longest(stopwatch(now - waiting.longestSince))}</span></p>
      <div className="figures">
        <Figures title={words.byUrgency} rows={URGENCIES.map((one) => [words.urgencies[one], waiting.byUrgency[one]])} />
        <Figures title={words.byLanguage} rows={LANGUAGES.map((one) => [words.languages[one], waiting.byLanguage[one]])} />
        <Figures title={words.pages} rows={[[words.open, waiting.open], [words.shut, waiting.count - waiting.open]]} />
      </div>
    </section>
  )
}
