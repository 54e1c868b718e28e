import { useLanguage } from '@senim/kit/language.tsx'
import { COUNTED } from '@senim/text/counted.ts'
import { figure } from '@senim/text/plural.ts'
import { Bar } from './Bar.tsx'
import type { Figures } from './total.ts'

const PAIRS = [['requests', 'contacts'], ['casesClosed', 'cases'], ['verified', 'referrals']] as const

/** How much of what began came to its end. A share of nothing is not drawn. */
export function Shares({ total }: { total: Figures }) {
  const { language } = useLanguage()
  const { shares } = COUNTED[language]
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">{shares.heading}</h2>
      <ul className="shares">
        {PAIRS.filter(([, all]) => total[all] > 0).map(([part, all]) => (
          <li key={part}>
            <span>{shares[part]}</span>
            <b className="num">{shares.of(figure(language, total[part]), figure(language, total[all]))}</b>
            <Bar n={total[part]} of={total[all]} />
            {part === 'verified' && total.lapsed > 0 && <small className="num">{shares.lapsed(total.lapsed)}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
