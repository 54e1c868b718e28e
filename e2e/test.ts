import { runSteps } from './steps.ts'

/** `npm test`: types, lint, imports, unit tests, tests on a real database, and the main job in a real browser. */
await runSteps([
  { name: 'types', command: 'tsc', args: ['--build'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'imports, unit tests, tests on a real database', command: 'vitest', args: ['run'] },
  { name: 'build of the screens', command: 'node', args: ['web/build.ts'] },
  { name: 'real browser', command: 'vitest', args: ['run', '--config', 'e2e/vitest.config.ts'] },
])
