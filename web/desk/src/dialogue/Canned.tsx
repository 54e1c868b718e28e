import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CannedReply } from '@senim/core/directory/data/canned.ts'
import type { Language } from '@senim/core/language.ts'
import { api } from '@senim/kit/api.ts'
import { Key } from '../keyboard/Key.tsx'
import { useKeys } from '../keys.ts'
import { Menu } from '../Menu.tsx'
import { useText } from '../store/text.ts'

const IN_STRIP = 3

function CannedList({ replies, lang, onPick }: { replies: readonly CannedReply[]; lang: Language; onPick: (reply: CannedReply) => void }) {
  const { text } = useText()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase(lang)
  const found = replies.filter((reply) => `${reply.title[lang]} ${reply.text[lang]}`.toLocaleLowerCase(lang).includes(wanted))
  return (
    <div className="canned-list">
      <input
        type="search"
        value={search}
        aria-label={text.composer.search}
        placeholder={text.composer.search}
        ref={(input) => { if (input && document.activeElement !== input && search === '') input.focus() }}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          const nth = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
          const reply = event.code === 'Enter' ? found[0] : nth !== undefined && search === '' ? found[Number(nth) - 1] : undefined
          if (reply === undefined) return
          event.preventDefault()
          onPick(reply)
        }}
      />
      <ul lang={lang}>
        {found.map((reply, n) => (
          <li key={reply.id}>
            <button type="button" onClick={() => onPick(reply)}>
              {n < 9 && search === '' ? <kbd>{n + 1}</kbd> : <span />}
              <span><b>{reply.title[lang]}</b><span>{reply.text[lang]}</span></span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="note">{text.composer.nothing}</p>}
    </div>
  )
}

/** Ready replies in the dialogue's language; a pick goes into the draft, never straight to the person. */
export function Canned({ lang, onPick }: { lang: Language; onPick: (words: string) => void }) {
  const { text } = useText()
  const [open, setOpen] = useState(false)
  const { data: replies = [] } = useQuery({ queryKey: ['canned'], queryFn: () => api.get<readonly CannedReply[]>('/api/canned'), staleTime: 60_000, refetchOnWindowFocus: true })
  useKeys({ 'Ctrl+KeyK': replies.length > 0 ? () => setOpen(true) : undefined })
  if (replies.length === 0) return null
  const pick = (reply: CannedReply): void => {
    setOpen(false)
    onPick(reply.text[lang])
  }
  return (
    <fieldset className="canned" aria-label={text.composer.canned}>
      {replies.slice(0, IN_STRIP).map((reply) => <button key={reply.id} type="button" className="quick" lang={lang} onClick={() => pick(reply)}>{reply.title[lang]}</button>)}
      <Menu up className="quick" open={open} onOpen={setOpen} label={<>{text.composer.more(replies.length)} <Key of="canned" /></>}>
        {() => <CannedList replies={replies} lang={lang} onPick={pick} />}
      </Menu>
    </fieldset>
  )
}
