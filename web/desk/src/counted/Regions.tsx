import type { Counted } from '@senim/contract/cases.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { COUNTED } from '@senim/text/counted.ts'
import { figure } from '@senim/text/plural.ts'
import { regionName } from '../reference.ts'
import { Bar } from './Bar.tsx'
import type { Figures } from './total.ts'
import { COLUMNS } from './total.ts'

/** Region by region. A contact whose region nobody knows has a row of its own; a region without a row is named, not counted as zero. */
export function Regions({ rows, total }: { rows: Counted['rows']; total: Figures }) {
  const { language } = useLanguage()
  const { regions: text, columns } = COUNTED[language]
  const most = Math.max(...rows.map((row) => row.contacts))
  const absent = REGIONS.filter((region) => rows.every((row) => row.region !== region.code)).map((region) => region.name[language])
  const cells = (row: Figures) => COLUMNS.slice(1).map((column) => <td key={column} className="num">{figure(language, row[column])}</td>)
  return (
    <section aria-labelledby="regions">
      <h2 id="regions">{text.heading}</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a narrow screen scrolls the table alone, also by keyboard */}
      <section className="scroll" aria-label={text.scroll} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.region}</th>
              {COLUMNS.map((column) => <th key={column} scope="col">{columns[column]}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.region ?? ''}>
                <th scope="row">{row.region === null ? <>{text.unknown}<small>{text.unknownMore}</small></> : regionName(row.region, language)}</th>
                <td className="num drawn"><Bar n={row.contacts} of={most} />{figure(language, row.contacts)}</td>
                {cells(row)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className="num">{figure(language, total.contacts)}</td>
              {cells(total)}
            </tr>
          </tfoot>
        </table>
      </section>
      {absent.length > 0 && <p className="quiet">{text.none(absent.join(', '))}</p>}
    </section>
  )
}
