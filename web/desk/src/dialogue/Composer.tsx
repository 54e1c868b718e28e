import type { KeyboardEvent, RefObject } from 'react'
import { useEffect } from 'react'
import { figure } from '@senim/text/plural.ts'
import { cleanText, TEXT_LIMIT, textLength } from '@senim/core/contacts/text.ts'
import { useKeys } from '../keys.ts'
import { useDesk } from '../store/context.ts'
import { usePreferences } from '../store/preferences.ts'
import type { Dialogue } from '../store/store.ts'
import { useText } from '../store/text.ts'
import { Canned } from './Canned.tsx'

/** The draft and its way out. A text over the limit is never cut: it stays, and says by how much it is over. */
export function Composer({ dialogue, draft, setDraft, field }: { dialogue: Dialogue; draft: string; setDraft: (text: string) => void; field: RefObject<HTMLTextAreaElement | null> }) {
  const { text, language } = useText()
  const { commands, link } = useDesk()
  const { enterSends } = usePreferences()
  const { contact, language: lang } = dialogue.view
  const length = textLength(cleanText(draft))
  const over = length - TEXT_LIMIT
  const mayGo = length > 0 && over <= 0

  const send = (): void => {
    if (!mayGo) return
    commands.say(contact, draft)
    setDraft('')
    field.current?.focus()
  }
  const insert = (words: string): void => {
    const box = field.current
    const [start, end] = box ? [box.selectionStart, box.selectionEnd] : [draft.length, draft.length]
    const gap = start > 0 && !/\s$/.test(draft.slice(0, start)) ? ' ' : ''
    setDraft(draft.slice(0, start) + gap + words + draft.slice(end))
    box?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
    if (event.altKey || event.shiftKey || event.nativeEvent.isComposing) return
    const held = event.ctrlKey || event.metaKey
    if (held === enterSends) {
      // The swapped setting: Ctrl Enter is the new line, which a field does not make by itself.
      if (!held) return
      event.preventDefault()
      insert('\n')
      return
    }
    event.preventDefault()
    send()
  }
  useKeys({ Escape: () => field.current?.focus() })
  // A dialogue that was just accepted, or stepped to by its key, is answered: nothing else has the focus then.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus()
  }, [field])

  return (
    <form className="say" data-region tabIndex={-1} aria-label={text.composer.label} onSubmit={(event) => { event.preventDefault(); send() }}>
      <Canned lang={lang} onPick={insert} />
      <label className="sr" htmlFor="reply">{text.composer.label}</label>
      <textarea
        id="reply"
        ref={field}
        lang={lang}
        value={draft}
        placeholder={text.composer.hint}
        aria-describedby="reply-count"
        aria-invalid={over > 0}
        onChange={(event) => { setDraft(event.target.value); commands.typing(contact) }}
        onKeyDown={press}
      />
      <div className="row">
        <span id="reply-count" className={over > 0 ? 'num over' : 'num'}>{over > 0 ? text.composer.over(over) : text.composer.count(figure(language, length), figure(language, TEXT_LIMIT))}</span>
        <span>{link.up ? draft !== '' && text.composer.draft : text.composer.waits}</span>
        <button type="submit" className="main" disabled={!mayGo}>{text.composer.send} <kbd>{enterSends ? text.composer.enterKey : text.composer.sendKey}</kbd></button>
      </div>
    </form>
  )
}
