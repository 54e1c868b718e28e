import { afterAll, beforeAll } from 'vitest'
import { TestServer } from '../server.ts'

/** One server for a test file: `server()` gives it inside tests and hooks. */
export function useServer(): () => TestServer {
  let server: TestServer | undefined
  const abandon = (): void => server?.abandon()
  beforeAll(async () => {
    process.once('exit', abandon)
    server = await TestServer.start()
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
