import { useState } from 'react'
import type { ProposalRule } from '@senim/core/directory/rules.ts'
import { valueOf } from '@senim/core/directory/reference/sets.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, localDate, useNow } from '@senim/kit/time.ts'
import { DESK } from '@senim/text/desk.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { sourceWords } from '@senim/text/sources.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carried, freshId } from './lists.ts'
import { useReasonName, useTables } from './queries.ts'
import { RuleForm } from './RuleForm.tsx'
import { conditionWords, ruleWords, withinWords } from './rule-words.ts'
import { WhatIf } from './WhatIf.tsx'

const NOTHING = { kk: '', ru: '', en: '' }

/** A rule as one reads it aloud: which body, if what, how soon, on which ground, what it sees, and where that comes from. */
function RuleWords({ rule, now }: { rule: ProposalRule; now: number }) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const { connect } = DESK[language]
  const words = ruleWords(language, useReasonName())
  const tables = useTables()
  const ended = rule.until !== undefined && rule.until < localDate(now) ? rule.until : null
  const facts = [withinWords(rule, tables, language, now), connect.grounds[rule.ground], `${connect.sees}: ${rule.slice.filter((field) => field !== 'action').map((field) => connect.slices[field]).join(', ')}`].filter((one) => one !== null)
  return (
    <>
      <p><b>{words.kinds[rule.kind]}</b>{ended !== null && <span className="mark">{text.ended(dateWords(ended, language))}</span>}</p>
      <p>{text.if} {conditionWords(rule, words)}.</p>
      <p>{rule.action[language]}</p>
      <p className="quiet">{facts.join('. ')}. {text.statuses[rule.status]}, {text.since(dateWords(rule.since, language))}: {sourceWords(rule.source, language)}</p>
    </>
  )
}

function Rules({ editing }: { editing: Editing<'proposals'> }) {
  const { language } = useLanguage()
  const { rules: text } = REFERENCE[language]
  const now = useNow(60_000)
  const words = ruleWords(language, useReasonName())
  const [open, setOpen] = useState<string | null>(null)
  const { value, change } = editing
  const add = (): void => {
    const id = freshId('social', value.map((one) => one.id))
    change([...value, { id, since: localDate(now), status: 'default', source: '', kind: 'social', when: {}, ground: 'consent', slice: ['action', 'about', 'place', 'contact'], action: NOTHING }])
    setOpen(id)
  }
  return (
    <div className="beside">
      <div>
        <p className="quiet">{text.order}</p>
        <ol className="entries">
          {value.map((rule, at) => (
            <Entry
              key={rule.id} name={`${words.kinds[rule.kind]} ${at + 1}`} open={open === rule.id} onOpen={(next) => setOpen(next ? rule.id : null)} onMove={(by) => change(carried(value, at, by))}
              mark={rule.until !== undefined && rule.until < localDate(now) ? 'off' : undefined}
              form={open === rule.id && <RuleForm rule={rule} now={now} onChange={(next) => change(value.map((one) => (one.id === rule.id ? next : one)))} />}
            >
              <RuleWords rule={rule} now={now} />
            </Entry>
          ))}
        </ol>
        <button type="button" className="add" onClick={add}>{text.add}</button>
      </div>
      <WhatIf today={valueOf('proposals', editing.base.content)} edited={value} changed={editing.changed} now={now} />
    </div>
  )
}

/** The rules by which bodies are proposed, and what would happen if they were others. */
export function RulesPage() {
  return <Frame set="proposals">{(editing) => <Rules editing={editing} />}</Frame>
}
