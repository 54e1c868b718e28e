import { useId, useRef } from 'react'
import type { MadeBodyKey } from '@senim/contract/body-api.ts'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { KIT } from '@senim/text/kit.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { ShownOnce } from '../accounts/ShownOnce.tsx'
import { Unread } from '../cases/Unread.tsx'
import { KeyForm } from './KeyForm.tsx'
import { SystemKeys } from './SystemKeys.tsx'
import { useBodyKeys } from './queries.ts'
import { SharedSecret } from './SharedSecret.tsx'

export interface MadeSecret {
  readonly what: 'key' | 'secretShown'
  readonly name: string
  readonly value: string
}

/** How a body's own system is let in: where it asks, its keys, and the secret that calls are signed with. What is secret is seen once. */
export function OwnSystem({ body, made, onMade }: { body: KnownBody; made: MadeSecret | null; onMade: (made: MadeSecret | null) => void }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const id = useId()
  const { data, error, refetch } = useBodyKeys(body.id)
  const title = useRef<HTMLHeadingElement>(null)
  const name = body.name[language]
  const done = (): void => {
    onMade(null)
    title.current?.focus()
  }
  const keyMade = (one: MadeBodyKey, system: string): void => onMade({ what: 'key', name: system, value: one.key })
  return (
    <>
      {made && <ShownOnce key={made.value} heading={text[made.what].heading(made.name)} value={made.value} text={text[made.what]} onDone={done} />}
      <section className="card system" aria-labelledby={id}>
        <h2 id={id} ref={title} tabIndex={-1}>{text.title}</h2>
        <p className="quiet">{text.how}</p>
        {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
        {data && (
          <>
            <dl>
              <div><dt>{text.api}</dt><dd><code>{data.api}</code></dd></div>
              <div><dt>{text.callbacks}</dt><dd><code>{data.callbacks}</code></dd></div>
            </dl>
            <SystemKeys body={body.id} keys={data.keys} />
            <KeyForm body={body.id} onMade={keyMade} />
            <SharedSecret body={body.id} onMade={(value) => onMade({ what: 'secretShown', name, value })} />
          </>
        )}
      </section>
    </>
  )
}
