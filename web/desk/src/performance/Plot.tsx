import type { Performance } from '@senim/contract/performance.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, duration } from '@senim/kit/time.ts'
import { KIT } from '@senim/text/kit.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import type { PerformanceColumn } from '@senim/text/performance.ts'
import { Choose } from '../admin/Choose.tsx'
import type { Asked } from './asked.ts'
import { STEPS } from './asked.ts'
import { runsOf, shareOf } from './shown.ts'
import { Cell } from './Table.tsx'

const WIDE = 1000
const HIGH = 100

/** One line over time. Its words stand beside the drawing, so that they keep their size; the table says the same in figures. */
function Drawn({ title, values, most, top, first, last }: { title: string; values: readonly (number | null)[]; most: number; top: string; first: string; last: string }) {
  const x = (at: number): number => (values.length < 2 ? WIDE / 2 : (WIDE * at) / (values.length - 1))
  const y = (value: number): number => (most === 0 ? HIGH : HIGH - (HIGH * value) / most)
  const runs = runsOf(values)
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <div className="drawn-line" aria-hidden="true">
        <span className="top num">{top}</span>
        <span className="bottom num">0</span>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none">
          {[0, HIGH / 2, HIGH].map((at) => <path key={at} className="grid" d={`M0 ${at}H${WIDE}`} />)}
          {runs.map((run) => <path key={run[0]?.[0]} className="line" d={run.map(([at, value], n) => `${n === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')} />)}
          {runs.flat().map(([at, value]) => <path key={at} className="dot" d={`M${x(at)} ${y(value)}h0`} />)}
        </svg>
        <span className="first">{first}</span>
        <span className="last">{last}</span>
      </div>
    </figure>
  )
}

function named(since: string, step: Asked['step'], language: Language): string {
  if (step === 'weeks') return PERFORMANCE[language].plot.weekOf(dateWords(since, language))
  const [year = '', month = ''] = since.split('-')
  return PERFORMANCE[language].plot.monthOf(KIT[language].months[Number(month) - 1] ?? '', year)
}

const SHOWN: readonly PerformanceColumn[] = ['sent', 'acceptedInTime', 'answeredInTime', 'outcomeMedian']

/** How it changed over time: two drawings, and beside them a table of the same. */
export function Plot({ of, asked, ask }: { of: Performance; asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const { language } = useLanguage()
  const text = PERFORMANCE[language]
  const stretches = of[asked.step]
  const names = stretches.map(({ since }) => named(since, asked.step, language))
  const ends = { first: names[0] ?? '', last: names.at(-1) ?? '' }
  const times = stretches.map(({ figures }) => figures?.outcomeMedian ?? null)
  const longest = Math.max(0, ...times.filter((time) => time !== null))
  return (
    <section aria-labelledby="over-time" className="over-time">
      <h2 id="over-time">{text.plot.heading}</h2>
      <div className="narrowed">
        <Choose id="step" label={text.plot.step} value={asked.step} all={STEPS.map((step) => [step, text.plot[step]])} onChange={(said) => ask({ step: STEPS.find((step) => step === said) ?? 'months' })} />
      </div>
      <p className="quiet">{text.plot.gaps}</p>
      <div className="beside">
        <div>
          <Drawn title={text.plot.share} values={stretches.map(({ figures }) => shareOf(figures, 'answeredInTime'))} most={1} top="100 %" {...ends} />
          <Drawn title={text.plot.time} values={times} most={longest} top={longest === 0 ? '' : duration(longest, language)} {...ends} />
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls alone, also by keyboard */}
        <section className="scroll" aria-label={text.plot.scroll} tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{text.firsts[asked.step]}</th>{SHOWN.map((column) => <th key={column} scope="col">{text.columns[column]}</th>)}</tr></thead>
            <tbody>
              {stretches.map(({ since, figures }, at) => <tr key={since}><th scope="row">{names[at]}</th>{SHOWN.map((column) => <Cell key={column} figures={figures} column={column} />)}</tr>)}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  )
}
