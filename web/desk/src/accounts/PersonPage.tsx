import { useEffect, useRef, useState } from 'react'
import type { AccountDetail } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { KIT } from '@senim/text/kit.ts'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { Unread } from '../cases/Unread.tsx'
import { Access } from './Access.tsx'
import { useAccess } from './AccountList.tsx'
import { EditForm } from './EditForm.tsx'
import type { Shown } from './LinkCard.tsx'
import { LinkCard } from './LinkCard.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { useAccount } from './queries.ts'

function Person({ detail }: { detail: AccountDetail }) {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const access = useAccess()
  const own = useMe().id === detail.account.id
  const heading = useRef<HTMLHeadingElement>(null)
  const [made, setMade] = useState<Shown | null>(null)
  useEffect(() => heading.current?.focus(), [])
  const { account } = detail
  return (
    <>
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>{account.name}</h1>
          <p className="quiet">{[account.roles.map((role) => text.roles[role]).join(', '), account.login ?? '', access(account)].filter((one) => one !== '').join(' · ')}</p>
        </div>
      </header>
      {own && <p className="hint">{text.person.own}</p>}
      {made !== null && <LinkCard made={made} onDone={() => setMade(null)} />}
      <EditForm detail={detail} quiet={made !== null} />
      {!own && <Access detail={detail} onMade={setMade} />}
      <PersonHistory account={account} />
    </>
  )
}

/** One of the people who work here: what is known of them, their access, and who changed what. */
export function PersonPage({ id }: { id: string }) {
  const { language } = useLanguage()
  const { data, error, refetch } = useAccount(id)
  return (
    <main className="accounts">
      <Link className="back" href={ADMIN_PATHS.accounts}>{ACCOUNTS[language].person.back}</Link>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && <Person detail={data} />}
    </main>
  )
}
