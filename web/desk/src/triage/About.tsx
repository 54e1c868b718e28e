import { useState } from 'react'
import { ABOUT } from '@senim/core/directory/assessment.ts'
import type { AssessmentView } from '@senim/contract/assessment.ts'
import { useText } from '../store/text.ts'
import type { Assess } from './assess.ts'

const wholeYears = (written: string): number | null => (/^\d{1,3}$/.test(written) && Number(written) <= 120 ? Number(written) : null)

/** Whom it is about: the one who writes is not always the one who suffers. */
export function About({ known, assess }: { known: AssessmentView; assess: Assess }) {
  const { text } = useText()
  const words = text.triage
  // The age is sent when the field is left, not at every digit.
  const [typed, setTyped] = useState<string | null>(null)
  const sendAge = (): void => {
    if (typed !== null && wholeYears(typed) !== known.age) assess({ age: wholeYears(typed) })
    setTyped(null)
  }
  const about = (value: string): void => assess({ about: ABOUT.find((one) => one === value) ?? null })
  return (
    <div id="about">
      <h2>{words.about}</h2>
      <select value={known.about ?? ''} aria-label={words.about} onChange={(event) => about(event.target.value)}>
        <option value="">{words.who.unknown}</option>
        {ABOUT.map((one) => <option key={one} value={one}>{words.who[one]}</option>)}
      </select>
      <div className="pair">
        <input
          inputMode="numeric"
          value={typed ?? known.age ?? ''}
          maxLength={3}
          aria-label={words.age}
          placeholder={words.age}
          onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, ''))}
          onBlur={sendAge}
          onKeyDown={(event) => { if (event.code === 'Enter' && !event.altKey) sendAge() }}
        />
        <select value={known.sex ?? ''} aria-label={words.sex} onChange={(event) => assess({ sex: event.target.value === 'f' || event.target.value === 'm' ? event.target.value : null })}>
          <option value="">{words.sex}</option>
          <option value="f">{words.sexes.f}</option>
          <option value="m">{words.sexes.m}</option>
        </select>
      </div>
    </div>
  )
}
