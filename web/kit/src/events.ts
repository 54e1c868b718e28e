/** A tiny announcement: whoever listens is told, nothing is kept. */
export interface Announcement {
  readonly announce: () => void
  /** Returns what ends the listening. */
  readonly listen: (listener: () => void) => () => void
}

export function announcement(): Announcement {
  const listeners = new Set<() => void>()
  return {
    announce: () => {
      for (const listener of listeners) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
