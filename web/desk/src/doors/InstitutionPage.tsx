import { useEffect, useRef, useState } from 'react'
import type { DoorView, InstitutionView } from '@senim/contract/doors.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { INSTITUTION } from '@senim/text/institution.ts'
import { KIT } from '@senim/text/kit.ts'
import { useAccounts } from '../accounts/queries.ts'
import { Unread } from '../cases/Unread.tsx'
import { ADMIN_PATHS } from '../admin/paths.ts'
import { DoorRow } from './DoorRow.tsx'
import { InstitutionForm } from './InstitutionForm.tsx'
import { InstitutionHistory } from './InstitutionHistory.tsx'
import { MakeForm } from './MakeForm.tsx'
import { useDoors, useInstitution } from './queries.ts'
import { factsOf } from './words.ts'

function Doors({ institution, doors }: { institution: InstitutionView; doors: readonly DoorView[] }) {
  const { doors: text } = INSTITUTION[useLanguage().language]
  const { data: accounts = [] } = useAccounts()
  const names = new Map(accounts.map((one) => [one.id, one.name]))
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">{text.heading}</h2>
      {doors.length === 0 && <p className="quiet">{text.none}</p>}
      {institution.region === null && doors.length > 0 && <p className="note-soon">{text.noRegionNow}</p>}
      <ul className="codes">{doors.map((door) => <DoorRow key={door.id} door={door} institution={institution} nameOf={(staff) => names.get(staff) ?? staff} />)}</ul>
    </section>
  )
}

function Loaded({ institution, doors }: { institution: InstitutionView; doors: readonly DoorView[] }) {
  const { language } = useLanguage()
  const text = INSTITUTION[language]
  const [correcting, setCorrecting] = useState(false)
  const correct = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (!correcting && returns.current) correct.current?.focus()
    returns.current = correcting
  }, [correcting])
  return (
    <>
      <header>
        <div>
          <h1>{institution.name}</h1>
          <p className="quiet"><code>{institution.code}</code> {factsOf(institution, language).join(' · ')}</p>
        </div>
        {!correcting && <button type="button" ref={correct} onClick={() => setCorrecting(true)}>{text.correct}</button>}
      </header>
      {correcting && <InstitutionForm known={institution} onDone={() => setCorrecting(false)} onCancel={() => setCorrecting(false)} />}
      {institution.region === null ? <p className="note-soon">{text.doors.needsRegion}</p> : <MakeForm institution={institution.id} doors={doors} main={!correcting} />}
      <Doors institution={institution} doors={doors} />
      <InstitutionHistory institution={institution} />
    </>
  )
}

/** One institution: what is known of it, its QR codes, and what can be printed. */
export function InstitutionPage({ id }: { id: string }) {
  const { language } = useLanguage()
  const institution = useInstitution(id)
  const doors = useDoors(id)
  const error = institution.error ?? doors.error
  const again = (): void => {
    void institution.refetch()
    void doors.refetch()
  }
  return (
    <>
      <p><Link href={ADMIN_PATHS.doors}>{INSTITUTION[language].back}</Link></p>
      {institution.data && doors.data ? <Loaded institution={institution.data} doors={doors.data} /> : error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={again} />}
    </>
  )
}
