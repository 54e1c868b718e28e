import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { createAccount } from '../access/accounts.ts'
import { enterPeople } from '../access/people.ts'
import { enterInstitution, institutionId, makeDoor } from '../directory/doors.ts'
import { enterRoster } from '../directory/duty/handle.ts'
import { enterBody } from '../directory/handle.ts'
import type { House } from '../house.ts'
import { DEMO_ACCOUNTS, DEMO_HEADS } from './data/accounts.ts'
import { DEMO_BODIES } from './data/bodies.ts'
import { DEMO_DOORS, DEMO_INSTITUTIONS } from './data/institutions.ts'
import { DEMO_ROSTERS } from './data/rosters.ts'

export interface DemoAccount {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly roles: readonly string[]
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ra', 'su', 'ta', 've', 'zo', 'ha', 'ji']

/** A password one can read out, drawn from the key of this installation: each has its own, and a restart shows the same. */
function passwordOf(house: House, login: string): string {
  const bytes = createHmac('sha256', house.master.sign('demo', 'passwords')).update(login).digest()
  const word = (from: number): string => [0, 1, 2].map((i) => SYLLABLES[(bytes[from + i] ?? 0) % SYLLABLES.length]).join('')
  return `${word(0)}-${word(3)}-${String(bytes.readUInt16BE(6) % 1000).padStart(3, '0')}`
}

/** The accounts of the demo centre, with their passwords. */
export function demoAccounts(house: House): readonly DemoAccount[] {
  return DEMO_ACCOUNTS.map(({ login, name, roles }) => ({ login, name, roles, password: passwordOf(house, login) }))
}

/** Whether this database was loaded with the demo centre. */
export async function isDemo(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from account where id = any($1::uuid[])', [DEMO_ACCOUNTS.map((one) => one.id)])
  return (rows[0]?.n ?? 0) > 0
}

/** Schools with their QR codes, so that the administrator's page has something to show. */
async function loadDoors(house: House): Promise<void> {
  await Promise.all(DEMO_INSTITUTIONS.map((one) => enterInstitution(house, 'demo', `institution ${one.code}`, { id: institutionId(one.code), ...one })))
  await Promise.all(DEMO_DOORS.map(({ code, ...door }) => makeDoor(house, 'demo', `door ${code} ${door.language}`, { institution: institutionId(code), ...door })))
}

/** Who is on duty: what is not in this list counts all its officers, at any hour. */
async function loadRosters(house: House): Promise<void> {
  await Promise.all(DEMO_ROSTERS.map((roster) => enterRoster(house, 'demo', `roster ${roster.body}`, roster, 0)))
}

/** Fills an empty centre: bodies in every region with a head each, people of every role, rosters, a few schools. Loading it twice changes nothing. */
export async function loadDemo(house: House): Promise<void> {
  await Promise.all(DEMO_BODIES.map((body) => enterBody(house, 'demo', `body ${body.id}`, body)))
  await loadDoors(house)
  await enterPeople(house, 'demo', DEMO_HEADS.map((one) => ({ ...one, active: true })))
  await Promise.all(
    DEMO_ACCOUNTS.map(async ({ login, name, ...member }) => {
      const refused = await createAccount(house, 'demo', { member: { ...member, active: true }, login, name, password: passwordOf(house, login) })
      if (refused) throw new Error(`the demo account ${login} was refused: ${refused.refused}`)
    }),
  )
  await loadRosters(house)
}
