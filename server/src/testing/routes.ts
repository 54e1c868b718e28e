import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

/** A route that was registered, one method at a time. */
export interface Route {
  readonly method: string
  readonly url: string
}

/** Every route the web servers register that are built while `build` runs: none is left out because nobody listed it. */
export async function routesOf<T>(build: () => Promise<T>): Promise<{ built: T; routes: readonly Route[] }> {
  const routes: Route[] = []
  const begun = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url })
    })
  }
  subscribe('fastify.initialization', begun)
  try {
    return { built: await build(), routes }
  } finally {
    unsubscribe('fastify.initialization', begun)
  }
}

const NOBODY = '018f0000-0000-7000-8000-000000000000'

/** The address of a route with something plausible in every gap; ids are those of nobody unless told. */
export function addressOf(url: string, id = NOBODY): string {
  return url.replace(/:lang\([^)]*\)/, 'de').replace(':file', 'no-such-file.js').replaceAll(/:\w+/g, id).replace('*', 'somewhere')
}
