import { useDeferredValue, useId, useState } from 'react'
import type { DangerList } from '@senim/core/directory/data/danger-lists.ts'
import { DANGER_LIST } from '@senim/core/directory/data/danger-lists.ts'
import type { DangerLevel } from '@senim/core/directory/data/danger-words.ts'
import { DANGER_LEVELS, findDanger } from '@senim/core/directory/data/danger-words.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Editing } from './editing.ts'
import { Frame } from './Frame.tsx'

/** What is typed here is asked by the same function as a first message is, in this browser alone. */
function TryOut({ own }: { own: DangerList }) {
  const { language } = useLanguage()
  const { danger: text } = REFERENCE[language]
  const id = useId()
  const [said, setSaid] = useState('')
  const found = findDanger(useDeferredValue(said), own)
  return (
    <section className="preview try-out" aria-labelledby={id}>
      <h2 id={id}>{text.test}</h2>
      <p className="quiet">{text.testHow}</p>
      <label className="field"><span>{text.sentence}</span><textarea rows={4} maxLength={4000} value={said} onChange={(event) => setSaid(event.target.value)} /></label>
      <output data-level={found?.level}>{said.trim() !== '' && (found === null ? text.nothing : text.raised(text.levels[found.level], found.entry))}</output>
    </section>
  )
}

/** The words under one level: the centre's own, a line each, and the shipped ones to read. */
function Level({ level, own, onChange }: { level: DangerLevel; own: DangerList[DangerLevel]; onChange: (own: DangerList[DangerLevel]) => void }) {
  const { language } = useLanguage()
  const { danger: text, languages } = REFERENCE[language]
  const id = useId()
  const name = text.levels[level]
  const shipped = DANGER_LIST[level]
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <fieldset className="trilingual">
        <legend>{`${text.own}: ${name.toLocaleLowerCase(language)}`}</legend>
        <div>
          {LANGUAGES.map((one) => (
            <p key={one}>
              <label htmlFor={`${id}-${one}`}>{languages[one]}</label>
              <textarea id={`${id}-${one}`} lang={one} rows={6} spellCheck={false} value={own[one].join('\n')} onChange={(event) => onChange({ ...own, [one]: event.target.value === '' ? [] : event.target.value.split('\n') })} />
            </p>
          ))}
        </div>
      </fieldset>
      <details>
        <summary>{text.shipped(LANGUAGES.reduce((n, one) => n + shipped[one].length, 0))}</summary>
        {LANGUAGES.map((one) => <p key={one} lang={one}>{shipped[one].join(', ')}</p>)}
      </details>
    </section>
  )
}

function Words({ editing: { value, change } }: { editing: Editing<'danger'> }) {
  const { danger: text } = REFERENCE[useLanguage().language]
  return (
    <div className="beside">
      <div className="opening">
        <p className="quiet">{text.signs}</p>
        {DANGER_LEVELS.map((level) => <Level key={level} level={level} own={value[level]} onChange={(own) => change({ ...value, [level]: own })} />)}
      </div>
      <TryOut own={value} />
    </div>
  )
}

/** Words that make a message urgent before anybody has read it. */
export function DangerPage() {
  return <Frame set="danger">{(editing) => <Words editing={editing} />}</Frame>
}
