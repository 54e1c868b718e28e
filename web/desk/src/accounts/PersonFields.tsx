import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { CentreFields } from './CentreFields.tsx'
import type { FieldsProps } from './fields.ts'
import { OfficerFields } from './OfficerFields.tsx'

/** Everything that is said of somebody: name, where they work, and what that place asks for. */
export function PersonFields({ id, draft, lack, ownBody = null, onChange }: FieldsProps) {
  const { form: text } = ACCOUNTS[useLanguage().language]
  const fields = { id, draft, lack, ownBody, onChange }
  return (
    <>
      <div className="pair">
        <div>
          <label htmlFor={`${id}-name`}>{text.name}</label>
          <input id={`${id}-name`} maxLength={80} value={draft.name} aria-invalid={lack === 'name' || undefined} aria-describedby={`${id}-name-hint`} onChange={(event) => onChange({ name: event.target.value })} />
          <small id={`${id}-name-hint`}>{text.nameHint}</small>
        </div>
      </div>
      <fieldset>
        <legend>{text.where}</legend>
        {(['centre', 'body'] as const).map((at) => <label key={at} className="option"><input type="radio" name={`${id}-at`} checked={draft.at === at} onChange={() => onChange({ at })} />{text[at]}</label>)}
      </fieldset>
      {draft.at === 'centre' ? <CentreFields {...fields} /> : <OfficerFields {...fields} />}
    </>
  )
}
