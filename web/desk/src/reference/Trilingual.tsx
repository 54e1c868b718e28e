import { useId } from 'react'
import type { Language, Texts } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'

/** How much of the room is left, told when it matters. */
function Room({ id, text, limit }: { id: string; text: string; limit: number }) {
  const { left } = REFERENCE[useLanguage().language]
  const room = limit - Array.from(text).length
  return <small id={id} className={room < 0 ? 'over num' : 'num'}>{room < 0 ? left.over(-room) : room <= limit / 4 ? left.room(room) : ''}</small>
}

/** One text in the three languages, side by side where there is room: a missing or a long one is seen at once. */
export function Trilingual({ label, texts, limit, rows = 0, onChange }: { label: string; texts: Texts; limit: number; rows?: number; onChange: (texts: Texts) => void }) {
  const { languages } = REFERENCE[useLanguage().language]
  const id = useId()
  const change = (language: Language, text: string): void => onChange({ ...texts, [language]: text })
  return (
    <fieldset className="trilingual">
      <legend>{label}</legend>
      <div>
        {LANGUAGES.map((language) => {
          const shared = {
            id: `${id}-${language}`, lang: language, value: texts[language], 'aria-invalid': texts[language].trim() === '' || Array.from(texts[language]).length > limit || undefined, 'aria-describedby': `${id}-${language}-room`,
            onChange: (event: { readonly target: { readonly value: string } }) => change(language, event.target.value),
          }
          return (
            <p key={language}>
              <label htmlFor={shared.id}>{languages[language]}</label>
              {rows === 0 ? <input {...shared} /> : <textarea rows={rows} {...shared} />}
              <Room id={`${id}-${language}-room`} text={texts[language]} limit={limit} />
            </p>
          )
        })}
      </div>
    </fieldset>
  )
}
