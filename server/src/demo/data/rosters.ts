import type { Roster, Shift } from '@senim/core/directory/duty.ts'
import { CALENDAR } from '@senim/core/directory/data/calendar.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import { atLocalTime, DAY } from '@senim/core/time.ts'
import { DEMO_ACCOUNTS, DEMO_HEADS } from './accounts.ts'
import { demoBodyId } from './bodies.ts'

/** A Monday in the past: the shifts that come again have begun. */
const at = (hours: number): number => atLocalTime('2025-01-06', hours * 60, CALENDAR.offsetMinutes)

const officersOf = (body: string): readonly string[] => [...DEMO_ACCOUNTS, ...DEMO_HEADS].filter((one) => one.body === body).map(({ id }) => id)

function roster(body: string, shift: Pick<Shift, 'from' | 'until' | 'repeat'>): Roster {
  const [officer = '', substitute = null] = officersOf(body)
  return { body, shifts: [{ officer, substitute, ...shift }], away: [] }
}

const ROUND_THE_CLOCK = { from: at(9), until: at(9) + DAY, repeat: 'daily' } as const
const OFFICE_HOURS = { from: at(9), until: at(18.5), repeat: 'workdays' } as const

/** Police that never close, and departments where nobody is on duty at night, at the weekend and on holidays. */
export const DEMO_ROSTERS: readonly Roster[] = [
  ...REGIONS.map(({ code }) => roster(demoBodyId('police', code), ROUND_THE_CLOCK)),
  ...REGIONS.flatMap(({ code }) => (['social', 'health'] as const).map((kind) => roster(demoBodyId(kind, code), OFFICE_HOURS))).filter(({ body }) => body !== demoBodyId('social', '750000000')),
]
