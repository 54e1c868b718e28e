import { AWAY } from '@senim/text/away.ts'
import { useNow } from '@senim/kit/time.ts'
import { useReasonName } from '../reference/queries.ts'
import { useDesk } from '../store/context.ts'
import type { Ending } from '../store/store.ts'
import { useText } from '../store/text.ts'

/** The time to think again before a dialogue closes as no request, or as light and answered. */
export function EndingStrip({ contact, ending, reasons }: { contact: string; ending: Ending; reasons: readonly string[] }) {
  const { text, language } = useText()
  const reasonName = useReasonName()
  const { commands } = useDesk()
  const now = useNow(250)
  const lower = (words: string): string => words.toLocaleLowerCase(language)
  const says = ending.what === 'light' ? AWAY[language].light.ending(lower(reasons.map((reason) => reasonName(reason, language)).join(', '))) : text.dialogue.ending(lower(text.dialogue.kinds[ending.what]))
  return (
    <p className="ending">
      <output>{says}</output>
      <span className="num" aria-hidden="true">{text.dialogue.endingIn(Math.max(0, Math.ceil((ending.at - now) / 1000)))}</span>
      <button type="button" onClick={() => commands.stay(contact)}>{text.dialogue.undo}</button>
    </p>
  )
}
