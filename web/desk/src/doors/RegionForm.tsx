import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { RegionDoorsMade } from '@senim/contract/doors.ts'
import { MOST_POSTERS, SHEETS } from '@senim/contract/doors.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { CampaignFields, usualCampaign } from './CampaignFields.tsx'
import { Download } from './Download.tsx'
import { campaignOf } from './draft.ts'
import { useRenewDoors } from './queries.ts'

type Lack = 'region' | 'campaign' | 'languages'

/** The files that so many posters take. */
const partsOf = (posters: number): readonly { readonly nth: number; readonly of: number }[] => {
  const of = Math.max(1, Math.ceil(posters / MOST_POSTERS))
  return Array.from({ length: of }, (_, i) => ({ nth: i + 1, of }))
}

/** The QR codes of a whole region at once, and one file of posters for each language. */
export function RegionForm({ onDone }: { onDone: () => void }) {
  const { language } = useLanguage()
  const { all: text, make, form, lost, doors, languages } = INSTITUTION[language]
  const id = useId()
  const first = useRef<HTMLSelectElement>(null)
  const [region, setRegion] = useState('')
  const [value, setValue] = useState(() => usualCampaign(Date.now()))
  const [lack, setLack] = useState<Lack | null>(null)
  const [made, setMade] = useState<RegionDoorsMade | null>(null)
  const { busy, failure, send } = useSending<RegionDoorsMade>(useRenewDoors())
  useEffect(() => first.current?.focus(), [])
  const campaign = campaignOf(value.campaign)
  const needs = { region: text.needsRegion, campaign: make.needsCampaign, languages: make.needsLanguage }
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : needs[lack]

  const makeAll = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = region === '' ? 'region' : campaign === null ? 'campaign' : value.languages.length === 0 ? 'languages' : null
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    setMade(await send(`/api/regions/${region}/doors`, { campaign, languages: value.languages }))
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void makeAll(event)} noValidate>
      <h2 id={`${id}-h`}>{text.heading}</h2>
      <p className="quiet">{text.how}</p>
      <label htmlFor={`${id}-region`}>{text.region}</label>
      <select id={`${id}-region`} ref={first} value={region} aria-invalid={lack === 'region' || undefined} onChange={(event) => { setRegion(event.target.value); setMade(null) }}>
        <option value="">{text.choose}</option>
        {REGIONS.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
      </select>
      <CampaignFields id={id} value={value} lack={lack === 'region' ? null : lack} onChange={(next) => { setValue(next); setMade(null) }} />
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <output className="quiet">{made && (made.institutions === 0 ? text.noneIn : `${text.institutions(made.institutions)} ${text.result(made.made, made.there, made.revoked)}`)}</output>
      {made !== null && made.institutions > 0 && (
        <fieldset>
          <legend>{text.print}</legend>
          {LANGUAGES.filter((one) => value.languages.includes(one)).map((one) => (
            <div key={one} className="tools">
              <span>{languages[one]}</span>
              {SHEETS.flatMap((sheet) => partsOf(made.institutions).map(({ nth, of }) => (
                <Download key={`${sheet} ${nth}`} path={`/api/regions/${region}/posters.pdf?campaign=${campaign}&language=${one}&sheet=${sheet}${of > 1 ? `&part=${nth}` : ''}`} name={`${region}-${campaign}-${one}-${sheet}${of > 1 ? `-${nth}` : ''}.pdf`}>
                  {doors[sheet]}{of > 1 && ` ${nth}/${of}`}<span className="sr">: {languages[one]}</span>
                </Download>
              )))}
            </div>
          ))}
        </fieldset>
      )}
      <div className="tools">
        <button type="submit" className={made === null ? 'main' : undefined} disabled={busy}>{busy ? make.sending : text.make}</button>
        <button type="button" onClick={onDone}>{form.cancel}</button>
      </div>
    </form>
  )
}
