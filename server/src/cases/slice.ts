import type { Assessment, SafeContact } from '@senim/core/directory/assessment.ts'
import type { SliceField } from '@senim/core/directory/bodies.ts'

/** What the operator wrote down for the bodies. Each body's box holds only what its slice names. */
export interface Parts {
  readonly place: string
  readonly address: string
  readonly school: string
  readonly home: string
}

/** The open content of one body's box. A field that is not in the slice is not in the box at all. */
export interface Slice {
  readonly action?: string
  readonly about?: Pick<Assessment, 'about' | 'age' | 'sex'>
  readonly place?: string
  readonly address?: string
  readonly school?: string
  readonly home?: string
  readonly contact?: { readonly ways: SafeContact['ways']; readonly quiet: SafeContact['quiet']; readonly note: string | null } | null
}

/** Cuts one body's slice. `note` is the open note of the safe-contact rule. */
export function cutSlice(fields: readonly SliceField[], action: string, parts: Parts, known: Assessment, note: string | null): Slice {
  const whole: Required<Slice> = {
    action,
    about: { about: known.about, age: known.age, sex: known.sex },
    place: parts.place,
    address: parts.address,
    school: parts.school,
    home: parts.home,
    contact: known.safe && { ways: known.safe.ways, quiet: known.safe.quiet, note },
  }
  return Object.fromEntries(Object.entries(whole).filter(([field, value]) => fields.some((one) => one === field) && value !== ''))
}
