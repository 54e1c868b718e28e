import type { Rules } from '../rules.ts'
import { CALENDAR } from './calendar.ts'
import { DEADLINES } from './deadlines.ts'
import { LADDERS } from './ladders.ts'
import { PROPOSALS } from './proposals.ts'
import { RETENTION } from './retention.ts'
import { RISK_FLOORS } from './risk-floors.ts'

/** The reference data of Kazakhstan's centre 111 that decisions are made under. */
export const RULES: Rules = { floors: RISK_FLOORS, proposals: PROPOSALS, deadlines: DEADLINES, ladders: LADDERS, retention: RETENTION, calendar: CALENDAR }
