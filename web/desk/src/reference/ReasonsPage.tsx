import { useDeferredValue, useState } from 'react'
import type { ReasonCategory } from '@senim/core/directory/problems.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carried, freshId } from './lists.ts'
import { Trilingual } from './Trilingual.tsx'

type Reason = ReasonCategory['reasons'][number]

const NOTHING = { kk: '', ru: '', en: '' }

function ReasonForm({ reason, onChange, onRemove }: { reason: Reason; onChange: (reason: Reason) => void; onRemove: (() => void) | null }) {
  const text = REFERENCE[useLanguage().language]
  const { retired, ...inUse } = reason
  return (
    <>
      <Trilingual label={text.reasons.name} texts={reason.name} limit={REFERENCE_LIMITS.name} onChange={(name) => onChange({ ...reason, name })} />
      {onRemove
        ? <button type="button" onClick={onRemove}>{text.remove}</button>
        : <button type="button" onClick={() => onChange(retired === true ? inUse : { ...reason, retired: true })}>{retired === true ? text.reasons.bring : text.reasons.retire}</button>}
    </>
  )
}

/** One category with its reasons. A reason that was never saved may be taken off again; one that was is only retired. */
function Category({ category, saved, words, onChange }: { category: ReasonCategory; saved: ReadonlySet<string>; words: string; onChange: (category: ReasonCategory) => void }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const [open, setOpen] = useState<string | null>(null)
  const { id, name, reasons } = category
  const put = (next: readonly Reason[]): void => onChange({ ...category, reasons: next })
  const found = reasons.map((reason, at) => ({ reason, at })).filter(({ reason }) => reason.id === open || `${reason.name[language]} ${name[language]}`.toLocaleLowerCase(language).includes(words))
  const add = (): void => {
    const own = { id: freshId(id, reasons.map((one) => one.id)), name: NOTHING }
    put([...reasons, own])
    setOpen(own.id)
  }
  if (found.length === 0) return null
  return (
    <section aria-labelledby={`category-${id}`}>
      <div className="category">
        <h2 id={`category-${id}`}>{name[language]}</h2>
        <span className="quiet num">{text.reasons.count(reasons.filter((one) => one.retired !== true).length)}</span>
        <button type="button" aria-expanded={open === id} aria-label={`${open === id ? text.fold : text.edit}: ${name[language]}`} onClick={() => setOpen(open === id ? null : id)}>{open === id ? text.fold : text.edit}</button>
      </div>
      {open === id && <Trilingual label={text.reasons.category} texts={name} limit={REFERENCE_LIMITS.name} onChange={(next) => onChange({ ...category, name: next })} />}
      <ol className="entries">
        {found.map(({ reason, at }) => (
          <Entry
            key={reason.id} name={reason.name[language] || text.reasons.unnamed} open={open === reason.id} onOpen={(next) => setOpen(next ? reason.id : null)} onMove={words === '' ? (by) => put(carried(reasons, at, by)) : undefined}
            mark={reason.retired === true ? 'off' : undefined}
            form={open === reason.id && <ReasonForm reason={reason} onChange={(next) => put(reasons.map((one) => (one.id === next.id ? next : one)))} onRemove={saved.has(reason.id) ? null : () => put(reasons.filter((one) => one.id !== reason.id))} />}
          >
            <p>{reason.name[language] || text.reasons.unnamed}{reason.retired === true && <span className="mark">{text.reasons.retired}</span>}</p>
          </Entry>
        ))}
      </ol>
      <button type="button" className="add" aria-label={`${text.reasons.add}: ${name[language]}`} onClick={add}>{text.reasons.add}</button>
    </section>
  )
}

function Tree({ editing: { value, base, change } }: { editing: Editing<'reasons'> }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase(language))
  const saved = new Set(base.content.set === 'reasons' ? base.content.value.flatMap(({ reasons }) => reasons.map(({ id }) => id)) : [])
  return (
    <>
      <div className="filters">
        <label className="field"><span>{text.find}</span><input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} /></label>
      </div>
      <div className="tree">
        {value.map((category) => <Category key={category.id} category={category} saved={saved} words={words} onChange={(next) => change(value.map((one) => (one.id === next.id ? next : one)))} />)}
      </div>
    </>
  )
}

/** The problem tree: categories and the reasons in them, as operators pick them. */
export function ReasonsPage() {
  return <Frame set="reasons">{(editing) => <Tree editing={editing} />}</Frame>
}
