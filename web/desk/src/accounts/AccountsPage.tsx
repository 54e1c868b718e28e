import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { useLocation } from '@senim/kit/location.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { KIT } from '@senim/text/kit.ts'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { Unread } from '../cases/Unread.tsx'
import { AccountList } from './AccountList.tsx'
import { AddForm } from './AddForm.tsx'
import type { Filter } from './filter.ts'
import { NO_FILTER } from './filter.ts'
import type { Shown } from './LinkCard.tsx'
import { LinkCard } from './LinkCard.tsx'
import { PersonPage } from './PersonPage.tsx'
import { useAccounts } from './queries.ts'

type Open = { readonly is: 'list' } | { readonly is: 'form' } | { readonly is: 'made'; readonly made: Shown }

/** Kept while somebody is opened and left again. */
let kept: Filter = NO_FILTER

function Everybody() {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const { data, error, refetch } = useAccounts()
  const [open, setOpen] = useState<Open>({ is: 'list' })
  const [filter, setFilter] = useState(kept)
  const add = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  const back = useCallback(() => {
    returns.current = true
    setOpen({ is: 'list' })
  }, [])
  useEffect(() => {
    if (returns.current && open.is === 'list') add.current?.focus()
    returns.current = false
  }, [open])
  const keep = (next: Filter): void => {
    kept = next
    setFilter(next)
  }
  return (
    <main className="accounts">
      <header>
        <div>
          <h1>{text.title}</h1>
          {data && <p className="quiet num">{text.count(data.filter((one) => one.active && one.access === 'in').length)}</p>}
        </div>
        {open.is === 'list' && <button type="button" ref={add} className="main" onClick={() => setOpen({ is: 'form' })}>{text.add}</button>}
      </header>
      {open.is === 'form' && <AddForm onMade={(made) => setOpen({ is: 'made', made })} onCancel={back} />}
      {open.is === 'made' && <LinkCard made={open.made} onDone={back} />}
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <AccountList accounts={data} filter={filter} onFilter={keep} />}
    </main>
  )
}

/** Who works here: the list, entering somebody new, and one of them by their own address. */
export function AccountsPage() {
  const path = useLocation()
  const one = path.startsWith(`${ADMIN_PATHS.accounts}/`) ? path.slice(ADMIN_PATHS.accounts.length + 1).replace(/\/$/, '') : ''
  return one === '' ? <Everybody /> : <PersonPage key={one} id={one} />
}
