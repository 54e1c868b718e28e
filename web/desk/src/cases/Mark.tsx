import type { ReactNode } from 'react'
import type { StepLook } from '@senim/text/cases.ts'

const stroke = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const onFill = { ...stroke, stroke: 'var(--surface)' } as const

/** Each look has its own silhouette: it is told apart without colour. */
const SHAPES: Readonly<Record<StepLook, ReactNode>> = {
  done: <><circle cx="12" cy="12" r="11" fill="currentColor" /><path d="M7 12.500l3.500 3.500L17 8.500" {...onFill} strokeWidth="2.500" /></>,
  now: <><circle cx="12" cy="12" r="10" {...stroke} strokeWidth="2.500" /><path d="M12 7v5l3 2" {...stroke} strokeWidth="2.250" /></>,
  late: <><path d="M12 .5L23.500 12 12 23.500.5 12z" fill="currentColor" /><path d="M12 7.500V12l3 2" {...onFill} strokeWidth="2.250" /></>,
  todo: <circle cx="12" cy="12" r="8" {...stroke} strokeWidth="2" />,
  skip: <path d="M8 12h8" {...stroke} strokeWidth="2.500" />,
  no: <><circle cx="12" cy="12" r="10" {...stroke} strokeWidth="2.500" /><path d="M8 8l8 8M16 8l-8 8" {...stroke} strokeWidth="2.250" /></>,
}

/** The mark of a step; silent unless it is given a name. */
export function Mark({ look, name }: { look: StepLook; name?: string }) {
  return (
    <svg viewBox="0 0 24 24" {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}>
      {SHAPES[look]}
    </svg>
  )
}
