import type { AgencyReferral } from '@senim/contract/cases.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { readLogged } from '../../../access/read-log.ts'
import type { Speaker } from '../../../cases/body-side.ts'
import { sayOfReferral } from '../../../cases/body-side.ts'
import { findAgencyReferral } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { deny, RefusedRequest } from './gate.ts'

/** A referral as its body may see it, once it is written down who reads it. */
export async function referralFor(house: House, { id, body }: Speaker, referral: string): Promise<AgencyReferral> {
  const { caseId: _caseId, ...shown } = (await readLogged(house.pool, id, 'referral', referral, () => findAgencyReferral(house, referral, body))) ?? deny('referralUnknown')
  return shown
}

/** The same; the first look delivers it. Two may look at the same moment: whoever comes second finds it delivered. */
export async function lookAtReferral(house: House, speaker: Speaker, referral: string): Promise<AgencyReferral> {
  const first = await referralFor(house, speaker, referral)
  if (first.status !== 'sent') return first
  const delivered = await sayOfReferral(house, speaker, referral, `deliver ${referral}`, { do: 'deliver' })
  if (isRefusal(delivered) && delivered.refused !== 'stepNotOpen') throw new RefusedRequest(delivered)
  return await referralFor(house, speaker, referral)
}
