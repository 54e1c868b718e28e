import type { ProposalView } from '@senim/contract/assessment.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import type { OwnerDraft, OwnerLack } from './owner.ts'
import { otherBodies } from './owner.ts'
import { useBodies } from './queries.ts'

interface Props {
  readonly id: string
  readonly draft: OwnerDraft
  readonly proposals: readonly ProposalView[]
  /** The body that refused; it is not offered again. */
  readonly not: string | null
  readonly lack: OwnerLack | null
  readonly onChange: (draft: OwnerDraft) => void
}

/** Which body, and what it is asked. Those the rules propose for this person come first. */
export function OwnerFields({ id, draft, proposals, not, lack, onChange }: Props) {
  const { language } = useLanguage()
  const { connect: text } = CASES[language]
  const { data: bodies = [] } = useBodies()
  const proposed = proposals.filter((one) => one.body.region === draft.region && one.body.id !== not)
  const others = otherBodies(bodies, draft.region, proposals, not)
  const ruleOf = (body: string): ProposalView | undefined => proposals.find((one) => one.body.id === body)
  const choose = (body: string): void => {
    // The rule's own words stand in the field until somebody writes others.
    const own = draft.action !== '' && draft.action !== ruleOf(draft.body)?.action[language]
    onChange({ ...draft, body, told: null, ground: null, action: own ? draft.action : (ruleOf(body)?.action[language] ?? '') })
  }
  return (
    <>
      <div className="pair">
        <div>
          <label htmlFor={`${id}-region`}>{text.region}</label>
          <select id={`${id}-region`} value={draft.region} onChange={(event) => onChange({ ...draft, region: event.target.value, body: '', told: null, ground: null })}>
            {REGIONS.map((region) => <option key={region.code} value={region.code}>{region.name[language]}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-body`}>{text.which}</label>
          <select id={`${id}-body`} value={draft.body} aria-invalid={lack === 'body' || undefined} onChange={(event) => choose(event.target.value)}>
            <option value="">{text.choose}</option>
            {proposed.length > 0 && (
              <optgroup label={text.proposed}>
                {proposed.map(({ body, sent }) => <option key={body.id} value={body.id} disabled={sent}>{sent ? `${body.name[language]} (${text.sent})` : body.name[language]}</option>)}
              </optgroup>
            )}
            {others.length > 0 && <optgroup label={text.others}>{others.map((body) => <option key={body.id} value={body.id}>{body.name[language]}</option>)}</optgroup>}
          </select>
        </div>
      </div>
      {bodies.length > 0 && proposed.length + others.length === 0 && <p className="quiet">{text.none}</p>}
      <label htmlFor={`${id}-action`}>{text.action}</label>
      <textarea id={`${id}-action`} rows={2} maxLength={1000} value={draft.action} aria-invalid={lack === 'action' || undefined} onChange={(event) => onChange({ ...draft, action: event.target.value })} />
    </>
  )
}
