import { useSyncExternalStore } from 'react'
import { KIT } from '@senim/text/kit.ts'
import { sentenceOf } from './api.ts'
import { announcement } from './events.ts'
import { Icon } from './icons.tsx'
import { useLanguage } from './language.tsx'

interface Notice {
  readonly kind: 'refusal' | 'done'
  readonly sentence: string
}

const changed = announcement()
let notice: Notice | null = null
let timer: ReturnType<typeof setTimeout> | undefined

function show(next: Notice | null): void {
  clearTimeout(timer)
  notice = next
  // A refusal stays until it is read and closed; good news goes by itself.
  if (next?.kind === 'done') timer = setTimeout(() => show(null), 6000)
  changed.announce()
}

/** Says in one place of the screen why something was not done. */
export function sayRefusal(error: unknown): void {
  saySentence(sentenceOf(error))
}

/** The same for a refusal that came with its sentence. */
export function saySentence(sentence: string): void {
  show({ kind: 'refusal', sentence })
}

/** Says that something was done. */
export function sayDone(sentence: string): void {
  show({ kind: 'done', sentence })
}

/** The one place where refusals and results are said; put it once into an app. */
export function Notices() {
  const { language } = useLanguage()
  const now = useSyncExternalStore(changed.listen, () => notice)
  return (
    <div className="notices">
      <output>{now?.kind === 'done' && <span className="notice done">{now.sentence}</span>}</output>
      <div role="alert">
        {now?.kind === 'refusal' && (
          <p className="notice refusal">
            <span>{now.sentence}</span>
            <button type="button" aria-label={KIT[language].close} onClick={() => show(null)}>
              <Icon name="cross" />
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
