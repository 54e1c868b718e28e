import type { Rules } from '../rules.ts'
export const RULES: Rules = { floors: [], proposals: [], deadlines: [{ id: 'x', since: '2023-01-01', status: 'default', source: 'x', kind: '*', step: 'accept', span: { n: 30, unit: 'minute' } }], calendar: { offsetMinutes: 300, weekend: [0, 6], holidays: new Set(), worked: new Set(), closesAt: 1080 } }
