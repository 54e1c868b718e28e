import { memo } from 'react'
import type { Language } from '@senim/core/language.ts'
import type { MessageView } from '@senim/contract/contacts.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { clock } from '@senim/kit/time.ts'
import { useDesk } from '../store/context.ts'
import type { Pending } from '../store/store.ts'
import { useText } from '../store/text.ts'

export type Reached = 'stored' | 'delivered' | 'read'

/** One message. Ours say how far they got: one tick is stored, two are delivered, and reading is said in a word. */
export const Bubble = memo(function Bubble({ message, lang, reached, last }: { message: MessageView; lang: Language; reached: Reached | null; last: boolean }) {
  const { text } = useText()
  const own = message.by === 'staff'
  return (
    <li className={own ? 'out' : 'in'} lang={lang}>
      <span className="sr">{own ? (message.name ?? text.dialogue.you) : text.dialogue.person}: </span>
      <p className="b">{message.text}</p>
      {(last || own) && (
        <p className="m num">
          {clock(message.at)}
          {reached !== null && (
            <>
              <span className={reached === 'read' ? '' : 'sr'}>{text.dialogue[reached]}</span>
              <Icon name={reached === 'stored' ? 'sent' : 'two'} />
            </>
          )}
        </p>
      )}
    </li>
  )
})

/** Ours, not yet a message: dashed until the server has stored it; refused, it gives its words back. */
export function PendingBubble({ contact, pending, lang, onTakeBack }: { contact: string; pending: Pending; lang: Language; onTakeBack: (text: string) => void }) {
  const { text } = useText()
  const { commands } = useDesk()
  const stored = pending.seq !== null
  return (
    <li className={stored ? 'out' : 'out unsent'} lang={lang}>
      <p className="b">{pending.text}</p>
      <p className="m num">
        {pending.refused === null ? (
          <>
            {clock(pending.at)} {stored ? <><span className="sr">{text.dialogue.stored}</span><Icon name="sent" /></> : <span>{text.dialogue.sending}</span>}
          </>
        ) : (
          <>
            <span>{text.dialogue.notSent}: {pending.refused}</span>
            <button type="button" onClick={() => { commands.unsay(contact, pending.id); onTakeBack(pending.text) }}>{text.dialogue.takeBack}</button>
          </>
        )}
      </p>
    </li>
  )
}
