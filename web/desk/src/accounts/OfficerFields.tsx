import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { Choose } from '../admin/Choose.tsx'
import { regionChoices } from '../admin/regions.ts'
import type { FieldsProps } from './fields.ts'
import { useKnownBodies } from './queries.ts'

/** An officer speaks for exactly one body: the region narrows the list. Whoever goes to another body is not its head by that. */
export function OfficerFields({ id, draft, lack, ownBody, onChange }: FieldsProps) {
  const { language } = useLanguage()
  const { form: text } = ACCOUNTS[language]
  const { data: bodies = [] } = useKnownBodies()
  const offered = bodies.filter((body) => body.region === draft.region && (body.retired === null || body.id === ownBody))
  return (
    <>
      <div className="pair">
        <Choose id={`${id}-region`} label={text.region} none={text.choose} value={draft.region} all={regionChoices(language)} onChange={(region) => onChange({ region, body: '', head: false })} />
        <Choose id={`${id}-body`} label={text.whichBody} none={text.choose} value={draft.body} all={offered.map((body) => [body.id, body.name[language]])} invalid={lack === 'body'} disabled={draft.region === ''} onChange={(body) => onChange({ body, head: false })} />
      </div>
      <div className="whole">
        <label className="option"><input type="checkbox" checked={draft.head} aria-describedby={`${id}-head`} onChange={(event) => onChange({ head: event.target.checked })} />{text.head}</label>
        <small id={`${id}-head`}>{text.headHow}</small>
      </div>
    </>
  )
}
