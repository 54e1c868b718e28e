import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ReferenceVersionView } from '@senim/contract/reference.ts'
import type { ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { Unread } from '../cases/Unread.tsx'
import { differencesBetween } from './changes.ts'
import { Differences } from './Differences.tsx'
import type { Editing } from './editing.ts'
import { useEditing } from './editing.ts'
import { useReasonName, useReference } from './queries.ts'
import { ruleWords } from './rule-words.ts'
import { Versions } from './Versions.tsx'

/** Somebody else saved a version over the one that was being edited: what is new in theirs, and whose shall hold. */
function Newer<S extends ReferenceSet>({ editing, newer }: { editing: Editing<S>; newer: ReferenceVersionView }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const now = useNow(60_000)
  const words = ruleWords(language, useReasonName())
  return (
    <section className="newer" aria-labelledby="newer">
      <h2 id="newer">{text.newer.made(newer.made?.by.name ?? '', newer.made ? moment(newer.made.at, language, now) : '')}</h2>
      <p className="quiet">{text.newer.what}</p>
      <Differences of={differencesBetween(editing.base.content, newer.content, words)} />
      <div className="tools">
        <button type="button" disabled={editing.busy} onClick={() => void editing.save(newer.version)}>{text.newer.mine}</button>
        <button type="button" onClick={editing.discard}>{text.newer.theirs}</button>
      </div>
    </section>
  )
}

/** What is not saved yet, and the one way to save it. */
function SaveBar<S extends ReferenceSet>({ editing }: { editing: Editing<S> }) {
  const { language } = useLanguage()
  const { save: text } = REFERENCE[language]
  const words = ruleWords(language, useReasonName())
  const { changed, newer, failure, busy, saved, save, discard, base, content } = editing
  const moved = failure !== null && newer !== null
  return (
    <footer className="save-bar" data-open={changed || undefined}>
      <div role="alert">{changed && failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      {changed && newer !== null && <Newer editing={editing} newer={newer} />}
      {changed && (
        <div className="tools">
          {!moved && <button type="button" className="main" disabled={busy} onClick={() => void save()}>{busy ? text.saving : text.save}</button>}
          <button type="button" onClick={discard}>{text.discard}</button>
          <span className="quiet num">{text.changes(Math.max(1, differencesBetween(base.content, content, words).length))}</span>
        </div>
      )}
      <output>{saved && !changed && text.saved}</output>
    </footer>
  )
}

function Opened<S extends ReferenceSet>({ set, current, children }: { set: S; current: ReferenceVersionView; children: (editing: Editing<S>) => ReactNode }) {
  const editing = useEditing(set, current)
  return (
    <>
      {children(editing)}
      <SaveBar editing={editing} />
    </>
  )
}

/** One set: its heading, what is edited, what is not saved yet, and its history. */
export function Frame<S extends ReferenceSet>({ set, children }: { set: S; children: (editing: Editing<S>) => ReactNode }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const { data, error, refetch } = useReference(set)
  const [history, setHistory] = useState(false)
  return (
    <main className="reference">
      <header>
        <div>
          <h1>{text.parts[set].title}</h1>
          <p className="quiet">{text.parts[set].how}</p>
        </div>
        <button type="button" aria-expanded={history} onClick={() => setHistory(!history)}>{text.history.open}</button>
      </header>
      {history && <Versions set={set} />}
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <Opened set={set} current={data}>{children}</Opened>}
    </main>
  )
}
