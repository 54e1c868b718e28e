import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Difference } from './changes.ts'

/** What is different, record by record: how it reads now, and how it read before. */
export function Differences({ of: all }: { of: readonly Difference[] }) {
  const { history: text } = REFERENCE[useLanguage().language]
  return (
    <ul className="differences">
      {all.map(({ key, title, kind, parts }) => (
        <li key={`${kind} ${key}`} data-kind={kind}>
          <p><b>{title}</b>{kind === 'added' && <span className="mark">{text.added}</span>}{kind === 'removed' && <span className="mark">{text.removed}</span>}{kind === 'moved' && <span className="mark">{text.moved}</span>}</p>
          {parts.length > 0 && (
            <dl>
              {parts.map(({ label, text: now, before }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{now === '' ? text.empty : now}{kind === 'changed' && <span className="before">{text.from(before === '' ? text.empty : before)}</span>}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
