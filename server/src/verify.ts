import { join } from 'node:path'
import { KINDS, PROJECTORS } from './centre.ts'
import { readConfig } from './config.ts'
import { verify } from './journal/verify.ts'
import type { Report } from './journal/verify.ts'
import { launchPostgres } from './postgres/launch.ts'
import { findRunning } from './postgres/running.ts'
import { applyFacts, FACT_TABLES } from './statistics/facts.ts'

/** Every table that is made of events. `account` is not: its names stand in boxes, which no rebuild opens without the master key; the boxes themselves are checked. */
export const DERIVED_TABLES = ['body', 'body_address', 'body_key', 'staff', 'roster', 'invite', 'institution', 'door', 'reference_version', 'contact', 'message', 'note', 'operator', 'operator_break', 'handover', 'takeover', 'look', 'case_file', 'referral', 'referral_entry', 'climb_seen', 'notice', 'notice_told', 'deadline', ...FACT_TABLES] as const

/** Rebuilds a database from its journal and compares. `migratorUrl`: a role that may make temporary tables. */
export async function verifyDatabase(migratorUrl: string): Promise<Report> {
  return await verify(migratorUrl, { kinds: KINDS, projectors: PROJECTORS, tables: DERIVED_TABLES, follow: { name: 'statistics', apply: applyFacts } })
}

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const folder = join(config.dataFolder, 'postgres')
  const running = config.database ? undefined : await findRunning(folder, 'migrator')
  const own = config.database || running ? undefined : await launchPostgres(folder)
  try {
    const report = await verifyDatabase(config.database?.migratorUrl ?? running ?? own?.url('senim', 'migrator') ?? '')
    for (const line of report.differences) process.stdout.write(`${line}\n`)
    process.stdout.write(`${JSON.stringify({ ok: report.differences.length === 0, events: report.events, streams: report.streams, contents: report.contents, differences: report.differences.length })}\n`)
    if (report.differences.length > 0) process.exitCode = 1
  } finally {
    await own?.stop()
  }
}

if (process.argv[1] === import.meta.filename) await main()
