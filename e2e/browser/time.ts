import type { Instant } from '@senim/core/time.ts'
import { passMoments } from '@senim/server/cases/handle.ts'
import { momentsOf } from '@senim/server/cases/moments.ts'
import { findCase } from '@senim/server/cases/view.ts'
import type { TestServer } from '../server.ts'

/** Lets time act on a case up to `until`, moment by moment, as a worker would; what it tells is pushed to every page. Gives the last moment that came. */
export async function passTime(server: TestServer, caseId: string, until: Instant): Promise<Instant> {
  const centre = await server.centre()
  try {
    for (let last = 0; ; ) {
      const state = await findCase(centre.house.pool, caseId)
      const [next] = state === undefined ? [] : momentsOf(state).filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
      if (next === undefined) return last
      await passMoments(centre.house, [{ caseId, moment: next }], next.at)
      last = next.at
    }
  } finally {
    await centre.stop()
  }
}
