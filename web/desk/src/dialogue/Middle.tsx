import { useRef, useState } from 'react'
import { useDesk } from '../store/context.ts'
import { useServerDraft } from '../store/server-drafts.ts'
import type { Dialogue } from '../store/store.ts'
import { seenAssessment } from '../store/store.ts'
import { useText } from '../store/text.ts'
import { Composer } from './Composer.tsx'
import { HandoverStrip } from '../hands/HandoverStrip.tsx'
import { EndingStrip } from './EndingStrip.tsx'
import { Head } from './Head.tsx'
import { Log } from './Log.tsx'
import { Noting } from './Noting.tsx'
import { Tabs } from './Tabs.tsx'
import type { To } from './ToWhom.tsx'
import { ToWhom } from './ToWhom.tsx'

function Panel({ dialogue }: { dialogue: Dialogue }) {
  const { contact, code } = dialogue.view
  const [draft, setDraft] = useServerDraft(contact, 'reply')
  const [to, setTo] = useState<To>('person')
  const field = useRef<HTMLTextAreaElement>(null)
  const takeBack = (words: string): void => {
    setTo('person')
    setDraft(draft === '' ? words : `${draft}\n${words}`)
    field.current?.focus()
  }
  return (
    <section id="dialogue" className="panel-of" role="tabpanel" aria-label={code}>
      <Head dialogue={dialogue} />
      {dialogue.ending !== null && <EndingStrip contact={contact} ending={dialogue.ending} reasons={seenAssessment(dialogue).reasons} />}
      <HandoverStrip contact={contact} />
      <Log dialogue={dialogue} onTakeBack={takeBack} />
      <ToWhom to={to} setTo={setTo} />
      {to === 'person' ? <Composer dialogue={dialogue} draft={draft} setDraft={setDraft} field={field} /> : <Noting key={to} contact={contact} to={to} />}
    </section>
  )
}

/** The dialogue in focus, with its tabs above. */
export function Middle() {
  const { text } = useText()
  const { state, focus } = useDesk()
  const dialogue = focus === null ? undefined : state.dialogues[focus]
  return (
    <div className="mid">
      <Tabs />
      {dialogue ? (
        <Panel key={dialogue.view.contact} dialogue={dialogue} />
      ) : (
        <div className="nobody" id="dialogue" role="tabpanel" aria-label={text.dialogue.tabs}>
          <h1>{focus === null ? text.dialogue.none : text.dialogue.opening}</h1>
          {focus === null && <p>{text.dialogue.noneHow}</p>}
        </div>
      )}
    </div>
  )
}
