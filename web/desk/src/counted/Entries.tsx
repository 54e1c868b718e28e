import type { Counted } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { COUNTED } from '@senim/text/counted.ts'
import { figure } from '@senim/text/plural.ts'

/** By which code people came in. An unsigned code is a row of its own, and a zero is said. */
export function Entries({ entries }: { entries: Counted['entries'] }) {
  const { language } = useLanguage()
  const { entries: text, columns } = COUNTED[language]
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{text.heading}</h2>
      <table className="entries">
        <thead>
          <tr>
            <th scope="col">{text.entry}</th>
            <th scope="col">{columns.contacts}</th>
            <th scope="col">{columns.requests}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entry, contacts, requests }) => (
            <tr key={entry}>
              <th scope="row">{text.rows[entry]}{entry === 'unsigned' && <small>{text.unsignedMore}</small>}</th>
              <td className="num">{figure(language, contacts)}</td>
              <td className="num">{figure(language, requests)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
