import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { BODIES } from '@senim/text/bodies.ts'
import { CASES } from '@senim/text/cases.ts'
import { Choose } from '../admin/Choose.tsx'
import { regionChoices } from '../admin/regions.ts'
import { useKnownBodies } from '../accounts/queries.ts'
import type { BodyDraft, BodyLack } from './draft.ts'
import { aboveFor } from './draft.ts'

/** Kind, region, the body above it, and the name in three languages. `own`: its own id. */
export function BodyFields({ id, own, draft, lack, onChange }: { id: string; own: string; draft: BodyDraft; lack: BodyLack | null; onChange: (draft: BodyDraft) => void }) {
  const { language } = useLanguage()
  const { form: text } = BODIES[language]
  const { data: bodies = [] } = useKnownBodies()
  const above = aboveFor(bodies, own, draft, language)
  return (
    <>
      <div className="pair">
        <Choose id={`${id}-kind`} label={text.kind} none={text.choose} value={draft.kind} all={BODY_KINDS.map((kind) => [kind, CASES[language].kinds[kind]])} invalid={lack === 'kind'} onChange={(kind) => onChange({ ...draft, kind: BODY_KINDS.find((one) => one === kind) ?? '' })} />
        <Choose id={`${id}-region`} label={text.region} none={text.choose} value={draft.region} all={regionChoices(language)} invalid={lack === 'region'} onChange={(region) => onChange({ ...draft, region })} />
      </div>
      <div className="whole">
        <Choose id={`${id}-superior`} label={text.superior} none={text.noSuperior} value={draft.superior} all={above.map((body) => [body.id, body.name[language]])} onChange={(superior) => onChange({ ...draft, superior })} />
      </div>
      {LANGUAGES.map((one) => (
        <div key={one} className="whole">
          <label htmlFor={`${id}-${one}`}>{text[one]}</label>
          <input id={`${id}-${one}`} lang={one} maxLength={200} value={draft.name[one]} aria-invalid={lack === one || undefined} onChange={(event) => onChange({ ...draft, name: { ...draft.name, [one]: event.target.value } })} />
        </div>
      ))}
      <small>{text.hint}</small>
    </>
  )
}
