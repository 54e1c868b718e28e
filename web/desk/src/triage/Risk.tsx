import type { Risk as RiskLevel } from '@senim/core/directory/problems.ts'
import { compareRisk, RISKS } from '@senim/core/directory/problems.ts'
import type { ProposalsView } from '@senim/contract/assessment.ts'
import { KIT } from '@senim/text/kit.ts'
import { RiskMark } from '@senim/kit/RiskMark.tsx'
import { saySentence } from '@senim/kit/Notices.tsx'
import { useKeys } from '../keys.ts'
import { useText } from '../store/text.ts'
import type { Assess } from './assess.ts'

/** How grave it is: a human's judgement, above a floor that names its reason. */
export function Risk({ risk, floor, assess }: { risk: RiskLevel | null; floor: ProposalsView['floor']; assess: Assess }) {
  const { text, language } = useText()
  const below = (level: RiskLevel): boolean => floor !== null && compareRisk(level, floor.risk) < 0
  const why = floor === null ? null : `${floor.why[language]}. ${text.triage.floorRule}`
  const choose = (level: RiskLevel): void => {
    if (below(level)) saySentence(why ?? '')
    else if (level !== risk) assess({ risk: level })
  }
  useKeys(Object.fromEntries(RISKS.map((level, n) => [`Alt+Digit${n + 1}`, () => choose(level)])))
  return (
    <section className="tri" id="risk" aria-labelledby="risk-h" data-region tabIndex={-1}>
      <h2 id="risk-h">{text.triage.risk} <small>{risk === null ? KIT[language].risk.unknown : 'Alt 1–4'}</small></h2>
      <div className="risks" role="radiogroup" aria-labelledby="risk-h" aria-describedby={why === null ? undefined : 'risk-why'}>
        {RISKS.map((level) => (
          <label key={level} data-risk={level}>
            <input type="radio" name="risk" value={level} checked={risk === level} disabled={below(level)} onChange={() => choose(level)} />
            <RiskMark risk={level} word={false} silent />
            {KIT[language].riskShort[level]}
          </label>
        ))}
      </div>
      {why !== null && <p className="say-why" id="risk-why">{why}</p>}
    </section>
  )
}
