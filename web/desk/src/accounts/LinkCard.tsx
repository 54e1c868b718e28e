import { useEffect, useId, useRef, useState } from 'react'
import type { MadeLink } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'

export interface Shown {
  readonly name: string
  readonly link: MadeLink
}

/** The only time a link is seen: what opens the door stands behind its `#`, which no browser sends and no log holds. */
export function LinkCard({ made, onDone }: { made: Shown; onDone: () => void }) {
  const { language } = useLanguage()
  const { link: text } = ACCOUNTS[language]
  const id = useId()
  const now = useNow(60_000)
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card made" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>{text.heading(made.name)}</h2>
      <p>{text.how}</p>
      <dl>
        <div><dt>{text.label}</dt><dd><code>{made.link.address}</code></dd></div>
      </dl>
      <p className="quiet num">{text.until(moment(made.link.until, language, now))}</p>
      <div className="tools">
        {/* Away from https the browser gives no clipboard: the link can be marked and copied by hand. */}
        {'clipboard' in navigator && <button type="button" className="main" onClick={() => void navigator.clipboard.writeText(made.link.address).then(() => setCopied(true), () => undefined)}>{text.copy}</button>}
        <button type="button" onClick={onDone}>{text.done}</button>
        <output className="quiet">{copied && text.copied}</output>
      </div>
    </section>
  )
}
