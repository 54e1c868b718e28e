import type { Body, BodyKind } from './bodies.ts'
import type { Office } from './clocks.ts'

/** The bodies above one, the nearest first; a circle ends where it began. */
function above(of: Body, bodies: readonly Body[]): readonly Body[] {
  const found: Body[] = []
  for (let next = bodies.find(({ id }) => id === of.superior); next !== undefined && next.id !== of.id && !found.includes(next); ) {
    const { superior } = next
    found.push(next)
    next = bodies.find(({ id }) => id === superior)
  }
  return found
}

/** The body of this kind for the whole region: one that has another of the same kind above it in the region speaks for a part. */
function ofRegion(kind: BodyKind, of: Body, bodies: readonly Body[]): Body | undefined {
  const there = bodies.filter((one) => one.kind === kind && one.region === of.region && one.id !== of.id && one.retired === undefined)
  return there.find((one) => !there.some(({ id }) => id === one.superior)) ?? there[0]
}

const BEHIND: Readonly<Record<Office, (of: Body, bodies: readonly Body[]) => Body | undefined>> = {
  duty: (of) => of,
  head: (of) => of,
  superior: (of, bodies) => above(of, bodies)[0],
  akimat: (of, bodies) => ofRegion('akimat', of, bodies),
  prosecutor: (of, bodies) => ofRegion('prosecutor', of, bodies),
  ministry: (of, bodies) => above(of, bodies).findLast(({ kind }) => kind === 'ministry'),
  supervisor: () => undefined,
  director: () => undefined,
}

/**
 * Which body is told when the climb of `of`'s silence reaches an office; null when there is none, or it is one of the centre's own. `bodies`: at least those above it, and
 * the akimats and prosecutors of its region. The ministry is the highest one above it.
 */
export function bodyBehind(office: Office, of: Body, bodies: readonly Body[]): Body | null {
  const found = BEHIND[office](of, bodies)
  return found === undefined || (found.id !== of.id && found.retired !== undefined) ? null : found
}
