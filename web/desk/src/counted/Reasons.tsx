import type { Counted } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { COUNTED } from '@senim/text/counted.ts'
import { useReasonName } from '../reference/queries.ts'
import { Bar } from './Bar.tsx'

/** Why cases were opened, the most frequent reason first. */
export function Reasons({ reasons }: { reasons: Counted['reasons'] }) {
  const { language } = useLanguage()
  const { reasons: text } = COUNTED[language]
  const reasonName = useReasonName()
  const most = Math.max(...reasons.map((one) => one.cases))
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{text.heading}</h2>
      <p className="quiet">{text.more}</p>
      <ul className="shares">
        {reasons.map(({ reason, cases }) => (
          <li key={reason}>
            <span>{reasonName(reason, language)}</span>
            <b className="num">{text.cases(cases)}</b>
            <Bar n={cases} of={most} />
          </li>
        ))}
      </ul>
    </section>
  )
}
