import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { FileReading } from '@senim/contract/doors.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { useRenewDoors } from './queries.ts'

const PATH = '/api/institutions/import'
/** Bad rows shown at once: nobody corrects more than these in one sitting. */
const SHOWN = 200

/** The bytes of a file as base64, whatever encoding its text has: the server finds that out. */
async function base64Of(file: File): Promise<string> {
  return await new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}

function BadRows({ bad }: { bad: FileReading['bad'] }) {
  const { import: text } = DOORS[useLanguage().language]
  if (bad.length === 0) return null
  return (
    <>
      <h3>{text.badRows}</h3>
      <ul className="bad">
        {bad.slice(0, SHOWN).map(({ row, column, cell, sentence }) => (
          <li key={`${row} ${column}`}>
            <b className="num">{text.row(row)}</b> <code>{column}</code> {cell !== '' && <q>{cell}</q>}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {bad.length > SHOWN && <p className="quiet">{text.more(bad.length - SHOWN)}</p>}
    </>
  )
}

/** A list from a file: it is read first, each bad row is named, and the good ones are taken only when asked. */
export function ImportForm({ onDone }: { onDone: () => void }) {
  const { language } = useLanguage()
  const { import: text } = DOORS[language]
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const go = useRef<HTMLButtonElement>(null)
  const [file, setFile] = useState('')
  const [reading, setReading] = useState<FileReading | null>(null)
  const { busy, failure, send } = useSending<FileReading>(useRenewDoors())
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (reading !== null) go.current?.focus()
  }, [reading])

  const read = async (chosen: File | undefined): Promise<void> => {
    setReading(null)
    if (chosen === undefined) return setFile('')
    const content = await base64Of(chosen)
    setFile(content)
    setReading(await send(PATH, { file: content, take: false }))
  }
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const taken = await send(PATH, { file, take: true })
    if (taken === null) return
    sayDone(text.taken(taken.taken))
    onDone()
  }

  return (
    <form className="card" aria-labelledby={`${id}-h`} onSubmit={(event) => void take(event)}>
      <h2 id={`${id}-h`}>{text.heading}</h2>
      <p className="quiet">{text.how}</p>
      <label htmlFor={`${id}-file`}>{text.choose}</label>
      <input id={`${id}-file`} ref={first} type="file" accept=".csv,text/csv" onChange={(event) => void read(event.target.files?.[0])} />
      <output className="quiet">{busy && reading === null ? text.reading : reading && text.result(reading.good, reading.bad.length)}</output>
      {reading && <BadRows bad={reading.bad} />}
      <div role="alert">{failure && <p className="failure">{failure.lost ? text.lost : failure.sentence}</p>}</div>
      <div className="tools">
        {reading && reading.good > 0 && <button type="submit" ref={go} className="main" disabled={busy}>{text.take(reading.good)}</button>}
        <button type="button" onClick={onDone}>{INSTITUTION[language].form.cancel}</button>
      </div>
    </form>
  )
}
