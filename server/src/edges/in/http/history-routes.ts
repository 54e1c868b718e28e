import { history } from '@senim/contract/history.ts'
import { id, refusal } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import { z } from 'zod'
import { HISTORIES, historyOf } from '../../../directory/history.ts'
import type { House } from '../../../house.ts'
import { deny } from './gate.ts'
import type { App } from './typed-app.ts'

/** Who changed what and when, for every entry of the directory. */
export function addHistoryRoutes(app: App, house: House): void {
  const params = z.object({ kind: z.enum([...HISTORIES.keys()]), id })
  app.get('/api/history/:kind/:id', { config: { rule: canAdminister }, schema: { tags: ['directory'], summary: 'All versions of an entry of the directory: who, when, what', params, response: { 200: history, 404: refusal } } }, async (request) => {
    const kept = HISTORIES.get(request.params.kind) ?? deny('notFound')
    const versions = await historyOf(house, kept, request.params.id)
    if (versions.length === 0) deny('notFound')
    return { versions: versions.map((one) => ({ ...one, by: { ...one.by }, value: one.value && { ...one.value } })) }
  })
}
