import type { ReasonId } from '../problems.ts'

/**
 * What light requests are mostly about, as one key each: the commonest reasons of helplines that are no violence and no danger
 * to life. A default of ours; whatever else it was about is chosen from the whole tree.
 */
export const LIGHT_REASONS: readonly ReasonId[] = [
  'educationAndOccupation.academic', 'educationAndOccupation.school', 'peerRelationships.friends', 'peerRelationships.classmates', 'peerRelationships.partner',
  'familyRelationships.caregiver', 'mentalHealth.self', 'nonCounselling.aboutCentre', 'nonCounselling.otherServices',
]
