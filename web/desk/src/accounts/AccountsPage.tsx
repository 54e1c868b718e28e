import { useLanguage } from '@senim/kit/language.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'

/** Staff. */
export function AccountsPage() {
  const text = ACCOUNTS[useLanguage().language]
  return (
    <main className="accounts">
      <h1>{text.title}</h1>
    </main>
  )
}
