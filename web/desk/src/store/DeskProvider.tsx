import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useReducer, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ToStaff } from '@senim/contract/live.ts'
import { canSupervise } from '@senim/core/directory/can.ts'
import { AWAY } from '@senim/text/away.ts'
import { useMe } from '@senim/kit/session.tsx'
import type { Link, Live } from '@senim/kit/live.ts'
import { connectLive } from '@senim/kit/live.ts'
import { renew } from '@senim/kit/renew.ts'
import { sayDone, sayRefusal, saySentence } from '@senim/kit/Notices.tsx'
import { readKeys } from '../keyboard/kept.ts'
import { soundElsewhere, soundLate, soundLost, wakeSoundByTouch } from '../sounds.ts'
import { climbsBetween } from './climbs.ts'
import { makeCommands, readContact, readDesk } from './commands.ts'
import type { Desk } from './context.ts'
import { DeskContext } from './context.ts'
import { keepUnsaid } from './drafts.ts'
import { useEndings } from './endings.ts'
import { loadDrafts, saveOnLeaving } from './server-drafts.ts'
import { useReturns } from './returns.ts'
import type { DeskAction } from './store.ts'
import { EMPTY_DESK, hasGap, lastSeq, reduceDesk } from './store.ts'
import { acceptedBy, lostBetween } from './hands.ts'
import { useText } from './text.ts'
import { HANDS } from '@senim/text/hands.ts'

/** The socket and all that is done over it, made once. */
function makeWork(name: string, dispatch: (action: DeskAction) => void, setFocus: (contact: string | null) => void) {
  let live: Live | null = null
  const parts = { name, dispatch, setFocus, live: () => live, closing: new Set<string>() }
  const connect = (on: Parameters<typeof connectLive>[0]): (() => void) => {
    const link = connectLive(on)
    live = link
    return () => link.close()
  }
  return { commands: makeCommands(parts), connect, parts }
}

/** Holds the socket and the desk's memory, above all places, so that going to the cases and back loses nothing. */
export function DeskProvider({ children }: { children: ReactNode }) {
  const me = useMe()
  const { text, language } = useText()
  const queries = useQueryClient()
  const [state, dispatch] = useReducer(reduceDesk, EMPTY_DESK)
  const [link, setLink] = useState<Link>({ up: true })
  const [ready, setReady] = useState(false)
  const [chosen, setFocus] = useState<string | null>(null)
  const [watched, setWatched] = useState<string | null>(null)
  const [{ commands, connect, parts }] = useState(() => makeWork(me.name, dispatch, setFocus))

  const slots = state.self?.slots
  const focus = slots?.find((slot) => slot.contact === chosen)?.contact ?? slots?.[0]?.contact ?? null

  const receive = useEffectEvent((frame: ToStaff) => {
    if (frame.t === 'self') for (const name of acceptedBy(state.self, frame.self, parts.closing)) sayDone(HANDS[language].accepted(name))
    if (frame.t === 'silences' && state.silences !== null && climbsBetween(state.silences, frame.silences).length > 0) soundLate()
    dispatch({ t: 'frame', frame, now: Date.now() })
    if (frame.t === 'self') setReady(true)
    if (frame.t === 'message' && frame.message.by === 'citizen' && frame.contact !== watched && (frame.contact !== focus || document.hidden)) soundElsewhere()
    // A dialogue that is not ours any more needs no sentence: it has left its place.
    if (frame.t === 'refused' && frame.id === null && frame.code !== 'contactUnknown') saySentence(frame.sentence)
    if (frame.t === 'case') void renew(queries, ['case', frame.caseId], ['cases'])
    // The due time beside a proposed body comes from the tables of time.
    if (frame.t === 'reference') void renew(queries, [frame.set], ...(frame.set === 'deadlines' || frame.set === 'calendar' ? [['proposals']] : []))
  })
  /** What happened meanwhile; whoever was away for too long is told that the line went on without them. */
  const catchUp = useEffectEvent(async () => {
    const before = state.self
    const after = await commands.reload()
    const lost = lostBetween(before, after)
    if (lost !== null) saySentence(text.self.lost(lost))
  })
  const changeLink = useEffectEvent((next: Link) => {
    if (!next.up && link.up) soundLost()
    setLink((before) => (before.up === next.up ? before : next))
    if (next.up) void catchUp()
    else setReady(false)
  })

  useEffect(wakeSoundByTouch, [])
  useEffect(() => {
    readKeys().catch(sayRefusal)
  }, [])
  useEffect(saveOnLeaving, [])

  useEffect(() => {
    const disconnect = connect({ onFrame: (frame) => receive(frame), onStatus: (next) => changeLink(next) })
    // Not behind the socket: the desk must show itself even where sockets are held back.
    readDesk(parts).catch(sayRefusal)
    loadDrafts().catch(sayRefusal)
    return disconnect
  }, [connect, parts])

  // A slot that appeared is read; a dialogue that left the slots is forgotten.
  const here = slots?.map((slot) => slot.contact).join(' ')
  const settle = useEffectEvent((contacts: readonly string[]) => {
    for (const id of contacts) if (!state.dialogues[id]) readContact(id, parts).catch(sayRefusal)
    for (const dialogue of Object.values(state.dialogues)) {
      if (contacts.includes(dialogue.view.contact) || dialogue.view.contact === watched) continue
      keepUnsaid(dialogue)
      dispatch({ t: 'closed', contact: dialogue.view.contact })
    }
  })
  useEffect(() => {
    if (here !== undefined) settle(here === '' ? [] : here.split(' '))
  }, [here])

  const isOurs = useEffectEvent((contact: string) => slots?.some((slot) => slot.contact === contact) === true)
  // Read anew after each loss of the link; forgotten when it is closed, unless it has come into our hands.
  useEffect(() => {
    if (watched === null || !ready) return
    let shut = false
    readContact(watched, parts, () => !shut || isOurs(watched)).catch(sayRefusal)
    return () => {
      shut = true
      parts.live()?.send({ t: 'shut', contact: watched })
      if (!isOurs(watched)) dispatch({ t: 'closed', contact: watched })
    }
  }, [watched, ready, parts])
  const [followShift] = useState(() => (on: boolean): void => void parts.live()?.send({ t: 'shift', on }))

  const [seeClimbs] = useState(() => (): void => dispatch({ t: 'climbsSeen' }))
  const supervises = canSupervise({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  // Wherever a supervisor is at the desk, a climb is told at once.
  useEffect(() => {
    if (ready && supervises) parts.live()?.send({ t: 'silences', on: true })
  }, [ready, supervises, parts])

  const gaps = Object.values(state.dialogues).filter(hasGap)
  const fillGaps = useEffectEvent(() => {
    for (const dialogue of gaps) parts.live()?.send({ t: 'open', contact: dialogue.view.contact, after: lastSeq(dialogue) })
  })
  const missing = gaps.map((dialogue) => `${dialogue.view.contact} ${lastSeq(dialogue)}`).join()
  useEffect(() => {
    if (missing !== '') fillGaps()
  }, [missing])

  useEndings(state, commands)
  useReturns(slots, (slot) => {
    soundElsewhere()
    sayDone(AWAY[language].back(slot.code))
  })

  const desk: Desk = { me, state, link, ready, focus, setFocus, watched, setWatched, followShift, seeClimbs, commands }
  return <DeskContext value={desk}>{children}</DeskContext>
}
