import { useState } from 'react'
import type { Opening, OpeningField } from '@senim/core/directory/reference/sets.ts'
import { OPENING_FIELDS, OPENING_LIMITS, sameValue } from '@senim/core/directory/reference/sets.ts'
import type { Language, Texts } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { CITIZEN } from '@senim/text/citizen.ts'
import { openingShipped, withOpening } from '@senim/text/opening.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Editing } from './editing.ts'
import { Frame } from './Frame.tsx'
import { Trilingual } from './Trilingual.tsx'

/** The words on the citizen's page as they would stand there: the beginning, and the wait. */
function Preview({ opening }: { opening: Opening }) {
  const { language } = useLanguage()
  const { opening: text, languages } = REFERENCE[language]
  const [shown, setShown] = useState<Language>(language)
  const words = withOpening(CITIZEN[shown], shown, opening)
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview">{text.preview}</h2>
      <div className="choice">{LANGUAGES.map((one) => <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>{languages[one]}</button>)}</div>
      <h3>{text.start}</h3>
      <div className="phone" lang={shown}>
        <p className="question">{words.question}</p>
        <p>{words.hint}</p>
        <div className="box" aria-hidden="true" />
        <p className="sent"><span aria-hidden="true">{words.send}</span> {words.how}</p>
      </div>
      <h3>{text.waiting}</h3>
      <div className="phone" lang={shown}>
        <p className="question">{words.live.next}</p>
        <p>{words.live.longer}</p>
        <p>{words.live.meanwhile}</p>
        <p>{words.live.stays}</p>
      </div>
    </section>
  )
}

function Fields({ editing: { value, change } }: { editing: Editing<'opening'> }) {
  const { language } = useLanguage()
  const { opening: text } = REFERENCE[language]
  const put = (field: OpeningField, texts: Texts): void => {
    const { [field]: _before, ...others } = value
    change(sameValue(texts, openingShipped(field)) ? others : { ...others, [field]: texts })
  }
  return (
    <div className="beside">
      <div className="opening">
        {OPENING_FIELDS.map((field) => {
          const own = value[field]
          return (
            <div key={field}>
              <Trilingual label={text.fields[field]} texts={own ?? openingShipped(field)} limit={OPENING_LIMITS[field]} rows={field === 'question' ? 0 : 4} onChange={(texts) => put(field, texts)} />
              {own ? <button type="button" aria-label={`${text.reset}: ${text.fields[field]}`} onClick={() => put(field, openingShipped(field))}>{text.reset}</button> : <small>{text.asShipped}</small>}
            </div>
          )
        })}
      </div>
      <Preview opening={value} />
    </div>
  )
}

/** What the citizen's page says first, and while somebody waits. */
export function OpeningPage() {
  return <Frame set="opening">{(editing) => <Fields editing={editing} />}</Frame>
}
