import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, sentenceOf } from '@senim/kit/api.ts'
import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Sign } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { KIT } from '@senim/text/kit.ts'
import { SETUP } from '@senim/text/setup.ts'
import { FirstForm } from './FirstForm.tsx'

/** The first page of an empty centre: makes its first administrator, once. */
export function SetupPage() {
  const { language } = useLanguage()
  const text = SETUP[language]
  const { data, error, refetch } = useQuery({ queryKey: ['setup'], queryFn: () => api.get<{ open: boolean }>('/api/setup'), staleTime: Infinity })
  useEffect(() => {
    document.title = text.title
  }, [text.title])
  return (
    <main className="sign-in setup">
      <div className="sheet">
        <p className="sign-in-brand"><Sign />Senim</p>
        <h1>{text.title}</h1>
        {data?.open === true && <FirstForm onTaken={() => void refetch()} />}
        {data?.open === false && <p>{text.done} <a href="/desk/">{text.signIn}</a></p>}
        {data === undefined && error === null && <output>{KIT[language].loading}</output>}
        {data === undefined && error !== null && (
          <div role="alert">
            <p>{sentenceOf(error)}</p>
            <button type="button" onClick={() => void refetch()}>{KIT[language].again}</button>
          </div>
        )}
      </div>
      <div className="sign-in-choices">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}
