import { refusal } from '@senim/contract/primitives.ts'
import { silences } from '@senim/contract/silences.ts'
import { canSupervise } from '@senim/core/directory/can.ts'
import { silencesNow } from '../../../cases/silences.ts'
import type { House } from '../../../house.ts'
import type { App } from './typed-app.ts'

/** What is late and how far it has climbed, for whoever asks once; the desk follows it over the socket. */
export function addSilenceRoutes(app: App, house: House): void {
  app.get('/api/silences', { config: { rule: canSupervise }, schema: { tags: ['cases'], summary: 'Silences that stand now, the gravest and longest first', response: { 200: silences, 401: refusal, 403: refusal } } }, async () => await silencesNow(house.pool))
}
