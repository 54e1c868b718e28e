import type { Draft, Lack } from './draft.ts'

/** What each part of the form about somebody is given. */
export interface FieldsProps {
  readonly id: string
  readonly draft: Draft
  readonly lack: Lack | null
  /** The body they speak for now: it stays in the list even if it takes nothing new any more. */
  readonly ownBody?: string | null
  readonly onChange: (part: Partial<Draft>) => void
}
