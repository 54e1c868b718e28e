import type { KnownBody } from '@senim/contract/people.ts'
import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { Language } from '@senim/core/language.ts'

/** What was typed so far about a body. */
export interface BodyDraft {
  readonly kind: BodyKind | ''
  readonly region: string
  /** Id of the body above it; empty for none. */
  readonly superior: string
  readonly name: Readonly<Record<Language, string>>
}

export const NO_BODY: BodyDraft = { kind: '', region: '', superior: '', name: { kk: '', ru: '', en: '' } }

export type BodyLack = 'kind' | 'region' | Language

/** The first field, from the top of the form, that keeps it from being entered; or null. */
export function lackOf({ kind, region, name }: Omit<BodyDraft, 'superior'>): BodyLack | null {
  if (kind === '') return 'kind'
  if (region === '') return 'region'
  return (['kk', 'ru', 'en'] as const).find((one) => name[one].trim() === '') ?? null
}

export function draftOf({ kind, region, name, superior }: Pick<KnownBody, 'kind' | 'region' | 'name'> & { readonly superior?: string | null | undefined }): BodyDraft {
  return { kind, region, name, superior: superior ?? '' }
}

/** How it is entered. */
export function entryOf({ superior, ...said }: BodyDraft): Omit<BodyDraft, 'superior'> & { readonly superior: string | null } {
  return { ...said, superior: superior === '' ? null : superior }
}

/** Bodies that may stand above another: the ministries, those of its region, and whichever does now. */
export function aboveFor(bodies: readonly KnownBody[], id: string, { region, superior }: BodyDraft, language: Language): readonly KnownBody[] {
  const near = (one: KnownBody): number => (one.kind === 'ministry' ? 0 : one.region === region ? 1 : 2)
  return bodies.filter((one) => one.id !== id && (one.id === superior || (one.retired === null && near(one) < 2))).toSorted((a, b) => near(a) - near(b) || a.name[language].localeCompare(b.name[language], language))
}

/** Which bodies the list shows; an empty choice is every one. */
export interface BodyFilter {
  readonly words: string
  readonly kind: string
  readonly region: string
  readonly state: 'works' | 'retired' | 'unanswered' | ''
}

export const NO_FILTER: BodyFilter = { words: '', kind: '', region: '', state: '' }

/** Nobody of it can sign in: whatever it is sent stays unanswered. */
export const cannotAnswer = ({ retired, officers }: KnownBody): boolean => retired === null && officers === 0

/** The bodies the filter leaves, as they come: by region and kind. */
export function foundAmong(bodies: readonly KnownBody[], { words, kind, region, state }: BodyFilter, language: Language): readonly KnownBody[] {
  const wanted = words.trim().toLocaleLowerCase(language)
  const holds = { '': () => true, works: (one: KnownBody) => one.retired === null, retired: (one: KnownBody) => one.retired !== null, unanswered: cannotAnswer }[state]
  return bodies.filter((one) => holds(one) && (kind === '' || one.kind === kind) && (region === '' || one.region === region) && Object.values(one.name).some((name) => name.toLocaleLowerCase(language).includes(wanted)))
}
