/**
 * What the oracle may find. `early`: something fired before its time. `lost`: something owed that never happened, or is watched by nothing. `double`: something happened twice.
 * `unescalated`: a silence that did not climb when it should. `incomplete`: a case that closed with something missing. `astray`: an act that was nobody's to do, such as another body's.
 */
export const FINDINGS = ['early', 'lost', 'double', 'unescalated', 'incomplete', 'astray'] as const
export type Finding = (typeof FINDINGS)[number]
export type Counts = Readonly<Record<Finding, number>>

export const NOTHING: Counts = { early: 0, lost: 0, double: 0, unescalated: 0, incomplete: 0, astray: 0 }

export class Findings {
  counts: Counts = NOTHING
  /** The first few in words, to look for the cause. */
  readonly examples: string[] = []

  add(finding: Finding, what: string): void {
    this.counts = { ...this.counts, [finding]: this.counts[finding] + 1 }
    if (this.examples.length < 20) this.examples.push(`${finding}: ${what}`)
  }
}

export const sum = (a: Counts, b: Counts): Counts => ({ early: a.early + b.early, lost: a.lost + b.lost, double: a.double + b.double, unescalated: a.unescalated + b.unescalated, incomplete: a.incomplete + b.incomplete, astray: a.astray + b.astray })
