import type { Risk } from '@senim/core/directory/problems.ts'
import { KIT } from '@senim/text/kit.ts'
import { useLanguage } from './language.tsx'

const ring = { cx: 8, cy: 8, r: 5.75, fill: 'none', stroke: 'currentColor', strokeWidth: 2.25 }

/** The five silhouettes: each is told apart without colour, at 16 px and in forced colours. */
const SHAPES = {
  critical: <path d="M5 .8h6L15.2 5v6L11 15.200H5L.8 11V5z" fill="currentColor" />,
  high: <path d="M8 1.200l7.300 13.300H.7z" fill="currentColor" />,
  medium: (
    <>
      <path d="M8 1.500L14.500 8 8 14.500 1.500 8z" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 1.500v13L1.500 8z" fill="currentColor" />
    </>
  ),
  low: <circle {...ring} />,
  unknown: <circle {...ring} strokeDasharray="3 3.020" />,
} as const

/** The mark alone (`word={false}`, then it has a spoken name) or with its word; `short` says only how high. */
export function RiskMark({ risk, word = true, short = false, silent = false }: { risk: Risk | null; word?: boolean; short?: boolean; silent?: boolean }) {
  const { language } = useLanguage()
  const level = risk ?? 'unknown'
  const name = KIT[language][short ? 'riskShort' : 'risk'][level]
  const named = !word && !silent
  return (
    <span className="risk" data-risk={level}>
      <svg viewBox="0 0 16 16" {...(named ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}>
        {SHAPES[level]}
      </svg>
      {word && name}
    </span>
  )
}
