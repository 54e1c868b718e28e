import type { Assessment } from '@senim/core/directory/assessment.ts'
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
}

/** Cuts one body's slice. How the person may be reached is not in it: that may change, and is read anew each time the body looks. */
export function cutSlice(fields: readonly SliceField[], action: string, parts: Parts, known: Assessment): Slice {
  const whole: Required<Slice> = {
    action,
    about: { about: known.about, age: known.age, sex: known.sex },
    place: parts.place,
    address: parts.address,
    school: parts.school,
    home: parts.home,
  }
  return Object.fromEntries(Object.entries(whole).filter(([field, value]) => fields.some((one) => one === field) && value !== ''))
}
