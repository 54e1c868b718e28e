import { runSteps } from './steps.ts'

/** `npm run check`: what can be said in under a minute. */
await runSteps([
  { name: 'types', command: 'tsc', args: ['--build'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'imports and unit tests', command: 'vitest', args: ['run', '--project', 'unit'] },
])
