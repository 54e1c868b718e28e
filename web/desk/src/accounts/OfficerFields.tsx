import type { BodyView } from '@senim/contract/assessment.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import type { Lack, Newcomer } from './draft.ts'

/** An officer speaks for exactly one body: the region narrows the list. */
export function OfficerFields({ id, draft, lack, bodies, onChange }: { id: string; draft: Newcomer; lack: Lack | null; bodies: readonly BodyView[]; onChange: (part: Partial<Newcomer>) => void }) {
  const { language } = useLanguage()
  const { form: text } = ACCOUNTS[language]
  return (
    <div className="pair">
      <div>
        <label htmlFor={`${id}-region`}>{text.region}</label>
        <select id={`${id}-region`} value={draft.region} onChange={(event) => onChange({ region: event.target.value, body: '' })}>
          <option value="">{text.choose}</option>
          {REGIONS.map((region) => <option key={region.code} value={region.code}>{region.name[language]}</option>)}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-body`}>{text.whichBody}</label>
        <select id={`${id}-body`} value={draft.body} disabled={draft.region === ''} aria-invalid={lack === 'body' || undefined} onChange={(event) => onChange({ body: event.target.value })}>
          <option value="">{text.choose}</option>
          {bodies.filter((body) => body.region === draft.region).map((body) => <option key={body.id} value={body.id}>{body.name[language]}</option>)}
        </select>
      </div>
    </div>
  )
}
