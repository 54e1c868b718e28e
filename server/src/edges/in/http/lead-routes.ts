import { caseView, handCase as handBody, leads } from '@senim/contract/cases.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canSeeAllCases } from '@senim/core/directory/can.ts'
import { ANSWERING_ROLES } from '@senim/core/directory/staff.ts'
import { z } from 'zod'
import { readLogged } from '../../../access/read-log.ts'
import { handCase } from '../../../cases/handle.ts'
import { findCaseView } from '../../../cases/view.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { deny, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const config = { rule: canSeeAllCases }
const tags = ['cases']

/** A supervisor gives a case a new lead, as when the old one works here no more. */
export function addLeadRoutes(app: App, house: House): void {
  app.get('/api/leads', { config, schema: { tags, summary: 'Who may lead a case', response: { 200: leads } } }, async () => {
    const { rows } = await house.pool.query<{ id: string; name: string }>({
      name: 'leads',
      text: 'select s.id, a.name from staff s join account a on a.id = s.id where s.active and a.password is not null and s.roles && $1::text[] order by a.name, s.id',
      values: [ANSWERING_ROLES],
    })
    return rows
  })

  app.post('/api/cases/:case/lead', { config, schema: { tags, summary: 'Give a case a new lead', params: z.object({ case: id }), body: handBody, response: { 200: caseView, 404: refusal, 409: refusal } } }, async (request) => {
    const staff = whoIs(request).member.id
    const { case: caseId } = request.params
    granted(await handCase(house, staff, request.body.id, caseId, request.body.lead))
    return (await readLogged(house.pool, staff, 'case', caseId, () => findCaseView(house, caseId, true))) ?? deny('caseUnknown')
  })
}
