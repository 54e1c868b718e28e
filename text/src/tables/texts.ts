import type { Basis, Office, Side, Start, Step } from '@senim/core/directory/clocks.ts'
import type { Unit } from '@senim/core/time.ts'

/** The tables of time as the administrator reads and edits them: deadlines, ladders, the calendar. */
export interface TablesTexts {
  readonly steps: Readonly<Record<Step, string>>
  readonly sides: Readonly<Record<Side, string>>
  readonly starts: Readonly<Record<Start, string>>
  readonly bases: Readonly<Record<Basis, string>>
  readonly offices: Readonly<Record<Office, string>>
  readonly units: Readonly<Record<Unit, string>>
  readonly allKinds: string
  readonly anyBasis: string
  readonly anyRisk: string
  readonly kind: string
  readonly basis: string
  readonly risk: string
  readonly from: string
  readonly within: string
  readonly amount: string
  readonly unit: string
  readonly order: string
  readonly kept: string
  readonly whatIf: {
    readonly title: string
    readonly how: string
    readonly moment: string
    readonly noLaw: string
    readonly due: string
    readonly lastMoment: string
    readonly silence: Readonly<Record<Side, string>>
    readonly now: string
    readonly none: string
    today(was: string): string
    rest(days: string): string
    readonly unreadable: string
  }
  readonly deadlines: { readonly add: string; readonly addTo: (step: string) => string }
  readonly ladders: {
    readonly sides: Readonly<Record<Side, string>>
    readonly rungs: string
    readonly office: string
    readonly atOnce: string
    readonly atLapse: string
    after(span: string): string
    readonly wait: string
    readonly addRung: string
    removeRung(office: string): string
    readonly none: string
    readonly add: string
  }
  readonly calendar: {
    readonly year: string
    readonly before: string
    readonly next: string
    readonly months: readonly string[]
    readonly days: readonly string[]
    readonly daysShort: readonly string[]
    readonly mark: string
    readonly holiday: string
    readonly worked: string
    readonly name: string
    readonly ownName: string
    readonly weekend: string
    readonly closes: string
    offset(hours: string): string
    readonly keys: string
    readonly looks: { readonly workday: string; readonly weekend: string; readonly worked: string }
    readonly listed: (year: number) => string
    readonly noneListed: string
    missing(year: number): string
    readonly dayOff: string
    readonly running: string
  }
}
