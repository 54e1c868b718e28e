import { HANDS } from '@senim/text/hands.ts'
import { Log } from '../dialogue/Log.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

const nothing = (): void => undefined

/** A dialogue in other hands, followed as it goes: there is nowhere to write, and nothing is marked as read. */
export function Watched({ contact }: { contact: string }) {
  const { language } = useText()
  const { state } = useDesk()
  const dialogue = state.dialogues[contact]
  if (dialogue === undefined) return <output className="note">{HANDS[language].opening}</output>
  return <Log key={contact} dialogue={dialogue} onTakeBack={nothing} />
}
