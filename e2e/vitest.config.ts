import { defineConfig } from 'vitest/config'

/** Tests in a real browser, and of abuse at the door, against the real server, two files at a time: each file starts a server of its own, and most of a test is waiting. */
export default defineConfig({
  test: {
    include: ['e2e/browser/**/*.test.ts', 'e2e/crash/**/*.test.ts', 'e2e/door/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // A loaded machine is slow; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
  },
})
