import { useSyncExternalStore } from 'react'
import { announcement } from './events.ts'

const moved = announcement()

function listen(listener: () => void): () => void {
  const end = moved.listen(listener)
  addEventListener('popstate', listener)
  return () => {
    end()
    removeEventListener('popstate', listener)
  }
}

/** The path of the page, such as `/desk/cases`; the component follows it. */
export function useLocation(): string {
  return useSyncExternalStore(listen, () => location.pathname)
}

/** What the address says after the path, such as `?kind=police`; the component follows it. */
export function useSearch(): string {
  return useSyncExternalStore(listen, () => location.search)
}

/** Says in the address what is shown now, without another step to go back. */
export function restate(path: string): void {
  history.replaceState(null, '', path)
  moved.announce()
}

/** Goes to another place of the same app without loading it again. */
export function navigate(path: string): void {
  if (path === location.pathname + location.search) return
  history.pushState(null, '', path)
  scrollTo(0, 0)
  moved.announce()
}
