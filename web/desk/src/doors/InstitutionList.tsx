import { useDeferredValue, useId, useState } from 'react'
import type { InstitutionView } from '@senim/contract/doors.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { KIT } from '@senim/text/kit.ts'
import { Unread } from '../cases/Unread.tsx'
import { useInstitutions } from './queries.ts'
import { factsOf } from './words.ts'

function Row({ institution }: { institution: InstitutionView }) {
  const { language } = useLanguage()
  return (
    <li>
      <Link href={`/desk/doors/${institution.id}`}>{institution.name}</Link>
      <code>{institution.code}</code>
      <span className={institution.region === null ? 'lacks' : 'quiet'}>{factsOf(institution, language).join(' · ')}</span>
    </li>
  )
}

/** Institutions by code, with a field to find one among thousands: the server searches. */
export function InstitutionList() {
  const { language } = useLanguage()
  const text = DOORS[language]
  const id = useId()
  const [wanted, setWanted] = useState('')
  const { data, error, refetch } = useInstitutions(useDeferredValue(wanted.trim()))
  return (
    <section aria-label={text.title}>
      <label className="quiet" htmlFor={id}>{text.find}</label>
      <input id={id} type="search" maxLength={100} value={wanted} onChange={(event) => setWanted(event.target.value)} />
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      <output className="quiet">{data && (data.found === 0 ? text.noneFound : data.found > data.rows.length && INSTITUTION[language].shown(data.rows.length, data.found))}</output>
      {data && <ul>{data.rows.map((one) => <Row key={one.id} institution={one} />)}</ul>}
    </section>
  )
}
