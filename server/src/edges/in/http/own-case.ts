import type { CaseView } from '@senim/contract/cases.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { canActOnCase } from '@senim/core/directory/can.ts'
import type { FastifyRequest } from 'fastify'
import { readLogged } from '../../../access/read-log.ts'
import { findCase, findCaseView } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { deny, whoIs } from './gate.ts'

/** A case this person may act on; any other does not exist for them. */
export async function ownCase(house: House, request: FastifyRequest, caseId: string): Promise<Case> {
  const state = await findCase(house.pool, caseId)
  return state && canActOnCase(whoIs(request).member, state) ? state : deny('caseUnknown')
}

/** Its joint board as it stands, once it is written down who reads it. */
export async function boardOf(house: House, request: FastifyRequest, caseId: string): Promise<CaseView> {
  return (await readLogged(house.pool, whoIs(request).member.id, 'case', caseId, () => findCaseView(house, caseId, true))) ?? deny('caseUnknown')
}
