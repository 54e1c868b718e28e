import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { KIT } from '@senim/text/kit.ts'
import { Unread } from '../cases/Unread.tsx'
import { AccountList } from './AccountList.tsx'
import './accounts.css'
import { AddForm } from './AddForm.tsx'
import type { Made } from './MadeCard.tsx'
import { MadeCard } from './MadeCard.tsx'
import { useAccounts } from './queries.ts'

type Open = { readonly is: 'list' } | { readonly is: 'form' } | { readonly is: 'made'; readonly made: Made }

/** Who may sign in, and entering somebody new. */
export function AccountsPage() {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const { data, error, refetch } = useAccounts()
  const [open, setOpen] = useState<Open>({ is: 'list' })
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
  return (
    <main className="accounts">
      <header>
        <div>
          <h1>{text.title}</h1>
          {data && <p className="quiet num">{text.count(data.filter((one) => one.active).length)}</p>}
        </div>
        {open.is === 'list' && <button type="button" ref={add} className="main" onClick={() => setOpen({ is: 'form' })}>{text.add}</button>}
      </header>
      {open.is === 'form' && <AddForm onMade={(made) => setOpen({ is: 'made', made })} onCancel={back} />}
      {open.is === 'made' && <MadeCard made={open.made} onDone={back} />}
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <AccountList accounts={data} />}
    </main>
  )
}
