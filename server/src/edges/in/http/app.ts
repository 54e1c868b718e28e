import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import fastify, { LogController } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../../../config.ts'
import type { House } from '../../../house.ts'
import type { Queue } from '../../../outbox/queue.ts'
import type { Presence } from '../../../routing/presence.ts'
import { addAccessRoutes, welcomeTo } from './access-routes.ts'
import { addAddressRoutes } from './address-routes.ts'
import { addBodyApiRoutes } from './body-api-routes.ts'
import { addBodyKeyRoutes } from './body-key-routes.ts'
import { addBodyRoutes } from './body-routes.ts'
import { addBodyLimit, LARGEST_BODY } from './bodies.ts'
import { addAgencyRoutes, addCaseRoutes } from './case-routes.ts'
import { addCallbackRoutes } from './callback-routes.ts'
import { addCitizenRoutes } from './citizen.ts'
import { addClosingRoutes } from './closing-routes.ts'
import { addDoorRoutes } from './door-routes.ts'
import { addDutyRoutes } from './duty-routes.ts'
import { addInstitutionFileRoutes } from './institution-file-routes.ts'
import { addDeskRoutes } from './desk-routes.ts'
import { addErrors, badAddressAnswer, brokenRequestAnswer } from './errors.ts'
import { addParsers } from './forms.ts'
import { addGate } from './gate.ts'
import { addNoteRoutes } from './note-routes.ts'
import { addNoticeRoutes } from './notice-routes.ts'
import { addHeaders } from './headers.ts'
import { addHistoryRoutes } from './history-routes.ts'
import { addGroupRoutes } from './group-routes.ts'
import { addLeadRoutes } from './lead-routes.ts'
import { addPeopleRoutes } from './people-routes.ts'
import { addTaskRoutes } from './task-routes.ts'
import { addSilenceRoutes } from './silence-routes.ts'
import type { Gauges } from './system-routes.ts'
import type { App } from './typed-app.ts'
import { addReferenceRoutes } from './reference-routes.ts'
import { addPosterRoutes } from './poster-routes.ts'
import { addHandsRoutes } from './hands-routes.ts'
import { addPerformanceRoutes } from './performance-routes.ts'
import { addPreferenceRoutes } from './preference-routes.ts'
import { addReturnRoutes } from './return-routes.ts'
import { addSearchRoutes } from './search-routes.ts'
import { addSystemRoutes } from './system-routes.ts'
import { addWebApps } from './web-apps.ts'

export interface AppParts {
  readonly config: Pick<Config, 'origin' | 'trustProxy'>
  readonly house: House
  readonly presence: Presence
  readonly queue: Queue
  readonly gauges: Gauges
  /** Printed where the server was started; undefined in a centre that has its administrator. */
  readonly setupCode: string | undefined
}

/** The web server with all its routes, not yet listening. Logs carry no address, no query, no body. */
export async function buildApp({ config, house, presence, queue, gauges, setupCode }: AppParts): Promise<App> {
  const secure = config.origin?.startsWith('https:') ?? false
  const app = fastify({
    logger: { level: 'warn', serializers: { req: () => ({}), res: () => ({}) } },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: LARGEST_BODY,
    frameworkErrors: badAddressAnswer(secure),
    clientErrorHandler: brokenRequestAnswer(secure),
    requestTimeout: 30_000,
    http: { connectionsCheckingInterval: 5000 },
    // What still arrives while we drain is answered by us: a person's words are stored, not turned away.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addErrors(app)
  addHeaders(app, secure)
  addBodyLimit(app)
  await app.register(cookie)
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Senim', version: '0.1.0', description: 'What crosses HTTP between the centre’s screens, the bodies’ portals and the server.' }, components: { securitySchemes: { bodyKey: { type: 'http', scheme: 'bearer', description: 'The key that the administrator of the centre made for the body’s own system.' } } } }, transform: jsonSchemaTransform })
  addParsers(app)
  app.removeContentTypeParser('text/plain')
  addGate(app, house, config.origin)
  addCitizenRoutes(app, house)
  addReturnRoutes(app, house)
  const welcome = welcomeTo(house, secure)
  addAccessRoutes(app, house, { welcome, setupCode })
  addPeopleRoutes(app, house, config.origin, welcome)
  addBodyRoutes(app, house)
  addDutyRoutes(app, house)
  addAddressRoutes(app, house)
  addBodyKeyRoutes(app, house, config.origin)
  addDoorRoutes(app, house, config.origin)
  addInstitutionFileRoutes(app, house)
  addHistoryRoutes(app, house)
  addPosterRoutes(app, house, config.origin)
  addDeskRoutes(app, house, presence)
  addReferenceRoutes(app, house)
  addGroupRoutes(app, house)
  addHandsRoutes(app, house, presence)
  addNoteRoutes(app, house)
  addCaseRoutes(app, house)
  addClosingRoutes(app, house)
  addTaskRoutes(app, house)
  addSilenceRoutes(app, house)
  addLeadRoutes(app, house)
  addNoticeRoutes(app, house, queue)
  addAgencyRoutes(app, house)
  addBodyApiRoutes(app, house)
  addCallbackRoutes(app, house)
  addSearchRoutes(app, house)
  addPreferenceRoutes(app, house)
  addPerformanceRoutes(app, house)
  addSystemRoutes(app, house, gauges)
  await addWebApps(app)
  return app
}
