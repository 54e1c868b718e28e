import type { InstitutionView } from '@senim/contract/doors.ts'
import { LAST_CAMPAIGN } from '@senim/core/directory/institutions.ts'
import type { InstitutionKind } from '@senim/core/directory/institutions.ts'

/** What stands in the fields of an institution: all of it text, as it was typed. */
export interface InstitutionDraft {
  readonly code: string
  readonly name: string
  readonly kind: InstitutionKind
  readonly region: string
  readonly district: string
  readonly pupils: string
}

export const NEW_INSTITUTION: InstitutionDraft = { code: '', name: '', kind: 'school', region: '', district: '', pupils: '' }
export type Lack = 'code' | 'name' | 'pupils'

export function draftOf({ code, name, kind, region, district, pupils }: InstitutionView): InstitutionDraft {
  return { code, name, kind, region: region ?? '', district: district ?? '', pupils: pupils === null ? '' : String(pupils) }
}

/** The first field that cannot go as it is. */
export function lackOf({ code, name, pupils }: InstitutionDraft): Lack | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(code.trim())) return 'code'
  if (name.trim() === '') return 'name'
  return pupils.trim() !== '' && !/^\d{1,5}$/.test(pupils.trim()) ? 'pupils' : null
}

/** The entry as the server takes it. */
export function entryOf({ code, name, kind, region, district, pupils }: InstitutionDraft): object {
  const said = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  return { code: code.trim(), name: name.trim(), kind, region: said(region), district: said(district), pupils: pupils.trim() === '' ? null : Number(pupils.trim()) }
}

/** The number of a campaign, or null when what was typed is none. */
export function campaignOf(typed: string): number | null {
  const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : LAST_CAMPAIGN + 1
  return number <= LAST_CAMPAIGN ? number : null
}
