import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { TranscriptChange, TranscriptView } from '@senim/contract/search.ts'
import { api } from '@senim/kit/api.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { clock, day, localDate, sameDay } from '@senim/kit/time.ts'
import { KIT } from '@senim/text/kit.ts'
import { SEARCH } from '@senim/text/search.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { Unread } from '../cases/Unread.tsx'
import { useText } from '../store/text.ts'
import { Facts } from './Facts.tsx'
import type { TranscriptLine } from './lines.ts'
import { linesOf } from './lines.ts'

function Happened({ change }: { change: TranscriptChange }) {
  const { language } = useText()
  const text = SEARCH[language].transcript
  const level = change.what === 'urgency' ? SHIFT[language].urgencies[change.level ?? 'none'] : KIT[language].risk[change.level ?? 'unknown'].toLocaleLowerCase(language)
  return <li className="happened"><time className="num">{clock(change.at)}</time><span>{text.change[change.what](change.who ?? text.nobody, level)}</span></li>
}

function Line({ line, lang }: { line: TranscriptLine; lang: string }) {
  const { text: desk, language } = useText()
  if (line.is === 'day') return <li className="day">{day(line.at, language)} {localDate(line.at).slice(0, 4)}</li>
  if (line.is === 'change') return <Happened change={line.change} />
  const { message } = line
  const own = message.by === 'staff'
  return (
    <li className={own ? 'own' : ''}>
      <time className="num">{clock(message.at)}</time>
      <b>{own ? (message.name ?? SEARCH[language].transcript.nobody) : desk.dialogue.person}</b>
      <p lang={lang}>{message.text === '' ? <i lang={language}>{SEARCH[language].transcript.erased}</i> : message.text}</p>
    </li>
  )
}

function Sheet({ view }: { view: TranscriptView }) {
  const { language } = useText()
  const text = SEARCH[language].transcript
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <article className="sheet">
      <header>
        <h1 ref={heading} tabIndex={-1}>{text.title(view.code)}</h1>
        <button type="button" onClick={() => print()}>{text.print}</button>
      </header>
      <p className="on-paper">{text.onPaper}</p>
      <Facts view={view} />
      <section aria-labelledby="words-h">
        <h2 id="words-h">{text.words}</h2>
        <ol className="lines">{linesOf(view, sameDay).map((line) => <Line key={`${line.is} ${line.at} ${line.is === 'said' ? line.message.seq : line.is === 'change' ? line.change.what : ''}`} line={line} lang={view.language} />)}</ol>
        {view.messages.length === 0 && <p className="quiet">{text.noWords}</p>}
      </section>
    </article>
  )
}

/** A contact from beginning to end, to be read and, where it must be, printed. Nothing in it can be changed. */
export function Transcript({ contact }: { contact: string }) {
  const { language } = useText()
  // Each look is written down by the server, so it is asked once for each opening and never in passing.
  const { data, error, refetch } = useQuery({ queryKey: ['transcript', contact], queryFn: () => api.get<TranscriptView>(`/api/contacts/${encodeURIComponent(contact)}/transcript`), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false })
  return (
    <>
      <Link className="back" href="/desk/search"><Icon name="down" />{SEARCH[language].transcript.back}</Link>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data !== undefined && <Sheet view={data} />}
    </>
  )
}
