import type { AssessmentChange } from '@senim/contract/assessment.ts'

/** Sends one change of what is known, at once. */
export type Assess = (change: AssessmentChange) => void
