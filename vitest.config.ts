import { defineConfig } from 'vitest/config'

/** Two projects: `unit` needs nothing but Node; `real` runs against a real PostgreSQL started once for the run. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['core/src/**/*.test.ts', 'text/src/**/*.test.ts', 'contract/src/**/*.test.ts', 'web/**/src/**/*.test.ts', 'bench/src/**/*.test.ts', 'simulate/src/**/*.test.ts', 'e2e/imports.test.ts', 'e2e/keys.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'real',
          include: ['server/src/**/*.test.ts'],
          globalSetup: ['server/src/postgres/vitest-cluster.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
