import { useDeferredValue, useId } from 'react'
import { ROLES } from '@senim/core/directory/staff.ts'
import type { AccountView } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { Choose } from '../admin/Choose.tsx'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { regionChoices } from '../admin/regions.ts'
import { regionName } from '../reference.ts'
import type { Filter } from './filter.ts'
import { foundAmong } from './filter.ts'
import { useKnownBodies } from './queries.ts'

/** Where somebody's access stands, in words. */
export function useAccess(): (account: AccountView) => string {
  const { language } = useLanguage()
  const now = useNow(60_000)
  const { access: text } = ACCOUNTS[language]
  return ({ active, access, until }) => (!active ? text.shut : access === 'invited' && until !== null ? text.invited(moment(until, language, now)) : access === 'in' ? text.in : text.none)
}

function Account({ account, body, access }: { account: AccountView; body: string | undefined; access: string }) {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const more = account.body === null ? [account.languages.map((one) => text.speaks[one]).join(', '), account.skills.map((one) => text.skills[one]).join(', ')] : [body ?? '']
  const where = account.region === null ? [] : [regionName(account.region, language)]
  return (
    <li>
      <Link href={`${ADMIN_PATHS.accounts}/${account.id}`}>{account.name}</Link>
      <span>{account.roles.map((role) => text.roles[role]).join(', ')}</span>
      <span className="quiet">{[...more, ...where].filter((one) => one !== '').join(' · ')}</span>
      {account.active && account.access === 'in' ? <code className="quiet">{account.login}</code> : <span className={account.active ? 'waits' : 'shut'}>{access}</span>}
    </li>
  )
}

/** Everybody who works here or did, by name, with what finds somebody among many. */
export function AccountList({ accounts, filter, onFilter }: { accounts: readonly AccountView[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { language } = useLanguage()
  const text = ACCOUNTS[language]
  const id = useId()
  const access = useAccess()
  const { data: bodies = [] } = useKnownBodies()
  const names = new Map(bodies.map((body) => [body.id, body.name[language]]))
  const found = foundAmong(accounts, useDeferredValue(filter), language)
  const change = (part: Partial<Filter>): void => onFilter({ ...filter, ...part })
  return (
    <section aria-label={text.title}>
      <div className="filter">
        <div className="find">
          <label htmlFor={`${id}-find`}>{text.find}</label>
          <input id={`${id}-find`} type="search" value={filter.words} onChange={(event) => change({ words: event.target.value })} />
        </div>
        <Choose id={`${id}-role`} label={text.filter.role} none={text.filter.anyRole} value={filter.role} all={ROLES.map((role) => [role, text.roles[role]])} onChange={(role) => change({ role: ROLES.find((one) => one === role) ?? '' })} />
        <Choose id={`${id}-region`} label={text.filter.region} none={text.filter.anyRegion} value={filter.region} all={regionChoices(language)} onChange={(region) => change({ region })} />
        <Choose id={`${id}-state`} label={text.filter.state} none={text.filter.anyState} value={filter.state} all={[['active', text.filter.active], ['shut', text.filter.shut]]} onChange={(state) => change({ state: state === 'active' || state === 'shut' ? state : '' })} />
      </div>
      <output className="quiet num">{found.length === 0 ? text.noneFound : text.found(found.length)}</output>
      <ul>{found.map((one) => <Account key={one.id} account={one} access={access(one)} body={one.body === null ? undefined : names.get(one.body)} />)}</ul>
    </section>
  )
}
