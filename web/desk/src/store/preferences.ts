import { useSyncExternalStore } from 'react'
import { announcement } from '@senim/kit/events.ts'

export const SOUNDS = ['offer', 'elsewhere', 'lost', 'late'] as const
export type Sound = (typeof SOUNDS)[number]

/** What an operator keeps in this browser: nothing about anybody. */
export interface Preferences {
  /** Of each sound, 0 to 1. */
  readonly volumes: Readonly<Record<Sound, number>>
  readonly muted: boolean
  /** Enter sends and Ctrl Enter starts a new line, instead of the other way round. */
  readonly enterSends: boolean
  /** The tasks of the proposed bodies stand in the list, not only when each must answer and what it sees. */
  readonly tasks: boolean
}

const KEY = 'senim.desk'
const DEFAULTS: Preferences = { volumes: { offer: 0.5, elsewhere: 0.5, lost: 0.5, late: 0.5 }, muted: false, enterSends: false, tasks: false }
const changed = announcement()

function read(): Preferences {
  try {
    const kept: Partial<Preferences> = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...DEFAULTS, ...kept, volumes: { ...DEFAULTS.volumes, ...kept.volumes } }
  } catch {
    return DEFAULTS
  }
}

let now = read()

export function preferences(): Preferences {
  return now
}

export function setPreferences(change: Partial<Preferences>): void {
  now = { ...now, ...change }
  localStorage.setItem(KEY, JSON.stringify(now))
  changed.announce()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(changed.listen, preferences)
}
