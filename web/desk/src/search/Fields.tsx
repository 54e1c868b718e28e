import type { ReactNode } from 'react'
import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Answerers } from '@senim/contract/search.ts'
import { CONTACT_STATUSES, OUTCOMES } from '@senim/core/contacts/shown.ts'
import { canFindAll } from '@senim/core/directory/can.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { NON_REQUESTS, RISKS } from '@senim/core/directory/problems.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { api } from '@senim/kit/api.ts'
import { useMe } from '@senim/kit/session.tsx'
import { KIT } from '@senim/text/kit.ts'
import { SEARCH } from '@senim/text/search.ts'
import { SHIFT } from '@senim/text/shift.ts'
import { useReasons } from '../reference/queries.ts'
import { useText } from '../store/text.ts'
import type { Asked } from './kept.ts'

interface Choose {
  readonly asked: Asked
  readonly ask: (change: Partial<Asked>) => void
}

function Select({ label, value, onChange, children, any }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode; any?: string }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {children}
      </select>
    </div>
  )
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

/** Whoever may find everybody's may choose a name; others choose between their own and all that is open to them. */
function WhoAnswered({ asked, ask }: Choose) {
  const { language } = useText()
  const me = useMe()
  const text = SEARCH[language]
  const all = canFindAll({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  const { data: names = [] } = useQuery({ queryKey: ['answerers'], queryFn: () => api.get<Answerers>('/api/search/answerers'), staleTime: 600_000, enabled: all })
  return (
    <Select label={text.who} value={asked.who} onChange={(who) => ask({ who })}>
      <option value="anybody">{all ? text.anybody : text.allMine}</option>
      <option value="me">{text.me}</option>
      {names.filter((one) => one.id !== me.id).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
    </Select>
  )
}

function Grave({ label, value, names, onChange }: { label: string; value: string; names: Readonly<Record<Risk | 'unknown', string>>; onChange: (value: string) => void }) {
  const { language } = useText()
  return (
    <Select label={label} value={value} onChange={onChange} any={SEARCH[language].any}>
      {[...RISKS.toReversed(), 'unknown' as const].map((risk) => <option key={risk} value={risk}>{names[risk]}</option>)}
    </Select>
  )
}

function Reason({ asked, ask }: Choose) {
  const { language } = useText()
  const text = SEARCH[language]
  const categories = useReasons()
  return (
    <Select label={text.reason} value={asked.reason} onChange={(reason) => ask({ reason })} any={text.any}>
      {categories.map((category) => (
        <optgroup key={category.id} label={category.name[language]}>
          <option value={category.id}>{text.allOf(category.name[language])}</option>
          {category.reasons.map((reason) => <option key={reason.id} value={reason.id}>{reason.name[language]}</option>)}
        </optgroup>
      ))}
    </Select>
  )
}

/** Everything that narrows a search besides its number and its words. */
export function Filters({ asked, ask }: Choose) {
  const { text: desk, language } = useText()
  const text = SEARCH[language]
  const regions = REGIONS.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <div className="filters">
      <Day label={text.from} value={asked.from} onChange={(from) => ask({ from })} />
      <Day label={text.to} value={asked.to} onChange={(to) => ask({ to })} />
      <Select label={text.region} value={asked.region} onChange={(region) => ask({ region })} any={text.any}>
        {regions.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
      </Select>
      <Reason asked={asked} ask={ask} />
      <Grave label={text.risk} value={asked.risk} names={KIT[language].risk} onChange={(risk) => ask({ risk })} />
      <Grave label={text.urgency} value={asked.urgency} names={{ ...SHIFT[language].urgencies, unknown: SHIFT[language].urgencies.none }} onChange={(urgency) => ask({ urgency })} />
      <Select label={text.outcome} value={asked.outcome} onChange={(outcome) => ask({ outcome })} any={text.any}>
        {OUTCOMES.map((one) => <option key={one} value={one}>{text.outcomes[one]}</option>)}
        {NON_REQUESTS.map((one) => <option key={one} value={one}>{desk.dialogue.kinds[one]}</option>)}
      </Select>
      <Select label={text.language} value={asked.language} onChange={(one) => ask({ language: one })} any={text.any}>
        {LANGUAGES.map((one) => <option key={one} value={one}>{desk.speaksLong[one]}</option>)}
      </Select>
      <Select label={text.status} value={asked.status} onChange={(status) => ask({ status })} any={text.any}>
        {CONTACT_STATUSES.map((one) => <option key={one} value={one}>{text.statuses[one]}</option>)}
      </Select>
      <WhoAnswered asked={asked} ask={ask} />
    </div>
  )
}
