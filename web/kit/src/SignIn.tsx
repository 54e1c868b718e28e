import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Me } from '@senim/contract/access.ts'
import { KIT } from '@senim/text/kit.ts'
import { api, sentenceOf } from './api.ts'
import { LanguageChoice, ThemeChoice } from './Choices.tsx'
import { Sign } from './icons.tsx'
import { useLanguage } from './language.tsx'

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The form of signing in. `over` says that a session ended while somebody worked; what they typed waits underneath. */
export function SignIn({ over = false, onDone }: { over?: boolean; onDone: (me: Me) => void }) {
  const { language } = useLanguage()
  const text = KIT[language]
  const id = useId()
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setFailure(null)
    try {
      onDone(await api.post<Me>('/api/session', { login: field(form, 'login'), password: field(form, 'password') }))
    } catch (error) {
      setFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  // Over somebody's open work, that work has the page's main part already.
  const Frame = over ? 'section' : 'main'
  return (
    <Frame className="sign-in" aria-label={over ? text.signIn : undefined}>
      <form onSubmit={(event) => void enter(event)} aria-labelledby={`${id}-h`}>
        <p className="sign-in-brand">
          <Sign />
          Senim
        </p>
        <h1 id={`${id}-h`}>{text.welcome}</h1>
        {over && <p className="sign-in-over">{text.sessionOver}</p>}
        <label htmlFor={`${id}-login`}>{text.login}</label>
        {/* The only thing this page is for: the caret may stand in it at once. */}
        <input id={`${id}-login`} name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} required ref={(input) => input?.focus()} />
        <label htmlFor={`${id}-password`}>{text.password}</label>
        <input id={`${id}-password`} name="password" type="password" autoComplete="current-password" required />
        <div role="alert">{failure && <p className="sign-in-failure">{failure}</p>}</div>
        <button type="submit" className="sign-in-go" disabled={busy}>
          {busy ? text.entering : text.enter}
        </button>
      </form>
      <div className="sign-in-choices">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </Frame>
  )
}
