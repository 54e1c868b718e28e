import { useLocation } from '@senim/kit/location.ts'
import { Finder } from './Finder.tsx'
import { Transcript } from './Transcript.tsx'

const ONE = /^\/desk\/search\/([\w-]+)\/?$/

/** Finding contacts again, and reading one of them. */
export function SearchPage() {
  const open = ONE.exec(useLocation())?.[1]
  return <main className="search">{open === undefined ? <Finder /> : <Transcript key={open} contact={open} />}</main>
}
