import type { AgencyReferral } from '@senim/contract/cases.ts'
import { isNever } from '@senim/core/directory/safe.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { AGENCY } from '@senim/text/agency.ts'

const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * How the person may be reached, in a frame of its own: a call at the wrong moment can cost a life. Nothing known means nobody
 * calls before the centre was asked.
 */
export function SafeContact({ contact }: { contact: AgencyReferral['slice']['contact'] }) {
  const { safe } = AGENCY[useLanguage().language]
  const mayCall = contact !== null && contact.ways.includes('phone')
  const [first, second] = contact === null ? [safe.unknown, safe.askFirst] : mayCall ? [safe.mayCall, null] : isNever(contact) ? [safe.never, safe.neverMore] : [safe.doNot, safe.onlyCentre]
  return (
    <section className="safe" data-call={mayCall} aria-label={safe.heading}>
      <p>
        <b>{first}</b> {second}{' '}
        {contact?.quiet && <span className="num">{safe.quiet(time(contact.quiet[0]), time(contact.quiet[1]))}</span>}
      </p>
      {contact?.note && <p>{contact.note}</p>}
    </section>
  )
}
