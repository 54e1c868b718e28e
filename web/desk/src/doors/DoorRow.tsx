import { useEffect, useRef, useState } from 'react'
import type { DoorView, InstitutionView } from '@senim/contract/doors.ts'
import { SHEETS } from '@senim/contract/doors.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { Download } from './Download.tsx'
import { useRenewDoors } from './queries.ts'
import { dayOf } from './words.ts'

/** Asked once before a code ends for good. */
function Revoking({ door, onEnd }: { door: DoorView; onEnd: () => void }) {
  const { doors: text, lost } = INSTITUTION[useLanguage().language]
  const keep = useRef<HTMLButtonElement>(null)
  const { busy, failure, send } = useSending<DoorView>(useRenewDoors())
  useEffect(() => keep.current?.focus(), [])
  const revoke = async (): Promise<void> => {
    if ((await send(`/api/doors/${door.id}/revoke`, {})) === null) return
    sayDone(text.done)
    onEnd()
  }
  return (
    <div className="ask">
      <p>{text.ask}</p>
      <div role="alert">{failure && <p className="failure">{failure.lost ? lost : failure.sentence}</p>}</div>
      <div className="tools">
        <button type="button" className="grave" disabled={busy} onClick={() => void revoke()}>{text.yes}</button>
        <button type="button" ref={keep} onClick={onEnd}>{text.no}</button>
      </div>
    </div>
  )
}

/** One QR code: what it is for, who made it and when, and what can be printed of it while it is valid. */
export function DoorRow({ door, institution, nameOf }: { door: DoorView; institution: InstitutionView; nameOf: (staff: string) => string }) {
  const { language } = useLanguage()
  const { doors: text, languages } = INSTITUTION[language]
  const [asking, setAsking] = useState(false)
  const row = useRef<HTMLHeadingElement>(null)
  const name = `${languages[door.language]}, ${text.campaign(door.campaign)}`
  const end = (): void => {
    setAsking(false)
    row.current?.focus()
  }
  return (
    <li data-revoked={door.revoked !== null || undefined}>
      <h3 ref={row} tabIndex={-1}>{name}</h3>
      <p className="quiet">{text.made(nameOf(door.made.by), dayOf(door.made.at, language))}</p>
      {door.revoked && <p className="shut">{text.revoked(nameOf(door.revoked.by), dayOf(door.revoked.at, language))}</p>}
      {door.revoked === null && !asking && (
        <div className="tools">
          {SHEETS.map((sheet) => <Download key={sheet} path={`/api/doors/${door.id}/poster.pdf?sheet=${sheet}`} name={`${institution.code}-${door.campaign}-${door.language}-${sheet}.pdf`}>{text[sheet]}<span className="sr">: {name}</span></Download>)}
          <button type="button" className="bare" onClick={() => setAsking(true)}>{text.revoke}<span className="sr">: {name}</span></button>
        </div>
      )}
      {door.revoked === null && asking && <Revoking door={door} onEnd={end} />}
    </li>
  )
}
