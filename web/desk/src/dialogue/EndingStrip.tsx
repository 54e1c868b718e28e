import { useNow } from '@senim/kit/time.ts'
import { useDesk } from '../store/context.ts'
import type { Ending } from '../store/store.ts'
import { useText } from '../store/text.ts'

/** The time to think again before a dialogue closes as no request. */
export function EndingStrip({ contact, ending }: { contact: string; ending: Ending }) {
  const { text, language } = useText()
  const { commands } = useDesk()
  const now = useNow(250)
  const kind = text.dialogue.kinds[ending.what].toLocaleLowerCase(language)
  return (
    <p className="ending">
      <output>{text.dialogue.ending(kind)}</output>
      <span className="num" aria-hidden="true">{text.dialogue.endingIn(Math.max(0, Math.ceil((ending.at - now) / 1000)))}</span>
      <button type="button" onClick={() => commands.stay(contact)}>{text.dialogue.undo}</button>
    </p>
  )
}
