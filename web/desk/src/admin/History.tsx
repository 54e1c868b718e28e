import { useId, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { KIT } from '@senim/text/kit.ts'
import { Unread } from '../cases/Unread.tsx'
import { useHistory, useRenewHistory } from './queries.ts'
import type { Field, ReadVersion } from './versions.ts'
import { readVersions } from './versions.ts'

interface HistoryProps {
  /** As in the address of the API: `staff`, `body`, … */
  readonly kind: string
  readonly id: string
  /** A value of this kind as a person reads it; labels are in the language of the page and each stands once. */
  readonly fieldsOf: (value: Readonly<Record<string, unknown>>) => readonly Field[]
  /** What a version did when no field says it, by the type of its event: a link was made, a door revoked. */
  readonly acts?: Readonly<Record<string, string>>
  /** Its heading, where another history stands on the same page. */
  readonly heading?: string
  /** What else is to be known of this history. */
  readonly note?: string
  /** Puts an older value in place again: a new version, unless there is one after `newest`. True when it was done; whoever gives it says why not. Left out: nothing can be undone here. */
  readonly onUndo?: (value: Readonly<Record<string, unknown>>, newest: number) => Promise<boolean>
}

function Change({ read, acts, when }: { read: ReadVersion; acts: Readonly<Record<string, string>>; when: string }) {
  const { history: text } = ADMIN[useLanguage().language]
  const { version, first, current, changed } = read
  const act = acts[version.what]
  return (
    <>
      <p className="when">
        <b className="num">{when}</b> <span>{version.by.name ?? text.system}</span>
        {current && <span className="mark">{text.now}</span>}
      </p>
      {act !== undefined && <p>{act}</p>}
      {first && act === undefined && <p>{text.first}</p>}
      {changed.length > 0 && (
        <dl>
          {changed.map(({ label, text: now, before }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{now === '' ? text.empty : now}{before !== null && <span className="before">{text.from(before === '' ? text.empty : before)}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      {changed.length === 0 && act === undefined && !first && <p className="quiet">{text.same}</p>}
    </>
  )
}

/** Who changed what and when, the newest first, each change from what to what; and the way back to any older version. */
export function History({ kind, id, fieldsOf, acts = {}, heading: named, note, onUndo }: HistoryProps) {
  const { language } = useLanguage()
  const { history: text } = ADMIN[language]
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const now = useNow(60_000)
  const renew = useRenewHistory()
  const { data, error, refetch } = useHistory(kind, id)
  const [undoing, setUndoing] = useState<number | null>(null)
  const [undone, setUndone] = useState(false)

  const undo = async ({ version }: ReadVersion): Promise<void> => {
    const newest = data?.versions[0]?.version
    if (version.value === null || onUndo === undefined || newest === undefined) return
    setUndoing(version.version)
    setUndone(false)
    const done = await onUndo(version.value, newest)
    setUndoing(null)
    setUndone(done)
    // The button that was pressed stays with its version; the new one comes above, where the reading begins.
    if (done) title.current?.focus()
    renew()
  }

  return (
    <section className="history" aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1}>{named ?? text.title}</h2>
      {(onUndo ?? note) && <p className="quiet">{onUndo && text.how} {note}</p>}
      <output>{undone && text.undone}</output>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && (
        <ol>
          {readVersions(data.versions, fieldsOf).map((read) => {
            const when = moment(read.version.at, language, now)
            return (
              <li key={read.version.version} data-version={read.version.version}>
                <Change read={read} acts={acts} when={when} />
                {onUndo && read.differs && read.version.value !== null && (
                  <button type="button" aria-label={text.undoOf(when)} disabled={undoing !== null} onClick={() => void undo(read)}>{undoing === read.version.version ? text.undoing : text.undo}</button>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
