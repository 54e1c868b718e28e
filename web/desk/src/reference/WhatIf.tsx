import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WhatIfAnswer } from '@senim/contract/reference.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { RISKS } from '@senim/core/directory/problems.ts'
import type { ProposalRule } from '@senim/core/directory/rules.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { useBodies } from '../cases/queries.ts'
import { toggled } from '../triage/Problem.tsx'
import { conditionWords, ruleWords } from './rule-words.ts'
import { ActorChips, ReasonChips } from './RuleForm.tsx'
import { useReasonName, useTables } from './queries.ts'
import type { Outlook } from './what-if.ts'
import { compareProposals } from './what-if.ts'

/** A child beaten at home and at school: where most rules meet. */
const FIRST: Assessment = { ...NOT_ASSESSED, risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: '620000000', age: 14 }

function Situation({ known, onChange }: { known: Assessment; onChange: (known: Assessment) => void }) {
  const { language } = useLanguage()
  const { whatIf: text, rules } = REFERENCE[language]
  const change = (part: Partial<Assessment>): void => onChange({ ...known, ...part })
  return (
    <div className="situation">
      <div className="row">
        <label className="field">
          <span>{text.risk}</span>
          <select value={known.risk ?? ''} onChange={({ target }) => change({ risk: RISKS.find((one) => one === target.value) ?? null })}>
            <option value="">{KIT[language].riskShort.unknown}</option>
            {RISKS.map((risk) => <option key={risk} value={risk}>{KIT[language].riskShort[risk]}</option>)}
          </select>
        </label>
        <label className="field"><span>{text.age}</span><input className="num" inputMode="numeric" maxLength={3} value={known.age ?? ''} onChange={({ target }) => change({ age: /^\d+$/.test(target.value) ? Number(target.value) : null })} /></label>
        <label className="field">
          <span>{text.region}</span>
          <select value={known.region ?? ''} onChange={({ target }) => change({ region: target.value })}>{REGIONS.map((region) => <option key={region.code} value={region.code}>{region.name[language]}</option>)}</select>
        </label>
      </div>
      <ActorChips label={rules.actors} chosen={known.actors} onToggle={(actor) => change({ actors: toggled(known.actors, actor) })} />
      <ReasonChips label={rules.reasons} chosen={known.reasons} onToggle={(id) => change({ reasons: toggled(known.reasons, id) })} />
    </div>
  )
}

const SIGNS = { same: '', more: '+', less: '−', other: '≠' } as const

function Side({ title, all, side }: { title: string; all: readonly Outlook[]; side: 'today' | 'edited' }) {
  const { language } = useLanguage()
  const { whatIf: text } = REFERENCE[language]
  const words = ruleWords(language, useReasonName())
  const shown = all.filter((one) => one[side] !== undefined || (side === 'edited' && one.change === 'less'))
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {shown.length === 0 && <p className="quiet">{text.nobody}</p>}
      <ul>
        {shown.map(({ kind, change, [side]: rule }) => (
          <li key={kind} data-change={side === 'edited' ? change : undefined}>
            <b>{CASES[language].kinds[kind]}</b>
            {side === 'edited' && change !== 'same' && <span className="mark">{SIGNS[change]} {text[change]}</span>}
            {rule && change !== 'same' && <span className="quiet">{conditionWords(rule, words)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Of the last cases, how many the edited rules would have sent otherwise: counts only. */
function PastCases({ edited }: { edited: readonly ProposalRule[] }) {
  const { whatIf: text } = REFERENCE[useLanguage().language]
  const { data, error } = useQuery({ queryKey: ['what-if', JSON.stringify(edited)], queryFn: () => api.post<WhatIfAnswer>('/api/reference/proposals/what-if', { rules: edited }), placeholderData: keepPreviousData, retry: false })
  if (error !== null) return <p className="quiet">{text.unreadable}</p>
  return data ? <p className="num">{data.cases === 0 ? text.noCases : text.cases(data.otherwise, data.cases)}</p> : null
}

/** A situation, and whom the rules propose for it: as they are and as they would be, side by side. Nothing here is saved. */
export function WhatIf({ today, edited, changed, now }: { today: readonly ProposalRule[]; edited: readonly ProposalRule[]; changed: boolean; now: number }) {
  const { language } = useLanguage()
  const { whatIf: text } = REFERENCE[language]
  const [known, setKnown] = useState(FIRST)
  const { data: bodies = [] } = useBodies()
  const tables = useTables()
  const all = tables ? compareProposals(known, bodies, today, edited, tables.calendar, now) : []
  return (
    <section className="what-if" aria-labelledby="what-if">
      <h2 id="what-if">{text.title}</h2>
      <p className="quiet">{text.how}</p>
      <Situation known={known} onChange={setKnown} />
      <div className="sides">
        <Side title={text.today} all={all} side="today" />
        <Side title={text.edited} all={all} side="edited" />
      </div>
      {changed ? <PastCases edited={edited} /> : all.every(({ change }) => change === 'same') && <p className="quiet">{text.same}</p>}
    </section>
  )
}
