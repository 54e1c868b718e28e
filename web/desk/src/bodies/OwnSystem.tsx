import { useId, useRef } from 'react'
import type { MadeBodyKey } from '@senim/contract/body-api.ts'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { ADDRESSES } from '@senim/text/addresses.ts'
import { KIT } from '@senim/text/kit.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { ShownOnce } from '../accounts/ShownOnce.tsx'
import { Unread } from '../cases/Unread.tsx'
import { KeyForm } from './KeyForm.tsx'
import { SystemKeys } from './SystemKeys.tsx'
import { useBodyKeys } from './queries.ts'
import { SharedSecret } from './SharedSecret.tsx'

/** What was made just now, and is seen this once: a key of a system (`name`), or the key that calls are signed with. */
export type MadeSecret = { readonly what: 'key'; readonly name: string; readonly value: string } | { readonly what: 'signing'; readonly value: string }

function Made({ made, onDone }: { made: MadeSecret; onDone: () => void }) {
  const { language } = useLanguage()
  const [{ key }, { made: signing }] = [OWN_SYSTEM[language], ADDRESSES[language]]
  return made.what === 'key' ? <ShownOnce heading={key.heading(made.name)} value={made.value} text={key} onDone={onDone} /> : <ShownOnce heading={signing.heading} value={made.value} text={signing} onDone={onDone} />
}

/** How a body's own system is let in: where it asks, its keys, and the key that calls are signed with. What is secret is seen once. */
export function OwnSystem({ body, made, onMade }: { body: KnownBody; made: MadeSecret | null; onMade: (made: MadeSecret | null) => void }) {
  const { language } = useLanguage()
  const text = OWN_SYSTEM[language]
  const id = useId()
  const { data, error, refetch } = useBodyKeys(body.id)
  const title = useRef<HTMLHeadingElement>(null)
  const done = (): void => {
    onMade(null)
    title.current?.focus()
  }
  const keyMade = (one: MadeBodyKey, system: string): void => onMade({ what: 'key', name: system, value: one.key })
  return (
    <>
      {made && <Made key={made.value} made={made} onDone={done} />}
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
            <SharedSecret body={body.id} onMade={(value) => onMade({ what: 'signing', value })} />
          </>
        )}
      </section>
    </>
  )
}
