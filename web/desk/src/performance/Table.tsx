import type { Figures } from '@senim/contract/performance.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { PERFORMANCE } from '@senim/text/performance.ts'
import type { PerformanceColumn } from '@senim/text/performance.ts'
import type { Asked, SortBy } from './asked.ts'
import { COLUMNS } from './asked.ts'
import type { Line } from './shown.ts'
import { sorted, wordsOf } from './shown.ts'

/** A figure, or a dash where there is none: not known is never zero. */
export function Cell({ figures, column }: { figures: Figures | null; column: PerformanceColumn }) {
  const { language } = useLanguage()
  const words = wordsOf(figures, column, language)
  return <td className="num">{words ?? <><span aria-hidden="true">—</span><span className="sr">{PERFORMANCE[language].unknown}</span></>}</td>
}

function Head({ by, label, asked, ask }: { by: SortBy; label: string; asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const mine = asked.sort === by
  // Names read from the first on, figures from the greatest down.
  const turn = (): void => ask({ sort: by, down: mine ? !asked.down : by !== 'name' })
  return (
    <th scope="col" aria-sort={mine ? (asked.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={turn}>{label}<span aria-hidden="true">{mine ? (asked.down ? ' ▼' : ' ▲') : ''}</span></button>
    </th>
  )
}

/** The figures line by line, in the order of a column that is chosen in its head. */
export function Table({ lines, total, asked, ask }: { lines: readonly Line[]; total: Figures; asked: Asked; ask: (change: Partial<Asked>) => void }) {
  const { language } = useLanguage()
  const text = PERFORMANCE[language]
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a narrow screen scrolls the table alone, also by keyboard
    <section className="scroll" aria-label={text.scroll} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <Head by="name" label={text.firsts[asked.by]} asked={asked} ask={ask} />
            {COLUMNS.map((column) => <Head key={column} by={column} label={text.columns[column]} asked={asked} ask={ask} />)}
          </tr>
        </thead>
        <tbody>
          {sorted(lines, asked.sort, asked.down, language).map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.href === undefined ? line.name : <Link href={line.href}>{line.name}</Link>}{line.more !== undefined && <small>{line.more}</small>}</th>
              {COLUMNS.map((column) => <Cell key={column} figures={line.figures} column={column} />)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {COLUMNS.map((column) => <Cell key={column} figures={total} column={column} />)}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
