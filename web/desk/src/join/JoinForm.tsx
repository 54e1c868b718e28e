import type { FormEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import type { Me } from '@senim/contract/access.ts'
import type { LinkView } from '@senim/contract/people.ts'
import { api, Refused, sentenceOf } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { moment, useNow } from '@senim/kit/time.ts'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { JOIN } from '@senim/text/join.ts'
import { lackIn } from './lack.ts'

/** A login and a password of one's own; whoever forgot the password keeps the login. */
export function JoinForm({ code, link, onEnded }: { code: string; link: LinkView; onEnded: () => void }) {
  const { language } = useLanguage()
  const text = JOIN[language]
  const id = useId()
  const now = useNow(60_000)
  const [login, setLogin] = useState(link.login ?? '')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [lack, setLack] = useState<'login' | 'password' | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const kept = link.login !== null
  useEffect(() => document.getElementById(`${id}-${kept ? 'password' : 'login'}`)?.focus(), [id, kept])

  const fail = (sentence: string, field: 'login' | 'password' | null): void => {
    setFailure(sentence)
    setLack(field)
    if (field !== null) document.getElementById(`${id}-${field}`)?.focus()
  }
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lacks = lackIn({ login, password })
    if (lacks !== null) return fail(text.needs[lacks], lacks)
    setBusy(true)
    setFailure(null)
    setLack(null)
    try {
      const me = await api.post<Me>('/api/join', { code, login: login.trim(), password })
      location.assign(me.home)
    } catch (error) {
      setBusy(false)
      const lost = !(error instanceof Refused) || error.status === 0
      fail(lost ? text.lost : sentenceOf(error), !lost && error.answer.refused === 'loginTaken' ? 'login' : null)
      if (!lost && error.status === 410) onEnded()
    }
  }

  return (
    <form onSubmit={(event) => void enter(event)} noValidate>
      <p className="lead">{link.by === null ? text.byCentre : text.by(link.by)}</p>
      <dl className="as">
        <dt>{text.as}</dt>
        <dd>{link.roles.map((role) => ACCOUNTS[language].roles[role]).join(', ')}{link.body && <span>{link.body[language]}</span>}</dd>
      </dl>
      <p className="lead num">{text.until(moment(link.until, language, now))}</p>
      <div>
        <label htmlFor={`${id}-login`}>{text.login}</label>
        <input id={`${id}-login`} autoComplete="username" autoCapitalize="none" spellCheck={false} readOnly={kept} value={login} aria-describedby={`${id}-login-hint`} aria-invalid={lack === 'login' || undefined} onChange={(event) => setLogin(event.target.value)} />
        <small id={`${id}-login-hint`}>{kept ? text.loginKept : text.loginHint}</small>
      </div>
      <div>
        <label htmlFor={`${id}-password`}>{text.password}</label>
        <input id={`${id}-password`} type={shown ? 'text' : 'password'} autoComplete="new-password" value={password} aria-describedby={`${id}-password-hint`} aria-invalid={lack === 'password' || undefined} onChange={(event) => setPassword(event.target.value)} />
        <small id={`${id}-password-hint`}>{text.passwordHint}</small>
      </div>
      <label className="show"><input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />{text.show}</label>
      <div role="alert">{failure && <p className="sign-in-failure">{failure}</p>}</div>
      <button type="submit" className="sign-in-go" disabled={busy}>{busy ? text.entering : text.enter}</button>
    </form>
  )
}
