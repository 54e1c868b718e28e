import { useLocation } from '@senim/kit/location.ts'
import { CaseList } from './CaseList.tsx'
import { CasePage } from './CasePage.tsx'

const ONE = /^\/desk\/cases\/([\w-]+)\/?$/

/** The cases: the list, and the joint board of one. */
export function CasesPage() {
  const open = ONE.exec(useLocation())?.[1]
  return <main className="cases">{open === undefined ? <CaseList /> : <CasePage key={open} id={open} />}</main>
}
