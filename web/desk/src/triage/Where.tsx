import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { useText } from '../store/text.ts'
import type { Assess } from './assess.ts'

/** Where the person actually is: chosen by a human. The place goes only to bodies whose part names it. */
export function Where({ region, assess, place, setPlace, seenBy }: { region: string | null; assess: Assess; place: string; setPlace: (place: string) => void; seenBy: number }) {
  const { text, language } = useText()
  const regions = REGIONS.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language))
  return (
    <div id="where">
      <h2>{text.triage.where}</h2>
      <select value={region ?? ''} aria-label={text.triage.region} data-empty={region === null || undefined} onChange={(event) => assess({ region: event.target.value === '' ? null : event.target.value })}>
        <option value="">{text.triage.chooseRegion}</option>
        {regions.map((one) => <option key={one.code} value={one.code}>{one.name[language]}</option>)}
      </select>
      <input value={place} maxLength={300} aria-label={text.triage.place} placeholder={text.triage.placeHint} aria-describedby="place-seen" onChange={(event) => setPlace(event.target.value)} />
      {place !== '' && <small id="place-seen">{seenBy > 0 ? text.connect.seenBy(seenBy) : text.connect.nobodySees}</small>}
    </div>
  )
}
