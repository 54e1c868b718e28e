import type { TestProject } from 'vitest/node'
import { startTestCluster } from './testing.ts'

let stop: (() => Promise<void>) | undefined

/** One PostgreSQL for the whole run; each test file clones its template by `createDatabase`. */
export async function setup(project: TestProject): Promise<void> {
  const cluster = await startTestCluster()
  stop = cluster.stop
  project.provide('postgres', cluster.coordinates)
}

export async function teardown(): Promise<void> {
  await stop?.()
}
