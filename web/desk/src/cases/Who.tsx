import type { CaseView } from '@senim/contract/cases.ts'
import { isOpen } from '@senim/core/cases/referral/state.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { shortName } from './names.ts'

/** The bodies that a task may be given to: whoever still owes something. */
export const mayBeGiven = (view: CaseView): CaseView['rows'] => view.rows.filter(isOpen)

/** A choice of several bodies. `id`: of the first, so that the focus finds it. */
export function Who({ rows, view, legend, id, chosen, onChange }: { rows: CaseView['rows']; view: CaseView; legend: string; id: string; chosen: readonly string[]; onChange: (next: readonly string[]) => void }) {
  const { language } = useLanguage()
  return (
    <fieldset>
      <legend>{legend}</legend>
      {rows.map(({ referral, body }, nth) => (
        <label key={referral} className="option">
          <input id={nth === 0 ? id : undefined} type="checkbox" checked={chosen.includes(referral)} onChange={(event) => onChange(event.target.checked ? [...chosen, referral] : chosen.filter((one) => one !== referral))} />
          {shortName(body, view.rows, language)}
        </label>
      ))}
    </fieldset>
  )
}
