import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { useLocation } from '@senim/kit/location.ts'
import { sayDone } from '@senim/kit/Notices.tsx'
import { BODIES } from '@senim/text/bodies.ts'
import { KIT } from '@senim/text/kit.ts'
import { useKnownBodies } from '../accounts/queries.ts'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { Unread } from '../cases/Unread.tsx'
import { BodyForm } from './BodyForm.tsx'
import { BodyList } from './BodyList.tsx'
import { BodyPage } from './BodyPage.tsx'
import type { BodyFilter } from './draft.ts'
import { NO_FILTER } from './draft.ts'

/** Kept while a body is opened and left again. */
let kept: BodyFilter = NO_FILTER

function AllBodies() {
  const { language } = useLanguage()
  const text = BODIES[language]
  const { data, error, refetch } = useKnownBodies()
  const [adding, setAdding] = useState(false)
  const [filter, setFilter] = useState(kept)
  const add = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  const back = useCallback(() => {
    returns.current = true
    setAdding(false)
  }, [])
  useEffect(() => {
    if (returns.current && !adding) add.current?.focus()
    returns.current = false
  }, [adding])
  const keep = (next: BodyFilter): void => {
    kept = next
    setFilter(next)
  }
  const done = (): void => {
    sayDone(text.entered)
    back()
  }
  return (
    <main className="accounts of-bodies">
      <header>
        <div>
          <h1>{text.title}</h1>
          {data && <p className="quiet num">{text.count(data.filter((one) => one.retired === null).length)}</p>}
        </div>
        {!adding && <button type="button" ref={add} className="main" onClick={() => setAdding(true)}>{text.add}</button>}
      </header>
      {adding && <BodyForm known={null} onDone={done} onCancel={back} />}
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <BodyList bodies={data} filter={filter} onFilter={keep} />}
    </main>
  )
}

/** The bodies there are, entering a new one, and one of them by its own address. */
export function BodiesPage() {
  const path = useLocation()
  const one = path.startsWith(`${ADMIN_PATHS.bodies}/`) ? path.slice(ADMIN_PATHS.bodies.length + 1).replace(/\/$/, '') : ''
  return one === '' ? <AllBodies /> : <BodyPage key={one} id={one} />
}
