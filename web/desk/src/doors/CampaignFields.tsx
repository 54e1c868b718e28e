import { LANGUAGES } from '@senim/core/language.ts'
import type { Language } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { INSTITUTION } from '@senim/text/institution.ts'
import { toggled } from '../triage/Problem.tsx'

export interface Campaign {
  readonly campaign: string
  readonly languages: readonly Language[]
}

/** The campaign of this year, in every language: what is wanted most often. */
export function usualCampaign(now: number): Campaign {
  return { campaign: String(new Date(now).getFullYear()), languages: LANGUAGES }
}

/** Which action the posters belong to, and in which languages they are. */
export function CampaignFields({ id, value, lack, onChange }: { id: string; value: Campaign; lack: 'campaign' | 'languages' | null; onChange: (value: Campaign) => void }) {
  const { make: text, languages } = INSTITUTION[useLanguage().language]
  return (
    <div className="pair">
      <div>
        <label htmlFor={`${id}-campaign`}>{text.campaign}</label>
        <input id={`${id}-campaign`} className="num" inputMode="numeric" maxLength={5} value={value.campaign} aria-invalid={lack === 'campaign' || undefined} aria-describedby={`${id}-campaign-hint`} onChange={(event) => onChange({ ...value, campaign: event.target.value })} />
        <small id={`${id}-campaign-hint`}>{text.hint}</small>
      </div>
      <fieldset>
        <legend>{text.languages}</legend>
        {LANGUAGES.map((one, nth) => (
          <label key={one} className="option"><input id={nth === 0 ? `${id}-languages` : undefined} type="checkbox" checked={value.languages.includes(one)} onChange={() => onChange({ ...value, languages: toggled(value.languages, one) })} />{languages[one]}</label>
        ))}
      </fieldset>
    </div>
  )
}
