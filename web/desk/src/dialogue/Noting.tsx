import { useEffect, useRef } from 'react'
import type { ContactView } from '@senim/contract/contacts.ts'
import { cleanText, TEXT_LIMIT, textLength } from '@senim/core/contacts/text.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { NOTES } from '@senim/text/notes.ts'
import { figure } from '@senim/text/plural.ts'
import { useKeys } from '../keys.ts'
import { useDesk } from '../store/context.ts'
import { useServerDraft } from '../store/server-drafts.ts'
import { useText } from '../store/text.ts'

const nothing = (): void => undefined

/** A note: in another field of another look than what goes to the person. */
export function Noting({ contact, to }: { contact: string; to: 'colleagues' | 'self' }) {
  const { text, language } = useText()
  const { commands } = useDesk()
  const words = NOTES[language]
  const [draft, setDraft] = useServerDraft(contact, to)
  const { busy, failure, send } = useSending<ContactView>(nothing)
  const field = useRef<HTMLTextAreaElement>(null)
  const length = textLength(cleanText(draft))
  const over = length - TEXT_LIMIT
  const mayGo = length > 0 && over <= 0 && !busy
  const keep = async (): Promise<void> => {
    if (!mayGo) return
    const view = await send(`/api/contacts/${contact}/notes`, { to, text: draft })
    if (view === null) return
    setDraft('')
    commands.noted(contact, view)
  }
  useKeys({ Escape: () => field.current?.focus() })
  useEffect(() => field.current?.focus(), [])
  return (
    <form className="say noting" data-region tabIndex={-1} aria-label={words.label[to]} onSubmit={(event) => { event.preventDefault(); void keep() }}>
      <label htmlFor="note"><Icon name="lock" />{words.hint[to]}</label>
      <textarea
        id="note"
        ref={field}
        value={draft}
        aria-describedby="note-count"
        aria-invalid={over > 0}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void keep()
        }}
      />
      <div className="row">
        <span id="note-count" className={over > 0 ? 'num over' : 'num'}>{over > 0 ? text.composer.over(over) : text.composer.count(figure(language, length), figure(language, TEXT_LIMIT))}</span>
        <span className="over" role="alert">{failure?.sentence}</span>
        <button type="submit" className="main" disabled={!mayGo}>{words.keep} <kbd>{text.composer.sendKey}</kbd></button>
      </div>
    </form>
  )
}
