import type { LocalDate } from '../time.ts'

/** A versioned record: its source is named, and an old case keeps the version it was decided under. */
export interface Versioned {
  readonly id: string
  readonly since: LocalDate
  readonly until?: LocalDate
  /** `law`: an article says so; `default`: our own assumption, to be confirmed by the centre. */
  readonly status: 'law' | 'default'
  readonly source: string
}
