import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DutyNow } from '@senim/contract/duty.ts'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { CASES } from '@senim/text/cases.ts'
import { DUTY } from '@senim/text/duty.ts'
import { KIT } from '@senim/text/kit.ts'
import { Choose } from '../admin/Choose.tsx'
import { regionChoices } from '../admin/regions.ts'
import { Unread } from '../cases/Unread.tsx'
import './duty.css'

/** The region that was looked at last: whoever goes to a dialogue and comes back finds it again. */
let looked: string | null = null

function Body({ duty: { body, entered, present, heads } }: { duty: DutyNow }) {
  const { language } = useLanguage()
  const text = DUTY[language]
  return (
    <li>
      <b>{body.name[language]}</b>
      <small>{CASES[language].kinds[body.kind]}</small>
      {present.length > 0 ? (
        <p>{present.join(', ')}{!entered && <small>{text.place.noRoster}</small>}</p>
      ) : (
        <p className="unmanned"><strong>{text.nobody}</strong><small>{heads.length > 0 ? text.headTold(heads.join(', ')) : text.nobodyAbove}</small></p>
      )}
    </li>
  )
}

/** Who is on duty now, by region and kind. */
export function DutyPage() {
  const { language } = useLanguage()
  const { place: text } = DUTY[language]
  const id = useId()
  const me = useMe()
  const [region, setRegion] = useState(looked ?? me.region ?? '')
  const [kind, setKind] = useState('')
  const [onlyEmpty, setOnlyEmpty] = useState(false)
  const { data, error, refetch } = useQuery({ queryKey: ['duty', region], queryFn: () => api.get<DutyNow[]>(`/api/duty?region=${region}`), enabled: region !== '', refetchInterval: 60_000 })
  const shown = (data ?? []).filter((one) => (kind === '' || one.body.kind === kind) && (!onlyEmpty || one.present.length === 0)).toSorted((a, b) => BODY_KINDS.indexOf(a.body.kind) - BODY_KINDS.indexOf(b.body.kind))
  const choose = (code: string): void => {
    looked = code
    setRegion(code)
  }
  return (
    <main className="duty">
      <h1>{text.heading}</h1>
      <p className="note">{text.how}</p>
      <div className="filter">
        <Choose id={`${id}-region`} label={text.region} none={text.choose} value={region} all={regionChoices(language)} onChange={choose} />
        <Choose id={`${id}-kind`} label={text.kind} none={text.anyKind} value={kind} all={BODY_KINDS.filter((one) => one !== 'ministry').map((one) => [one, CASES[language].kinds[one]])} onChange={setKind} />
        <label className="tick"><input type="checkbox" checked={onlyEmpty} onChange={(event) => setOnlyEmpty(event.target.checked)} />{text.onlyEmpty}</label>
      </div>
      {region !== '' && data === undefined && (error === null ? <output className="note">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data && shown.length === 0 && <p className="note">{text.none}</p>}
      {shown.length > 0 && <ul>{shown.map((one) => <Body key={one.body.id} duty={one} />)}</ul>}
    </main>
  )
}
