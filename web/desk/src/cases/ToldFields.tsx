import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import type { OwnerDraft, OwnerLack, Told } from './owner.ts'
import { TOLD } from './owner.ts'

const LONGEST = { place: 300, address: 300, school: 2000, home: 2000 } as const

interface Props {
  readonly id: string
  readonly told: readonly Told[]
  readonly parts: OwnerDraft['parts']
  readonly lack: OwnerLack | null
  readonly onChange: (change: Pick<OwnerDraft, 'told' | 'parts'>) => void
}

/** What this body is told, part by part: ticking a part opens its field, and nothing unticked is sent. */
export function ToldFields({ id, told, parts, lack, onChange }: Props) {
  const { language } = useLanguage()
  const { fields } = REFERRAL[language]
  const toggle = (field: Told): void => onChange({ parts, told: told.includes(field) ? told.filter((one) => one !== field) : TOLD.filter((one) => one === field || told.includes(one)) })
  return (
    <fieldset className="told">
      <legend>{CASES[language].connect.sees}</legend>
      {TOLD.map((field) => (
        <div key={field}>
          <label className="option"><input type="checkbox" checked={told.includes(field)} onChange={() => toggle(field)} />{fields[field]}</label>
          {told.includes(field) && (
            <textarea id={`${id}-${field}`} aria-label={fields[field]} rows={LONGEST[field] > 300 ? 2 : 1} maxLength={LONGEST[field]} value={parts[field]} aria-invalid={lack === field || undefined} onChange={(event) => onChange({ told, parts: { ...parts, [field]: event.target.value } })} />
          )}
        </div>
      ))}
    </fieldset>
  )
}
