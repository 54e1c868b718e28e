import type { Assessment } from '../directory/assessment.ts'
import { NOT_ASSESSED } from '../directory/assessment.ts'
import type { Body, BodyKind } from '../directory/bodies.ts'
import { RULES } from '../directory/data/rules.ts'
import type { Rules } from '../directory/rules.ts'
import type { ContentRef } from '../decider.ts'

/** Tuesday, 24 November 2026, 22:00 in Kazakhstan. */
export const NOW = Date.UTC(2026, 10, 24, 17)
export const ULYTAU = '620000000'
export const BOX: ContentRef = { id: 'box', hash: 'hash' }
export const RULES_OF_111: Rules = RULES

/** Fourteen, beaten at school and at home. */
export const PUPIL: Assessment = {
  ...NOT_ASSESSED, risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: ULYTAU, about: 'self', age: 14,
}

export const bodyOf = (kind: BodyKind, region = ULYTAU): Body => ({ id: `${kind}.${region}`, kind, region, name: { kk: kind, ru: kind, en: kind } })
