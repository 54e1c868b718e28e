import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ColleagueView } from '@senim/contract/hands.ts'
import { PROFESSIONS } from '@senim/core/routing/handover.ts'
import { api } from '@senim/kit/api.ts'
import { useDraft } from '@senim/kit/sending.ts'
import { HANDS } from '@senim/text/hands.ts'
import { Key } from '../keyboard/Key.tsx'
import { useKeys } from '../keys.ts'
import { Menu } from '../Menu.tsx'
import { useDesk } from '../store/context.ts'
import { keptByContact } from '../store/kept.ts'
import { useText } from '../store/text.ts'
import type { Taker } from '../store/hands.ts'

const SHOWN = ['psychologist', 'lawyer', 'supervisor', 'operator'] as const
const AGAIN = 3000
/** What is being written to a colleague; kept when the offer was refused. */
const notes = keptByContact<string>()

/** What a colleague is, as they are shown. */
export function professionOf(roles: ColleagueView['roles']): (typeof SHOWN)[number] {
  return SHOWN.find((role) => roles.includes(role)) ?? 'operator'
}

/** Who is on the line, and a note to whoever is asked. */
function Colleagues({ contact, close }: { contact: string; close: () => void }) {
  const { text, language } = useText()
  const words = HANDS[language]
  const { commands } = useDesk()
  const [note, setNote, forgetNote] = useDraft(notes, contact, '')
  const { data } = useQuery({ queryKey: ['colleagues'], queryFn: () => api.get<ColleagueView[]>('/api/colleagues'), refetchInterval: AGAIN, staleTime: 0 })
  const free = (data ?? []).filter((one) => !one.busy)
  const professions = PROFESSIONS.filter((profession) => free.some((one) => one.roles.includes(profession)))
  const ask = async (to: Taker): Promise<void> => {
    close()
    if (await commands.handOver(contact, to, note.trim() === '' ? null : note)) forgetNote()
  }
  return (
    <div className="handing-to">
      <h2>{words.title}</h2>
      <p className="note">{data?.length === 0 ? words.nobody : words.stays}</p>
      <label htmlFor="handover-note">{words.note}</label>
      <textarea id="handover-note" rows={2} value={note} aria-describedby="handover-hint" onChange={(event) => setNote(event.target.value)} />
      <p className="note" id="handover-hint">{words.noteHint}</p>
      <div className="list">
        {professions.map((profession) => <button key={profession} type="button" onClick={() => void ask({ any: profession })}><b>{words.any[profession]}</b></button>)}
        {data?.map((one) => (
          <button key={one.id} type="button" disabled={one.busy} onClick={() => void ask({ staff: one.id })}>
            <b>{one.name}</b>
            <small>{[words.professions[professionOf(one.roles)], one.languages.map((spoken) => text.speaks[spoken]).join(', '), one.busy ? words.busy : words.load(one.holding, one.capacity)].join(' · ')}</small>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Hands the dialogue to a colleague; gone while one is asked. */
export function HandOver({ contact }: { contact: string }) {
  const { language } = useText()
  const { state } = useDesk()
  const [open, setOpen] = useState(false)
  const handover = state.self?.slots.find((slot) => slot.contact === contact)?.handover
  const asking = handover?.role === 'asked' && handover.ended === null
  useKeys({ 'Alt+KeyP': asking ? undefined : () => setOpen(true) })
  if (asking) return null
  return (
    <Menu label={<>{HANDS[language].handOver} <Key of="handOver" /></>} open={open} onOpen={setOpen}>
      {(close) => <Colleagues contact={contact} close={close} />}
    </Menu>
  )
}
