import { addressOf, findHome, isCluster } from './home.ts'
import { findOrphan } from './postmaster.ts'
import type { Role } from './roles.ts'
import { ROLE } from './roles.ts'

/** Address of the database `senim` on a server that runs on this folder right now; undefined when none does. Takes over nothing. */
export async function findRunning(folder: string, role: Role): Promise<string | undefined> {
  const home = findHome(folder)
  if (!isCluster(home.data)) return undefined
  const server = await findOrphan(home)
  return server && addressOf(server.socketFolder, ROLE[role], 'senim')
}
