import { useLanguage } from '@senim/kit/language.tsx'
import { COUNTED } from '@senim/text/counted.ts'

/** Counted. */
export function CountedPage() {
  const text = COUNTED[useLanguage().language]
  return (
    <main className="counted">
      <h1>{text.title}</h1>
    </main>
  )
}
