import { useSyncExternalStore } from 'react'
import type { NonRequest } from '@senim/core/directory/problems.ts'
import { UNDO } from '../store/endings.ts'

/** A group that was called no request: it closes at this time (epoch ms) unless that is taken back. */
export interface Deciding {
  readonly what: NonRequest
  readonly n: number
  readonly at: number
}

type All = Readonly<Record<string, Deciding>>

let all: All = {}
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

function set(next: All): void {
  all = next
  for (const listener of listeners) listener()
}

/** Takes the decision back, or forgets it when it was carried out. */
export function takeBack(group: string): void {
  clearTimeout(timers.get(group))
  timers.delete(group)
  const { [group]: _gone, ...rest } = all
  set(rest)
}

/** Carries a decision out after the time to take it back. It stands outside of the screens, so that going to another place and back loses nothing; the server knows nothing of it until then. */
export function decide(group: string, what: NonRequest, n: number, carryOut: () => void): void {
  takeBack(group)
  set({ ...all, [group]: { what, n, at: Date.now() + UNDO } })
  timers.set(group, setTimeout(() => {
    takeBack(group)
    carryOut()
  }, UNDO))
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useDeciding(): All {
  return useSyncExternalStore(listen, () => all)
}
