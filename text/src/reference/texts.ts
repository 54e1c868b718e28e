import type { CannedTopic } from '@senim/core/directory/data/canned.ts'
import type { DangerLevel } from '@senim/core/directory/data/danger-words.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import type { OpeningField, ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import type { Language } from '@senim/core/language.ts'

/** What the administrator edits: canned replies, rules of proposed bodies, reasons, opening words; their versions and the way back. */
export interface ReferenceTexts {
  readonly parts: Readonly<Record<ReferenceSet, { readonly nav: string; readonly title: string; readonly how: string }>>
  readonly languages: Readonly<Record<Language, string>>
  readonly find: string
  readonly noneFound: string
  readonly edit: string
  readonly fold: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly left: { room(n: number): string; over(n: number): string }
  readonly save: {
    readonly save: string
    readonly saving: string
    readonly discard: string
    readonly saved: string
    readonly lost: string
    changes(n: number): string
  }
  readonly newer: { made(name: string, when: string): string; readonly what: string; readonly mine: string; readonly theirs: string }
  readonly history: {
    readonly open: string
    readonly title: string
    readonly how: string
    version(n: number): string
    readonly now: string
    readonly shipped: string
    restored(n: number): string
    readonly restore: string
    restoreTo(n: number): string
    readonly restoring: string
    readonly done: string
    readonly added: string
    readonly removed: string
    readonly moved: string
    from(before: string): string
    readonly empty: string
  }
  readonly canned: { readonly topics: Readonly<Record<CannedTopic, string>>; readonly topic: string; readonly all: string; readonly title: string; readonly text: string; readonly add: string; readonly unnamed: string; key(n: number): string }
  readonly rules: {
    readonly if: string
    readonly always: string
    readonly child: string
    readonly adult: string
    readonly anybody: string
    readonly who: string
    readonly risk: string
    readonly anyRisk: string
    readonly atLeast: Readonly<Record<Risk, string>>
    by(actors: string): string
    about(reasons: string): string
    readonly or: string
    within(span: string): string
    readonly body: string
    readonly actors: string
    readonly reasons: string
    readonly chooseReasons: string
    readonly ground: string
    readonly sees: string
    readonly action: string
    readonly source: string
    readonly status: string
    readonly statuses: Readonly<Record<'law' | 'default', string>>
    readonly since: (day: string) => string
    readonly until: string
    readonly untilHint: string
    readonly endNow: string
    readonly goOn: string
    readonly ended: (day: string) => string
    readonly add: string
    readonly order: string
  }
  readonly whatIf: {
    readonly title: string
    readonly how: string
    readonly risk: string
    readonly age: string
    readonly region: string
    readonly today: string
    readonly edited: string
    readonly nobody: string
    readonly same: string
    readonly more: string
    readonly less: string
    readonly other: string
    cases(otherwise: number, cases: number): string
    readonly noCases: string
    readonly unreadable: string
  }
  readonly reasons: { readonly category: string; readonly addCategory: string; readonly unnamedCategory: string; readonly withAll: string; readonly name: string; readonly retire: string; readonly bring: string; readonly retired: string; readonly add: string; readonly unnamed: string; count(n: number): string }
  readonly danger: {
    readonly own: string
    readonly signs: string
    readonly levels: Readonly<Record<DangerLevel, string>>
    shipped(n: number): string
    readonly test: string
    readonly testHow: string
    readonly sentence: string
    raised(level: string, word: string): string
    readonly nothing: string
  }
  readonly opening: { readonly fields: Readonly<Record<OpeningField, string>>; readonly reset: string; readonly asShipped: string; readonly preview: string; readonly start: string; readonly waiting: string; readonly ahead: string }
}
