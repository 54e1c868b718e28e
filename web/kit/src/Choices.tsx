import { LANGUAGES } from '@senim/core/language.ts'
import { KIT } from '@senim/text/kit.ts'
import { THEMES, useLanguage, useTheme } from './language.tsx'

const NAMES = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const

/** Three buttons, each in its own language. */
export function LanguageChoice() {
  const { language, setLanguage } = useLanguage()
  return (
    <fieldset className="choice" aria-label={KIT[language].language}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {NAMES[one]}
        </button>
      ))}
    </fieldset>
  )
}

/** As the system, light, dark. */
export function ThemeChoice() {
  const { language } = useLanguage()
  const { theme, setTheme } = useTheme()
  return (
    <fieldset className="choice" aria-label={KIT[language].theme}>
      {THEMES.map((one) => (
        <button key={one} type="button" aria-pressed={one === theme} onClick={() => setTheme(one)}>
          {KIT[language].themes[one]}
        </button>
      ))}
    </fieldset>
  )
}
