import { useDeferredValue, useId, useState } from 'react'
import type { AccountView } from '@senim/contract/access.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { useBodies } from '../cases/queries.ts'

function Account({ account, body }: { account: AccountView; body: string | undefined }) {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const officer = account.roles.includes('officer')
  return (
    <li>
      <b>{account.name}</b>
      <code>{account.login}</code>
      <span>{account.roles.map((role) => text.roles[role]).join(', ')}</span>
      <span className="quiet">{officer ? body : [account.languages.map((one) => text.speaks[one]).join(', '), account.skills.map((one) => text.skills[one]).join(', ')].filter((one) => one !== '').join(' · ')}</span>
      {!account.active && <span className="shut">{text.inactive}</span>}
    </li>
  )
}

/** Everybody who may sign in, by name, with a field to find somebody among many. */
export function AccountList({ accounts }: { accounts: readonly AccountView[] }) {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const id = useId()
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase(language))
  const { data: bodies = [] } = useBodies()
  const names = new Map(bodies.map((body) => [body.id, body.name[language]]))
  const found = accounts.filter((one) => `${one.name} ${one.login}`.toLocaleLowerCase(language).includes(words)).toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <section aria-label={text.title}>
      <label className="quiet" htmlFor={id}>{text.find}</label>
      <input id={id} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      <output>{found.length === 0 && text.noneFound}</output>
      <ul>{found.map((one) => <Account key={one.id} account={one} body={one.body === null ? undefined : names.get(one.body)} />)}</ul>
    </section>
  )
}
