import { useId, useState } from 'react'
import { BODY_KINDS } from '@senim/core/directory/bodies.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import { Choose } from '../admin/Choose.tsx'
import { regionChoices } from '../admin/regions.ts'
import type { Asked } from './asked.ts'

/** Half a year typed is no day yet: it is asked for when it can be meant. */
function Day({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const change = (next: string): void => {
    setTyped(next)
    if (next >= '2000') onChange(next)
  }
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={typed ?? value} onChange={(event) => change(event.target.value)} onBlur={() => setTyped(null)} />
    </div>
  )
}

/** Narrows the figures by period, region and kind; the days are shown as they were taken. */
export function Filters({ asked, taken, ask }: { asked: Asked; taken: { readonly from: string; readonly to: string } | undefined; ask: (change: Partial<Asked>) => void }) {
  const { language } = useLanguage()
  const text = PERFORMANCE[language]
  const id = useId()
  return (
    <fieldset className="narrowed">
      <legend className="sr">{text.filters}</legend>
      <Day label={text.from} value={asked.from || (taken?.from ?? '')} onChange={(from) => ask({ from })} />
      <Day label={text.to} value={asked.to || (taken?.to ?? '')} onChange={(to) => ask({ to })} />
      <Choose id={`${id}-region`} label={text.region} none={text.anyRegion} value={asked.region} all={regionChoices(language)} onChange={(region) => ask({ region })} />
      <Choose id={`${id}-kind`} label={text.kind} none={text.anyKind} value={asked.kind} all={BODY_KINDS.filter((kind) => kind !== 'ministry').map((kind) => [kind, CASES[language].kinds[kind]])} onChange={(kind) => ask({ kind })} />
    </fieldset>
  )
}
