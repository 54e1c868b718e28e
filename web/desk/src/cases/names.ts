import type { BodyView } from '@senim/contract/assessment.ts'
import type { BoardRow } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '@senim/text/cases.ts'

/** What a body is called in the lists beside its board: its kind, as long as the case has no other body of that kind. */
export function shortName(body: BodyView, rows: readonly Pick<BoardRow, 'body'>[], language: Language): string {
  const namesakes = rows.some((row) => row.body.kind === body.kind && row.body.id !== body.id)
  return namesakes ? body.name[language] : CASES[language].kinds[body.kind]
}
