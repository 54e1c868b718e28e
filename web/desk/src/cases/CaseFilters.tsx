import type { ReactNode } from 'react'
import { useId } from 'react'
import { canSeeAllCases } from '@senim/core/directory/can.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { CLOSING } from '@senim/text/closing.ts'
import { KIT } from '@senim/text/kit.ts'
import { SEARCH } from '@senim/text/search.ts'
import type { CaseFilter } from './filter.ts'

function Choice({ label, any, value, onChange, children }: { label: string; any: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  )
}

/** Narrows the list of cases. Whoever sees only their own is not asked whose. */
export function CaseFilters({ filter, onChange }: { filter: CaseFilter; onChange: (filter: CaseFilter) => void }) {
  const { language } = useLanguage()
  const me = useMe()
  const { cases: text, any } = SEARCH[language]
  const change = (one: Partial<CaseFilter>): void => onChange({ ...filter, ...one })
  const all = canSeeAllCases({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  const regions = REGIONS.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <fieldset className="case-filters">
      <legend className="sr">{text.filters}</legend>
      <Choice label={text.status} any={any} value={filter.status} onChange={(status) => change({ status })}>
        {(['inWork', 'closed'] as const).map((status) => <option key={status} value={status}>{text.statuses[status]}</option>)}
      </Choice>
      <Choice label={text.region} any={any} value={filter.region} onChange={(region) => change({ region })}>
        {regions.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
      </Choice>
      <Choice label={text.risk} any={any} value={filter.risk} onChange={(risk) => change({ risk })}>
        {[...RISKS.toReversed(), 'unknown' as const].map((risk) => <option key={risk} value={risk}>{KIT[language].riskShort[risk]}</option>)}
      </Choice>
      <label className="tick"><input type="checkbox" checked={filter.late} onChange={(event) => change({ late: event.target.checked })} />{text.late}</label>
      {all && <label className="tick"><input type="checkbox" checked={filter.mine} onChange={(event) => change({ mine: event.target.checked })} />{text.mine}</label>}
      {all && <label className="tick"><input type="checkbox" checked={filter.seconds} onChange={(event) => change({ seconds: event.target.checked })} />{CLOSING[language].filter}</label>}
    </fieldset>
  )
}
