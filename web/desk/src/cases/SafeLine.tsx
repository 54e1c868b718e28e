import type { AssessmentView } from '@senim/contract/assessment.ts'
import { isNever } from '@senim/core/directory/safe.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { DESK } from '@senim/text/desk.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** How the person may be reached; whoever reads the board may be about to call somebody. */
export function SafeLine({ safe }: { safe: AssessmentView['safe'] }) {
  const { triage } = DESK[useLanguage().language]
  if (safe === null) return null
  const may = safe.ways.includes('phone') ? triage.byPhone : isNever(safe) ? triage.never : triage.onlyHere
  const said = [may, safe.quiet && triage.quiet(timeOf(safe.quiet[0]), timeOf(safe.quiet[1])), safe.note].filter((one) => one !== null && one !== '')
  return <p className="safe-line"><b>{triage.safe}:</b> {said.join('. ')}</p>
}
