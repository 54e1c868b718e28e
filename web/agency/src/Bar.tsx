import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Sign } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { signOut, useMe } from '@senim/kit/session.tsx'
import { AGENCY } from '@senim/text/agency.ts'
import { KIT } from '@senim/text/kit.ts'

/** Whose portal this is and who sits at it; language, look and leaving are folded away. */
export function Bar() {
  const { language } = useLanguage()
  const me = useMe()
  return (
    <header className="bar">
      <b className="brand"><Sign />Senim</b>
      <span className="whose">{me.body?.name[language]}</span>
      <details className="me">
        <summary aria-label={`${me.name}. ${AGENCY[language].account}`}>{me.name}</summary>
        <div className="menu">
          <LanguageChoice />
          <ThemeChoice />
          <button type="button" onClick={() => void signOut().catch(sayRefusal)}>{KIT[language].signOut}</button>
        </div>
      </details>
    </header>
  )
}
