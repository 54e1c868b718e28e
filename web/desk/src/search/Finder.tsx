import { useEffect, useState } from 'react'
import type { Found } from '@senim/contract/search.ts'
import { api, sentenceOf } from '@senim/kit/api.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { SEARCH } from '@senim/text/search.ts'
import { KIT } from '@senim/text/kit.ts'
import { useText } from '../store/text.ts'
import { Filters } from './Fields.tsx'
import type { Asked, Shown } from './kept.ts'
import { bodyOf, filtersIn, FIRST_FIELD, focusSearch, keepSearch, keptSearch, NOTHING_ASKED } from './kept.ts'
import { Results } from './Results.tsx'

const NARROW = '(max-width: 52rem)'

interface Finding {
  readonly shown: Shown | null
  readonly busy: boolean
  readonly failure: string | null
  readonly find: (asked: Asked, before?: Shown) => Promise<void>
  readonly clear: () => void
}

function useFinding(): Finding {
  const [shown, setShown] = useState(keptSearch().shown)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const show = (next: Shown | null): void => {
    keepSearch({ shown: next })
    setShown(next)
  }
  const find = async (asked: Asked, before?: Shown): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const { rows, more, searched } = await api.post<Found>('/api/search', bodyOf(asked, before?.rows.at(-1)))
      show({ asked, rows: [...(before?.rows ?? []), ...rows], more, searched })
    } catch (error) {
      setFailure(sentenceOf(error))
    }
    setBusy(false)
  }
  return { shown, busy, failure, find, clear: () => show(null) }
}

/** The two fields, the filters, and what was found. Nothing is looked for before somebody says so. */
export function Finder() {
  const { language } = useText()
  const text = SEARCH[language]
  const [asked, setAsked] = useState(keptSearch().asked)
  const { shown, busy, failure, find, clear } = useFinding()
  const ask = (change: Partial<Asked>): void => {
    const next = { ...asked, ...change }
    keepSearch({ asked: next })
    setAsked(next)
  }
  const filters = filtersIn(asked)
  useEffect(() => {
    if (keptSearch().shown === null) focusSearch()
  }, [])

  return (
    <>
      <h1>{text.title}</h1>
      <search aria-label={text.title}><form className="finder" onSubmit={(event) => { event.preventDefault(); if (!busy) void find(asked) }}>
        <div className="fields">
          <div>
            <label htmlFor={FIRST_FIELD}>{text.number}</label>
            <input id={FIRST_FIELD} value={asked.number} maxLength={40} autoComplete="off" placeholder={text.numberHint} onChange={(event) => ask({ number: event.target.value })} />
          </div>
          <div>
            <label htmlFor="find-words">{text.words}</label>
            <input id="find-words" value={asked.words} maxLength={200} autoComplete="off" aria-describedby="find-words-hint" onChange={(event) => ask({ words: event.target.value })} />
            <small id="find-words-hint">{text.wordsHint}</small>
          </div>
        </div>
        <details open={filters > 0 || !matchMedia(NARROW).matches}>
          <summary>{text.filters}{filters > 0 && <span className="n num">{filters}</span>}</summary>
          <Filters asked={asked} ask={ask} />
        </details>
        <p className="tools">
          <button type="submit" className="main" aria-disabled={busy}><Icon name="search" />{text.find}</button>
          <button type="button" onClick={() => { ask(NOTHING_ASKED); clear(); focusSearch() }}>{text.clear}</button>
        </p>
      </form></search>
      {failure !== null && <p className="failure" role="alert">{failure}</p>}
      <output className="count quiet num">{busy ? KIT[language].loading : shown === null ? text.start : [text.found(shown.rows.length, shown.more), shown.searched === null ? '' : text.searched(shown.searched)].filter(Boolean).join('. ')}</output>
      {shown !== null && <Results shown={shown} busy={busy} onMore={() => void find(shown.asked, shown)} />}
    </>
  )
}
