import type { ReactNode } from 'react'
import type { AgencyReferral } from '@senim/contract/cases.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { AGENCY } from '@senim/text/agency.ts'
import { personWords, REFERRAL } from '@senim/text/referral.ts'
import { referralAllows } from '@senim/core/cases/referral/state.ts'

/** The least that must be known: only the fields this body was given, and the ground on which it was. */
export function Slice({ view }: { view: AgencyReferral }) {
  const { language } = useLanguage()
  const { slice } = AGENCY[language]
  const { fields, grounds } = REFERRAL[language]
  const { action, about, place, address, school, home } = view.slice
  const locked = view.addressAfterAccept && referralAllows(view.status, 'accept')
  const rows: readonly (readonly [string, ReactNode])[] = [
    [fields.action, action],
    [fields.about, about && `${personWords(language, about)}. ${slice.noName}`],
    [fields.place, place],
    [fields.address, address ?? (locked ? <span className="locked"><Icon name="lock" />{slice.afterAccept}</span> : null)],
    [fields.home, home],
    [fields.school, school],
    [slice.ground, grounds[view.ground]],
  ]
  return (
    <dl className="slice">
      {rows.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}
    </dl>
  )
}

/** What is kept from this body, and why: nobody should wonder whether something went missing. */
export function Withheld({ view }: { view: AgencyReferral }) {
  const { slice } = AGENCY[useLanguage().language]
  const names = [slice.dialogue, ...view.withheld.map((field) => slice.fields[field])]
  return <p className="hid"><Icon name="lock" /><span>{slice.withheld(names.join(', '))}</span></p>
}
