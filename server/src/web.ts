import type { Config } from './config.ts'
import { codeOf, ConfigError } from './config.ts'
import type { Centre } from './centre.ts'
import { buildApp } from './edges/in/http/app.ts'
import { LiveServer } from './edges/live/attach.ts'
import { CitizenSide } from './edges/live/citizens.ts'
import { Hub } from './edges/live/hub.ts'
import { MarkBook } from './edges/live/marks.ts'
import { OpenPages } from './edges/live/open-pages.ts'
import { StaffSide } from './edges/live/staff.ts'

/** What was asked before the end is answered within so long; then whoever is still connected is let go. */
const DRAIN = 5000

export interface Web {
  /** Where it listens, such as `http://127.0.0.1:8111`. */
  readonly address: string
  stop(): Promise<void>
}

/** Says which of the two is wrong when nobody can be heard. */
function deaf({ host, port }: Pick<Config, 'host' | 'port'>, code: string): never {
  if (code === 'EADDRINUSE') throw new ConfigError(`PORT: found ${port}, which another program uses; it needs a free one`)
  if (code === 'EACCES') throw new ConfigError(`PORT: found ${port}, which only the system may use; it needs one from 1024 up`)
  throw new ConfigError(`SENIM_HOST: found "${host}" (${code}); it needs an address of this machine, such as 127.0.0.1`)
}

/** Opens the doors: pages, API and live connections of one process. */
export async function startWeb(config: Pick<Config, 'host' | 'port' | 'origin' | 'trustProxy'>, centre: Centre, setupCode: string | undefined): Promise<Web> {
  const { house, presence, queue, feed } = centre
  const marks = new MarkBook(house.pool, (contact, side, mark) => {
    if (side === 'staff') citizens.marked(contact, mark)
    else staff.marked(contact, mark)
  })
  const citizens = new CitizenSide(house, marks)
  const staff = new StaffSide(house, marks, presence)
  citizens.typed = (contact) => staff.typing(contact)
  const pages = new OpenPages(house.pool, (contact) => staff.present(contact))
  citizens.here = (contact, open) => pages.note(contact, open)
  staff.typed = (contact) => citizens.typing(contact)
  const hub = new Hub(house, citizens, staff)
  hub.start(feed)
  await marks.hearOthers(feed)
  const live = new LiveServer(house, citizens, staff, config.origin)
  let draining = false
  const gauges = { sockets: () => live.count, committed: centre.committed, pushed: () => hub.pushed, draining: () => draining }
  const app = await buildApp({ config, house, presence, queue, gauges, setupCode })
  live.attach(app.server)
  const stop = async (): Promise<void> => {
    draining = true
    live.close()
    // A connection on which nothing was ever asked is not idle to Node: it would keep us from ending for ever.
    const patience = setTimeout(() => app.server.closeAllConnections(), DRAIN)
    await app.close().finally(() => clearTimeout(patience))
    hub.stop()
    citizens.stop()
    pages.stop()
    staff.stop()
    await marks.flush().catch(() => undefined)
  }
  try {
    return { address: await app.listen({ port: config.port, host: config.host, listenTextResolver: () => '' }), stop }
  } catch (error) {
    await stop()
    return deaf(config, codeOf(error))
  }
}
