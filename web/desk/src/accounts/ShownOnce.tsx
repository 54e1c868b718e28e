import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'

interface ShownOnceProps {
  readonly heading: string
  readonly value: string
  readonly text: Readonly<Record<'how' | 'label' | 'copy' | 'copied' | 'done', string>>
  readonly children?: ReactNode
  readonly onDone: () => void
}

/** Something secret, the only time it is seen. */
export function ShownOnce({ heading, value, text, children, onDone }: ShownOnceProps) {
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className="card made" aria-labelledby={id}>
      <h2 id={id} ref={title} tabIndex={-1}>{heading}</h2>
      <p>{text.how}</p>
      <dl>
        <div><dt>{text.label}</dt><dd><code>{value}</code></dd></div>
      </dl>
      {children}
      <div className="tools">
        {/* Away from https the browser gives no clipboard: it can be marked and copied by hand. */}
        {'clipboard' in navigator && <button type="button" className="main" onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true), () => undefined)}>{text.copy}</button>}
        <button type="button" onClick={onDone}>{text.done}</button>
        <output className="quiet">{copied && text.copied}</output>
      </div>
    </section>
  )
}
