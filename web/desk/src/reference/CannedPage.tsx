import { useDeferredValue, useState } from 'react'
import type { CannedReply } from '@senim/core/directory/data/canned.ts'
import { CANNED_TOPICS } from '@senim/core/directory/data/canned.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import type { Language } from '@senim/core/language.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carried, freshId } from './lists.ts'
import { Trilingual } from './Trilingual.tsx'

const NOTHING = { kk: '', ru: '', en: '' }
/** So many have a key on the desk. */
const KEYED = 9

function ReplyForm({ reply, onChange, onRemove }: { reply: CannedReply; onChange: (reply: CannedReply) => void; onRemove: () => void }) {
  const text = REFERENCE[useLanguage().language]
  return (
    <>
      <label className="field">
        <span>{text.canned.topic}</span>
        <select value={reply.topic} onChange={(event) => onChange({ ...reply, topic: CANNED_TOPICS.find((one) => one === event.target.value) ?? reply.topic })}>
          {CANNED_TOPICS.map((topic) => <option key={topic} value={topic}>{text.canned.topics[topic]}</option>)}
        </select>
      </label>
      <Trilingual label={text.canned.title} texts={reply.title} limit={REFERENCE_LIMITS.title} onChange={(title) => onChange({ ...reply, title })} />
      <Trilingual label={text.canned.text} texts={reply.text} limit={REFERENCE_LIMITS.text} rows={6} onChange={(said) => onChange({ ...reply, text: said })} />
      <button type="button" onClick={onRemove}>{text.remove}</button>
    </>
  )
}

function Replies({ editing: { value, change } }: { editing: Editing<'canned'> }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const [shown, setShown] = useState<Language>(language)
  const [topic, setTopic] = useState('')
  const [wanted, setWanted] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase(shown))
  const whole = topic === '' && words === ''
  const found = value.map((reply, at) => ({ reply, at })).filter(({ reply }) => reply.id === open || ((topic === '' || reply.topic === topic) && `${reply.title[shown]} ${reply.text[shown]}`.toLocaleLowerCase(shown).includes(words)))
  const put = (reply: CannedReply): void => change(value.map((one) => (one.id === reply.id ? reply : one)))
  const add = (): void => {
    const own = { id: freshId(topic === '' ? 'support' : topic, value.map(({ id }) => id)), topic: CANNED_TOPICS.find((one) => one === topic) ?? 'support', title: NOTHING, text: NOTHING }
    change([...value, own])
    setOpen(own.id)
  }
  return (
    <>
      <div className="filters">
        <label className="field"><span>{text.find}</span><input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} /></label>
        <label className="field">
          <span>{text.canned.topic}</span>
          <select value={topic} onChange={(event) => setTopic(event.target.value)}>
            <option value="">{text.canned.all}</option>
            {CANNED_TOPICS.map((one) => <option key={one} value={one}>{text.canned.topics[one]}</option>)}
          </select>
        </label>
        <div className="choice">{LANGUAGES.map((one) => <button key={one} type="button" aria-pressed={one === shown} onClick={() => setShown(one)}>{text.languages[one]}</button>)}</div>
      </div>
      <output>{found.length === 0 && text.noneFound}</output>
      <ol className="entries">
        {found.map(({ reply, at }) => (
          <Entry
            key={reply.id} name={reply.title[shown] || text.canned.unnamed} open={open === reply.id} onOpen={(next) => setOpen(next ? reply.id : null)} onMove={whole ? (by) => change(carried(value, at, by)) : undefined}
            form={open === reply.id && <ReplyForm reply={reply} onChange={put} onRemove={() => change(value.filter((one) => one.id !== reply.id))} />}
          >
            <p><b lang={shown}>{reply.title[shown] || text.canned.unnamed}</b><span className="quiet">{text.canned.topics[reply.topic]}</span>{at < KEYED && <span className="quiet num">{text.canned.key(at + 1)}</span>}</p>
            <p lang={shown}>{reply.text[shown]}</p>
          </Entry>
        ))}
      </ol>
      <button type="button" className="add" onClick={add}>{text.canned.add}</button>
    </>
  )
}

/** The replies operators pick from, in the order of the desk. */
export function CannedPage() {
  return <Frame set="canned">{(editing) => <Replies editing={editing} />}</Frame>
}
