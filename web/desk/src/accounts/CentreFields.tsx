import { LANGUAGES } from '@senim/core/language.ts'
import { ROLES, SKILLS } from '@senim/core/directory/staff.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import type { CentreRole } from '@senim/text/accounts.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { toggled } from '../triage/Problem.tsx'
import { Choose } from '../admin/Choose.tsx'
import { regionChoices } from '../admin/regions.ts'
import { holdsDialogues } from './draft.ts'
import type { FieldsProps } from './fields.ts'

const CENTRE_ROLES = ROLES.filter((role): role is CentreRole => role !== 'officer')

interface OptionsProps<T extends string> {
  /** Where the focus goes when something is lacking here. */
  readonly id?: string
  readonly legend: string
  readonly all: readonly T[]
  readonly chosen: readonly T[]
  readonly words: Readonly<Record<T, string>>
  /** What else is said of each. */
  readonly more?: Readonly<Record<T, string>>
  readonly onChange: (chosen: readonly T[]) => void
}

function Options<T extends string>({ id, legend, all, chosen, words, more, onChange }: OptionsProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((one, nth) => <label key={one} className="option"><input id={nth === 0 ? id : undefined} type="checkbox" checked={chosen.includes(one)} onChange={() => onChange(toggled(chosen, one))} /><span>{words[one]}{more && <span className="quiet">: {more[one]}</span>}</span></label>)}
    </fieldset>
  )
}

/** The centre's own people: what they do here, and for those who hold dialogues in which languages, with which training, how many at once. */
export function CentreFields({ id, draft, lack, onChange }: FieldsProps) {
  const { language } = useLanguage()
  const { form: text, roles, does, skills, speaks } = ACCOUNTS[language]
  return (
    <>
      <Options id={`${id}-roles`} legend={text.roles} all={CENTRE_ROLES} chosen={draft.roles} words={roles} more={does} onChange={(chosen) => onChange({ roles: chosen })} />
      {holdsDialogues(draft) && (
        <div className="three">
          <Options id={`${id}-languages`} legend={text.languages} all={LANGUAGES} chosen={draft.languages} words={speaks} onChange={(chosen) => onChange({ languages: chosen })} />
          <Options legend={text.skills} all={SKILLS} chosen={draft.skills} words={skills} onChange={(chosen) => onChange({ skills: chosen })} />
          <div>
            <label htmlFor={`${id}-capacity`}>{text.capacity}</label>
            <input id={`${id}-capacity`} className="num" inputMode="numeric" maxLength={2} value={draft.capacity} aria-invalid={lack === 'capacity' || undefined} aria-describedby={`${id}-capacity-hint`} onChange={(event) => onChange({ capacity: event.target.value })} />
            <small id={`${id}-capacity-hint`}>{text.capacityHint}</small>
          </div>
        </div>
      )}
      <div className="pair">
        <Choose id={`${id}-region`} label={text.region} none={text.wholeCountry} value={draft.region} all={regionChoices(language)} onChange={(region) => onChange({ region })} />
      </div>
    </>
  )
}
