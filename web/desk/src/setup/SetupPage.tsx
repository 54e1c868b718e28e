import { useLanguage } from '@senim/kit/language.tsx'
import { SETUP } from '@senim/text/setup.ts'

/** Set up the centre. */
export function SetupPage() {
  const text = SETUP[useLanguage().language]
  return (
    <main className="setup">
      <h1>{text.title}</h1>
    </main>
  )
}
