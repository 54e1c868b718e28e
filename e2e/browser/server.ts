import { afterAll, beforeAll } from 'vitest'
import { TestServer } from '../server.ts'

/** One server for a test file, with these options: `server()` gives it inside tests and hooks. */
export function useServer(...options: readonly string[]): () => TestServer {
  let server: TestServer | undefined
  const abandon = (): void => server?.abandon()
  beforeAll(async () => {
    process.once('exit', abandon)
    server = await TestServer.start(...options)
  })
  afterAll(async () => {
    await server?.stop()
    process.off('exit', abandon)
  })
  return () => {
    if (server === undefined) throw new Error('the server runs only inside tests and hooks')
    return server
  }
}
