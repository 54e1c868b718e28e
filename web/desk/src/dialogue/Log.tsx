import { Fragment, memo, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Language } from '@senim/core/language.ts'
import type { Marks, MessageView } from '@senim/contract/contacts.ts'
import type { NoteView } from '@senim/contract/notes.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { dayName, localDate, sameDay, useNow } from '@senim/kit/time.ts'
import { useDesk } from '../store/context.ts'
import type { Dialogue } from '../store/store.ts'
import { lastSeq } from '../store/store.ts'
import { useText } from '../store/text.ts'
import type { Reached } from './Bubble.tsx'
import { Bubble, PendingBubble } from './Bubble.tsx'
import { NoteLines } from './NoteLine.tsx'

const TYPING_SHOWN = 5000
/** Within this many pixels of the end counts as reading the end. */
const NEAR = 48
/** Within this many pixels of the first drawn message the ones before it are drawn. */
const UP = 600
/** Messages of one side within this time share one line of time. */
const TOGETHER = 90_000

export function isTypingNow(dialogue: Dialogue | undefined, now: number): boolean {
  return dialogue !== undefined && now - dialogue.typingAt < TYPING_SHOWN
}

function reachedBy(message: MessageView, theirs: Marks): Reached | null {
  if (message.by === 'citizen') return null
  return message.seq <= theirs.read ? 'read' : message.seq <= theirs.delivered ? 'delivered' : 'stored'
}

const NO_NOTES: readonly NoteView[] = []

/** So many of the last messages are drawn at first; more as the reader goes up. Drawing hundreds at once would hold up the step from one dialogue to another. */
const DRAWN = 80

/** Stored messages, drawn anew only when one comes or gets further, and not because a second has passed. */
const Messages = memo(function Messages({ messages, notes, theirs, lang, from, today, language }: { messages: readonly MessageView[]; notes: readonly NoteView[]; theirs: Marks; lang: Language; from: number; today: number; language: Language }) {
  const drawn = messages.slice(from).map((message, nth) => {
    const before = messages[from + nth - 1]
    const after = messages[from + nth + 1]
    const newDay = before === undefined ? !sameDay(message.at, today) : !sameDay(before.at, message.at)
    const ends = after === undefined || after.by !== message.by || after.at - message.at > TOGETHER
    return (
      <Fragment key={message.seq}>
        {newDay && <li className="sys">{dayName(message.at, language, today)}</li>}
        <NoteLines notes={notes.filter((note) => note.at < message.at && (before === undefined || note.at >= before.at))} />
        <Bubble message={message} lang={lang} reached={ends ? reachedBy(message, theirs) : null} last={ends} />
      </Fragment>
    )
  })
  return <>{drawn}<NoteLines notes={notes.filter((note) => note.at >= (messages.at(-1)?.at ?? 0))} /></>
})

/** How many of the first messages are left out for now; going up near to the first drawn one brings those before it, and what is read stays where it is. */
function useDrawn(length: number, log: React.RefObject<HTMLDivElement | null>): { from: number; onUp: () => void } {
  const [start, setStart] = useState(() => Math.max(0, length - DRAWN))
  const from = Math.min(start, Math.max(0, length - DRAWN))
  const toEnd = useRef<number | null>(null)
  useLayoutEffect(() => {
    const list = log.current
    if (list === null || toEnd.current === null) return
    list.scrollTo({ top: list.scrollHeight - toEnd.current })
    toEnd.current = null
  })
  const onUp = (): void => {
    const list = log.current
    if (list === null || from === 0 || list.scrollTop > UP) return
    toEnd.current = list.scrollHeight - list.scrollTop
    setStart(Math.max(0, from - DRAWN))
  }
  return { from, onUp }
}

/** Follows the end while the reader is at the end, and leaves the reader alone anywhere else. */
function useEnd(length: number): { log: React.RefObject<HTMLDivElement | null>; below: boolean; onScroll: () => void; toEnd: () => void } {
  const log = useRef<HTMLDivElement>(null)
  /** How long the log was when the reader left its end; null while they are there. */
  const [leftAt, setLeftAt] = useState<number | null>(null)
  const toEnd = (): void => log.current?.scrollTo({ top: log.current.scrollHeight })
  const stay = useEffectEvent(() => {
    if (leftAt === null) toEnd()
  })
  useEffect(() => {
    // Whatever changes the sizes: a message, the field that grows, the window.
    const sizes = new ResizeObserver(() => stay())
    for (const one of [log.current, log.current?.firstElementChild]) if (one) sizes.observe(one)
    return () => sizes.disconnect()
  }, [])
  const onScroll = (): void => {
    const list = log.current
    if (list === null) return
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR
    setLeftAt((before) => (near ? null : (before ?? length)))
  }
  return { log, below: leftAt !== null && length > leftAt, onScroll, toEnd }
}

/** What was said, oldest first. Key it by contact. */
export function Log({ dialogue, onTakeBack }: { dialogue: Dialogue; onTakeBack: (text: string) => void }) {
  const { text, language } = useText()
  const { commands, state, ready } = useDesk()
  const now = useNow(1000)
  const { view, messages, pending } = dialogue
  const notes = view.notes ?? NO_NOTES
  const typing = isTypingNow(dialogue, now)
  const { log, below, onScroll, toEnd } = useEnd(messages.length + notes.length + pending.length + (typing ? 0.5 : 0))
  const last = lastSeq(dialogue)
  const { from, onUp } = useDrawn(messages.length, log)
  // The day, not the moment: it changes once in a night.
  const today = Date.parse(`${localDate(now)}T07:00:00Z`)

  const unread = state.self?.slots.find((slot) => slot.contact === view.contact)?.unread ?? 0

  // What stands on a visible screen counts as seen by the centre; told again when the server counts otherwise.
  useEffect(() => {
    const tell = (): void => {
      if (!document.hidden && ready && unread > 0) commands.seen(view.contact, last)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [last, ready, unread, view.contact, commands])

  return (
    <div className="log-frame">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and a keyboard must be able to scroll it */}
      <div className="log" ref={log} onScroll={() => { onScroll(); onUp() }} aria-label={text.dialogue.log} role="log" data-region tabIndex={0}>
        <ol>
          <Messages messages={messages} notes={notes} theirs={dialogue.theirs} lang={view.language} from={from} today={today} language={language} />
          {pending.map((one) => <PendingBubble key={one.id} contact={view.contact} pending={one} lang={view.language} onTakeBack={onTakeBack} />)}
          {typing && <li className="typing"><i /><i /><i />{text.dialogue.typing}</li>}
        </ol>
      </div>
      {below && <button type="button" className="below" onClick={toEnd}><Icon name="down" />{text.dialogue.below}</button>}
    </div>
  )
}
