import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LinkView } from '@senim/contract/people.ts'
import { api, sentenceOf } from '@senim/kit/api.ts'
import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Sign } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { DESK } from '@senim/text/desk.ts'
import { JOIN } from '@senim/text/join.ts'
import { KIT } from '@senim/text/kit.ts'
import { JoinForm } from './JoinForm.tsx'
import { takeCode } from './code.ts'

const code = takeCode()

/** The page behind a link: who invited whom and as what, and the way in; or in one sentence why there is none. */
export function JoinPage() {
  const { language } = useLanguage()
  const text = JOIN[language]
  const { data, error, refetch } = useQuery({ queryKey: ['join', language], queryFn: () => api.post<LinkView>('/api/join/look', { code }), enabled: code !== '', staleTime: Infinity, gcTime: 0 })
  useEffect(() => {
    document.title = DESK[language].title
  }, [language])
  return (
    <main className="sign-in setup">
      <div className="sheet">
        <p className="sign-in-brand"><Sign />Senim</p>
        {data === undefined ? <h1>{text.title}</h1> : <h1>{text.hello(data.name)}</h1>}
        {code === '' && <p role="alert">{text.noCode}</p>}
        {code !== '' && data === undefined && error === null && <output>{KIT[language].loading}</output>}
        {data === undefined && error !== null && (
          <div role="alert">
            <p>{sentenceOf(error)}</p>
          </div>
        )}
        {data === undefined && (error !== null || code === '') && <p><a href="/desk/">{text.signIn}</a></p>}
        {data && <JoinForm code={code} link={data} onEnded={() => void refetch()} />}
      </div>
      <div className="sign-in-choices">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}
