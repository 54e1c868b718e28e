import type { Language } from '@senim/core/language.ts'

/** What one poster is made of. */
export interface Poster {
  readonly language: Language
  /** What the QR code says, whole. */
  readonly address: string
  /** Where the page is for whoever types, without the code. */
  readonly host: string
  /** Small print for whoever carries the paper to the right school. */
  readonly mark: string
}
