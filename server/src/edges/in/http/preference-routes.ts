import { deskPreferences } from '@senim/contract/preferences.ts'
import { refusal } from '@senim/contract/primitives.ts'
import { canAnswer } from '@senim/core/directory/can.ts'
import { keepPreferences, preferencesOf } from '../../../access/preferences.ts'
import type { House } from '../../../house.ts'
import { whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 401: refusal, 403: refusal } as const

/** What somebody has set for their own desk. Each sees and sets only what is theirs. */
export function addPreferenceRoutes(app: App, { pool }: House): void {
  app.get('/api/preferences', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'What was set for the own desk', response: { 200: deskPreferences, ...REFUSED } } }, async (request) => await preferencesOf(pool, whoIs(request).member.id))

  app.post('/api/preferences', { config: { rule: canAnswer }, schema: { tags: ['desk'], summary: 'Set the own desk', body: deskPreferences, response: { 200: deskPreferences, ...REFUSED } } }, async (request) => {
    await keepPreferences(pool, whoIs(request).member.id, request.body)
    return request.body
  })
}
