import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'

export interface Made {
  readonly name: string
  readonly login: string
  readonly password: string
}

/** The only time the first password is seen. */
export function MadeCard({ made, onDone }: { made: Made; onDone: () => void }) {
  const { made: text } = ACCOUNTS[useLanguage().language]
  const heading = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card made" aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1}>{text.heading(made.name)}</h2>
      <p>{text.once}</p>
      <dl>
        <div><dt>{text.login}</dt><dd><code>{made.login}</code></dd></div>
        <div><dt>{text.password}</dt><dd><code>{made.password}</code></dd></div>
      </dl>
      <div className="tools">
        <button type="button" className="main" onClick={onDone}>{text.done}</button>
        {/* Away from https the browser gives no clipboard: the password can be marked and copied by hand. */}
        {'clipboard' in navigator && <button type="button" onClick={() => void navigator.clipboard.writeText(made.password).then(() => setCopied(true), () => undefined)}>{text.copy}</button>}
        <output className="quiet">{copied && text.copied}</output>
      </div>
    </section>
  )
}
