import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '@senim/core/decider.ts'
import { z } from 'zod'
import type { House } from '../../../house.ts'
import { html } from '../pages/html.ts'
import type { App } from './typed-app.ts'
import { answerRefusal } from './gate.ts'

const READY_PATIENCE = 2000

/** Figures of this process for `/metrics`; none of them says anything about a person. */
export interface Gauges {
  readonly sockets: () => number
  readonly committed: () => number
  readonly pushed: () => number
  readonly draining: () => boolean
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
}

/** Health, figures, and the description of the API. */
export function addSystemRoutes(app: App, house: House, gauges: Gauges): void {
  const open = { rule: 'public' } as const

  app.get('/healthz', { config: open, schema: { tags: ['system'], summary: 'The process is alive', response: { 200: z.object({ ok: z.boolean() }) } } }, async () => ({ ok: true }))

  app.get('/readyz', { config: open, schema: { tags: ['system'], summary: 'The process can do its work: the database answers and nothing is being shut down' } }, async (request, reply) => {
    return !gauges.draining() && (await answersInTime(house)) ? { ok: true } : await answerRefusal(request, reply, refuse('unavailable'))
  })

  app.get('/metrics', { config: open, schema: { tags: ['system'], summary: 'OpenMetrics' } }, async (_request, reply) => {
    reply.type('application/openmetrics-text; version=1.0.0; charset=utf-8')
    return figures(house, gauges)
  })

  app.get('/api/openapi.json', { config: open, schema: { hide: true } }, async () => app.swagger())

  app.get('/api/docs', { config: open, schema: { hide: true } }, async (_request, reply) => {
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the plugin types versions 2 and 3 as one
    const document = app.swagger() as { paths?: Record<string, Record<string, Operation>> }
    const rows = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), summary: operation.summary ?? '' })))
    // A path may break after each slash: the list holds on a phone.
    const list = rows.map((row) => html`<dt><code>${row.method} ${row.path.split('/').map((part, at) => html`${at > 0 && html`/<wbr>`}${part}`)}</code></dt><dd>${row.summary}</dd>`)
    return await reply.type('text/html; charset=utf-8').send(
      html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Senim API</title></head><body><main><h1>Senim API</h1><p>Machine-readable, with every schema: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). Whatever changes something needs a session cookie, the header <code>x-senim-csrf</code> from <code>GET /api/session</code>, an <code>Origin</code> of this server, and an <code>id</code> made by the client: repeating an id repeats nothing. A body’s own system asks under <code>/api/body/v1</code> with its key.</p><dl>${list}</dl></main></body></html>`.markup,
    )
  })
}

/** Whether the database answers while whoever asks still listens: one that takes longer is as good as none. */
async function answersInTime(house: House): Promise<boolean> {
  const tooLate = new AbortController()
  const answered = house.pool.query('select 1').then(() => true, () => false)
  const inTime = await Promise.race([answered, sleep(READY_PATIENCE, false, { signal: tooLate.signal })])
  tooLate.abort()
  return inTime
}

function figures(house: House, gauges: Gauges): string {
  const gauge = (name: string, help: string, value: number): string => `# TYPE ${name} gauge\n# HELP ${name} ${help}\n${name} ${value}\n`
  const counter = (name: string, help: string, value: number): string => `# TYPE ${name} counter\n# HELP ${name} ${help}\n${name}_total ${value}\n`
  return [
    gauge('senim_sockets', 'Open live connections.', gauges.sockets()),
    gauge('senim_commands_waiting', 'Commands that wait for their commit.', house.executor.waiting),
    gauge('senim_database_waiting', 'Requests that wait for a database connection.', house.pool.waitingCount),
    gauge('senim_resident_bytes', 'Resident memory of the process.', process.memoryUsage.rss()),
    counter('senim_events', 'Events this process has committed.', gauges.committed()),
    counter('senim_pushed', 'Messages pushed over live connections.', gauges.pushed()),
    '# EOF\n',
  ].join('')
}
