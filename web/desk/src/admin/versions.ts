import type { VersionView } from '@senim/contract/history.ts'

/** One field of a value as a person reads it. */
export interface Field {
  readonly label: string
  /** Empty when there is nothing in it. */
  readonly text: string
}

/** A field of one version, with what stood there before when it changed. */
export interface ChangedField extends Field {
  readonly before: string | null
}

export interface ReadVersion {
  readonly version: VersionView
  /** Whether it is the one in force. */
  readonly current: boolean
  readonly first: boolean
  readonly changed: readonly ChangedField[]
  /** Whether a person would read something else than now if it were in force again. */
  readonly differs: boolean
}

/**
 * What each version changed, field by field; `versions` come the newest first. The first version shows all that was entered.
 * A field is told from another by its label, and has changed when a person reads something else in it.
 */
export function readVersions(versions: readonly VersionView[], fieldsOf: (value: Readonly<Record<string, unknown>>) => readonly Field[]): readonly ReadVersion[] {
  const now = JSON.stringify(versions[0]?.value ? fieldsOf(versions[0].value) : [])
  return versions.map((version, at) => {
    const earlier = versions[at + 1]
    const before = new Map((earlier?.value ? fieldsOf(earlier.value) : []).map(({ label, text }) => [label, text]))
    const fields = version.value ? fieldsOf(version.value) : []
    const first = version.version === 1
    const changed = first
      ? fields.filter(({ text }) => text !== '').map((field) => ({ ...field, before: null }))
      : fields.flatMap((field) => (before.get(field.label) === field.text ? [] : [{ ...field, before: before.get(field.label) ?? '' }]))
    return { version, current: at === 0, first, changed, differs: JSON.stringify(fields) !== now }
  })
}
