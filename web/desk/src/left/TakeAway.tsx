import { useState } from 'react'
import { AWAY } from '@senim/text/away.ts'
import { Key } from '../keyboard/Key.tsx'
import { useKeys } from '../keys.ts'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'

/** Takes the next of those who have left, with one click or one key. */
export function TakeAway() {
  const { language } = useText()
  const { state, commands } = useDesk()
  const [busy, setBusy] = useState(false)
  const words = AWAY[language].queue
  const available = state.self?.status === 'available'
  const take = (): void => {
    if (busy) return
    setBusy(true)
    void commands.takeAway().finally(() => setBusy(false))
  }
  useKeys({ 'Alt+KeyN': available ? take : undefined })
  if (!available) return null
  return (
    <div className="take-away">
      <button type="button" disabled={busy} aria-describedby="take-away-how" onClick={take}>{words.take} <Key of="next" /></button>
      <p className="note" id="take-away-how">{words.takeHow}</p>
    </div>
  )
}
