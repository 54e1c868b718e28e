/** Where people stand in the queue. */
export interface Standing {
  /** How many stand before each of those who were asked about; whoever waits no more is not there. */
  readonly ahead: ReadonlyMap<string, number>
  /** How long people usually wait now: median of the last hour's first answers, in minutes; null when nobody knows. */
  readonly usualWait: number | null
}
