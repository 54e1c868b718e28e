import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { DoorView } from '@senim/contract/doors.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { CampaignFields, usualCampaign } from './CampaignFields.tsx'
import { campaignOf } from './draft.ts'
import { useRenewDoors } from './queries.ts'

/** Makes QR codes for one institution, one for each language. Those that are there already are left alone. */
export function MakeForm({ institution, doors, main }: { institution: string; doors: readonly DoorView[]; main: boolean }) {
  const { make: text, lost } = INSTITUTION[useLanguage().language]
  const id = useId()
  const [value, setValue] = useState(() => usualCampaign(Date.now()))
  const [lack, setLack] = useState<'campaign' | 'languages' | null>(null)
  const { busy, failure, send } = useSending<DoorView>(useRenewDoors())
  const sentence = lack === null ? failure && (failure.lost ? lost : failure.sentence) : lack === 'campaign' ? text.needsCampaign : text.needsLanguage

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const campaign = campaignOf(value.campaign)
    const lacks = campaign === null ? 'campaign' : value.languages.length === 0 ? 'languages' : null
    setLack(lacks)
    if (lacks !== null) return document.getElementById(`${id}-${lacks}`)?.focus()
    const chosen = LANGUAGES.filter((one) => value.languages.includes(one))
    const missing = chosen.filter((language) => !doors.some((door) => door.campaign === campaign && door.language === language))
    let made = 0
    // When all are there, one is asked for all the same: the server says why not.
    for (const language of missing.length > 0 ? missing : chosen.slice(0, 1)) {
      if ((await send('/api/doors', { institution, campaign, language })) === null) return
      made += 1
    }
    sayDone(text.made(made))
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void make(event)} noValidate>
      <h2 id={`${id}-h`}>{text.heading}</h2>
      <CampaignFields id={id} value={value} lack={lack} onChange={setValue} />
      <div role="alert">{sentence && <p className="failure">{sentence}</p>}</div>
      <div className="tools"><button type="submit" className={main ? 'main' : undefined} disabled={busy}>{busy ? text.sending : text.make}</button></div>
    </form>
  )
}
