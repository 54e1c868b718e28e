import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { z } from 'zod'
import type { App } from './typed-app.ts'

const WEB = join(import.meta.dirname, '../../../../../web')
/** Assets of the staff apps carry their hash in the name; the citizen's script is asked for again each time, with an ETag. */
const FOREVER = 'public, max-age=31536000, immutable'
const AGAIN = 'no-cache'

const file = z.object({ file: z.string().regex(/^[\w-]+(\.[\w-]+)+$/) })

/** The built screens of the staff and the script of the citizen's pages. Any path below a staff app is that app's own. */
export async function addWebApps(app: App): Promise<void> {
  await app.register(fastifyStatic, { root: WEB, serve: false, cacheControl: false, preCompressed: true })
  const open = { config: { rule: 'public' as const } }

  app.get('/public/:file', { ...open, schema: { hide: true, params: file } }, async (request, reply) => {
    reply.header('cache-control', AGAIN)
    return await reply.sendFile(request.params.file, join(WEB, 'public/dist'))
  })
  for (const name of ['desk', 'agency'] as const) {
    const root = join(WEB, name, 'dist')
    app.get(`/${name}/assets/:file`, { ...open, schema: { hide: true, params: file } }, async (request, reply) => {
      if (existsSync(join(root, 'assets', request.params.file))) reply.header('cache-control', FOREVER)
      return await reply.sendFile(request.params.file, join(root, 'assets'))
    })
    app.get(`/${name}`, { ...open, schema: { hide: true } }, async (_request, reply) => await reply.redirect(`/${name}/`, 308))
    for (const path of [`/${name}/`, `/${name}/*`]) {
      app.get(path, { ...open, schema: { hide: true } }, async (_request, reply) => {
        reply.header('cache-control', AGAIN)
        return await reply.sendFile('index.html', root)
      })
    }
  }
}
