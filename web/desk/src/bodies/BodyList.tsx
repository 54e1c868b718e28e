import { useDeferredValue, useId } from 'react'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import type { KnownBody } from '@senim/contract/people.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { BODIES } from '@senim/text/bodies.ts'
import { CASES } from '@senim/text/cases.ts'
import { Choose } from '../admin/Choose.tsx'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { regionChoices } from '../admin/regions.ts'
import { Mark } from '../cases/Mark.tsx'
import { regionName } from '../reference.ts'
import type { BodyFilter } from './draft.ts'
import { cannotAnswer, foundAmong } from './draft.ts'

function Row({ body }: { body: KnownBody }) {
  const { language } = useLanguage()
  const text = BODIES[language]
  return (
    <li>
      <Link href={`${ADMIN_PATHS.bodies}/${body.id}`}>{body.name[language]}</Link>
      <span>{CASES[language].kinds[body.kind]}</span>
      <span className="quiet">{regionName(body.region, language)}</span>
      <span className="state num">
        {body.retired !== null && <span className="quiet">{text.retired}</span>}
        {cannotAnswer(body) && <span className="shut"><Mark look="late" />{text.noOfficer}</span>}
        {body.officers > 0 && <span className="quiet">{text.officers(body.officers)}</span>}
        {body.open > 0 && <span className="quiet">{text.open(body.open)}</span>}
      </span>
    </li>
  )
}

const STATES = ['works', 'unanswered', 'retired'] as const

/** Bodies by region and kind, with what finds one among many; one that cannot answer is marked. */
export function BodyList({ bodies, filter, onFilter }: { bodies: readonly KnownBody[]; filter: BodyFilter; onFilter: (filter: BodyFilter) => void }) {
  const { language } = useLanguage()
  const text = BODIES[language]
  const id = useId()
  const found = foundAmong(bodies, useDeferredValue(filter), language)
  const change = (part: Partial<BodyFilter>): void => onFilter({ ...filter, ...part })
  return (
    <section aria-label={text.title}>
      <div className="filter">
        <div className="find">
          <label htmlFor={`${id}-find`}>{text.find}</label>
          <input id={`${id}-find`} type="search" value={filter.words} onChange={(event) => change({ words: event.target.value })} />
        </div>
        <Choose id={`${id}-region`} label={text.filter.region} none={text.filter.anyRegion} value={filter.region} all={regionChoices(language)} onChange={(region) => change({ region })} />
        <Choose id={`${id}-kind`} label={text.filter.kind} none={text.filter.anyKind} value={filter.kind} all={BODY_KINDS.map((kind) => [kind, CASES[language].kinds[kind]])} onChange={(kind) => change({ kind })} />
        <Choose id={`${id}-state`} label={text.filter.state} none={text.filter.anyState} value={filter.state} all={STATES.map((one) => [one, text.filter[one]])} onChange={(state) => change({ state: STATES.find((one) => one === state) ?? '' })} />
      </div>
      <output className="quiet num">{found.length === 0 ? text.noneFound : text.found(found.length)}</output>
      <ul>{found.map((one) => <Row key={one.id} body={one} />)}</ul>
    </section>
  )
}
