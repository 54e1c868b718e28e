/** Longer than this without a sign of life is said. The server gives one each second. */
const FRESH = 3000

/** Seconds since the last sign of life when that is too long ago to call it now; null while it is fresh. */
export function secondsStale(heard: number, now: number): number | null {
  const silent = now - heard
  return silent > FRESH ? Math.floor(silent / 1000) : null
}
