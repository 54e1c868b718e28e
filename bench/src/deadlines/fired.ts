/** Something that came: when it was due, and when it had fired. Milliseconds since 1970, on the one machine's clock. */
export interface Fired {
  readonly due: number
  readonly at: number
}

/** Something that does things at their moments, with many of them pending. */
export interface Timekeeper {
  /** Gives it so many moments that come long after the bench. */
  pend(count: number): Promise<void>
  /** Gives it so many that all come at one moment, and waits until each has fired. */
  round(count: number, due: number): Promise<readonly Fired[]>
  stop(): Promise<void>
}

/** This machine's time with parts of a millisecond. */
export const preciseNow = (): number => performance.timeOrigin + performance.now()
