import type { MadeLink } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { ShownOnce } from './ShownOnce.tsx'

export interface Shown {
  readonly name: string
  readonly link: MadeLink
}

/** The only time a link is seen: what opens the door stands behind its `#`, which no browser sends and no log holds. */
export function LinkCard({ made, onDone }: { made: Shown; onDone: () => void }) {
  const { language } = useLanguage()
  const { link: text } = ACCOUNTS[language]
  const now = useNow(60_000)
  return (
    <ShownOnce heading={text.heading(made.name)} value={made.link.address} text={text} onDone={onDone}>
      <p className="quiet num">{text.until(moment(made.link.until, language, now))}</p>
    </ShownOnce>
  )
}
