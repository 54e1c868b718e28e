import { createContext, use } from 'react'
import type { NonRequest } from '@senim/core/directory/problems.ts'
import type { AssessmentChange, CloseContact } from '@senim/contract/assessment.ts'
import type { ContactView, SelfView } from '@senim/contract/contacts.ts'
import type { Me } from '@senim/contract/access.ts'
import type { Link } from '@senim/kit/live.ts'
import type { HandsCommands } from './hands.ts'
import type { DeskState } from './store.ts'

export type NewState = { status: 'available'; capacity: number } | { status: 'onBreak'; reason: 'rest' | 'debrief' | 'training' | 'technical' } | { status: 'offline' }
export type CloseOutcome = CloseContact['outcome']

/** What the screens may do; every refusal is said in the notice, so nothing is thrown. */
export interface Commands extends HandsCommands {
  readonly setState: (to: NewState) => Promise<void>
  readonly accept: (contact: string) => Promise<void>
  readonly decline: (contact: string) => Promise<void>
  /** Takes the next of those who have left. */
  readonly takeAway: () => Promise<void>
  readonly say: (contact: string, text: string) => void
  /** A note was stored: this is the dialogue with it. */
  readonly noted: (contact: string, view: ContactView) => void
  readonly unsay: (contact: string, id: string) => void
  readonly typing: (contact: string) => void
  readonly seen: (contact: string, upTo: number) => void
  readonly assess: (contact: string, change: AssessmentChange) => void
  readonly close: (contact: string, outcome: CloseOutcome) => Promise<void>
  /** Closes it as no request, or as light and answered, after a time to take that back. */
  readonly end: (contact: string, what: NonRequest | 'light') => void
  readonly stay: (contact: string) => void
  /** Reads everything again; undefined when that failed, which is said. */
  readonly reload: () => Promise<SelfView | undefined>
}

export interface Desk {
  readonly me: Me
  readonly state: DeskState
  readonly link: Link
  /** The socket knows our dialogues, so what it is told about them arrives. */
  readonly ready: boolean
  readonly focus: string | null
  readonly setFocus: (contact: string | null) => void
  /** A dialogue in other hands that is being read, if one is. */
  readonly watched: string | null
  readonly setWatched: (contact: string | null) => void
  /** Follows the centre at work, or no longer. */
  readonly followShift: (on: boolean) => void
  /** Whatever has climbed so far was looked at. */
  readonly seeClimbs: () => void
  readonly commands: Commands
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk's state and commands. Only below the desk's provider. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk stands outside of DeskProvider')
  return desk
}
