import { useLanguage } from '@senim/kit/language.tsx'
import { CASES } from '@senim/text/cases.ts'

/** The cases: the list, and one case's joint board. */
export function CasesPage() {
  const text = CASES[useLanguage().language]
  return (
    <main className="cases">
      <h1>{text.title}</h1>
    </main>
  )
}
