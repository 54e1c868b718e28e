import { isUrgent } from '@senim/core/contacts/place.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { compareRisk } from '@senim/core/directory/problems.ts'
import type { Dialogue } from '../store/store.ts'
import { seenAssessment } from '../store/store.ts'

/** What stands in the way of calling it light and answered: nobody has answered, or something says that the danger is not low. */
export function findObstacle(dialogue: Dialogue, floor: Risk | null): 'noReply' | 'notLow' | null {
  const { risk } = seenAssessment(dialogue)
  if (compareRisk(risk, 'low') > 0 || compareRisk(floor, 'low') > 0 || isUrgent(dialogue.view.urgency)) return 'notLow'
  const answered = dialogue.messages.some((message) => message.by === 'staff') || dialogue.pending.some((one) => one.refused === null)
  return answered ? null : 'noReply'
}
