import { useDeferredValue, useEffect, useId, useState } from 'react'
import type { Reason, ReasonCategory } from '@senim/core/directory/problems.ts'
import { isOffered } from '@senim/core/directory/problems.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'
import type { Editing } from './editing.ts'
import { Entry } from './Entry.tsx'
import { Frame } from './Frame.tsx'
import { carried, freshId } from './lists.ts'
import { Trilingual } from './Trilingual.tsx'

const NOTHING = { kk: '', ru: '', en: '' }

/** The name of a reason or a category, and its end: what was never saved is taken off again, what was is only retired. */
function NameForm<T extends Reason | ReasonCategory>({ label, one, onChange, onRemove }: { label: string; one: T; onChange: (one: T) => void; onRemove: (() => void) | null }) {
  const text = REFERENCE[useLanguage().language]
  const { retired, ...inUse } = one
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- only what may be left out is left out
  const turned = retired === true ? (inUse as unknown as T) : { ...one, retired: true as const }
  return (
    <>
      <Trilingual label={label} texts={one.name} limit={REFERENCE_LIMITS.name} onChange={(name) => onChange({ ...one, name })} />
      {onRemove ? <button type="button" onClick={onRemove}>{text.remove}</button> : <button type="button" onClick={() => onChange(turned)}>{retired === true ? text.reasons.bring : text.reasons.retire}</button>}
    </>
  )
}

interface CategoryProps {
  readonly category: ReasonCategory
  /** Ids of the reasons and categories that the version being edited has. */
  readonly saved: ReadonlySet<string>
  readonly words: string
  readonly onChange: (category: ReasonCategory) => void
  readonly onRemove: () => void
  readonly onMove: (by: -1 | 1) => void
}

/** The name of a category, with what is done to it as a whole. */
function CategoryHead({ category, saved, words, open, onOpen, onChange, onRemove, onMove }: CategoryProps & { readonly open: boolean; readonly onOpen: (open: boolean) => void }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const { id, retired, reasons } = category
  const name = category.name[language] || text.reasons.unnamedCategory
  const form = useId()
  return (
    <>
      <div className="category">
        <h2 id={`category-${id}`}>{name}{retired === true && <span className="mark">{text.reasons.retired}</span>}</h2>
        <span className="quiet num">{text.reasons.count(reasons.filter((one) => isOffered(category, one)).length)}</span>
        <div className="tools">
          {words === '' && <button type="button" className="bare" aria-label={`${text.up}: ${name}`} onClick={() => onMove(-1)}>↑</button>}
          {words === '' && <button type="button" className="bare" aria-label={`${text.down}: ${name}`} onClick={() => onMove(1)}>↓</button>}
          <button type="button" aria-expanded={open} aria-controls={form} aria-label={`${open ? text.fold : text.edit}: ${name}`} onClick={() => onOpen(!open)}>{open ? text.fold : text.edit}</button>
        </div>
      </div>
      <div id={form} className="category-form" hidden={!open}>
        {open && <NameForm label={text.reasons.category} one={category} onChange={onChange} onRemove={saved.has(id) ? null : onRemove} />}
        {open && saved.has(id) && retired !== true && <p className="quiet">{text.reasons.withAll}</p>}
      </div>
    </>
  )
}

/** One category with its reasons, or with those of them that are looked for. */
function Category(props: CategoryProps) {
  const { category, saved, words, onChange } = props
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const { id, name, reasons } = category
  // One that was just added has no name yet: it begins with it.
  const [open, setOpen] = useState<string | null>(!saved.has(id) && name[language] === '' ? id : null)
  const put = (next: readonly Reason[]): void => onChange({ ...category, reasons: next })
  const found = reasons.map((reason, at) => ({ reason, at })).filter(({ reason }) => reason.id === open || `${reason.name[language]} ${name[language]}`.toLocaleLowerCase(language).includes(words))
  const add = (): void => {
    const own = { id: freshId(id, reasons.map((one) => one.id)), name: NOTHING }
    put([...reasons, own])
    setOpen(own.id)
  }
  if (found.length === 0 && open !== id && !name[language].toLocaleLowerCase(language).includes(words)) return null
  return (
    <section aria-labelledby={`category-${id}`} data-mark={category.retired === true ? 'off' : undefined}>
      <CategoryHead {...props} open={open === id} onOpen={(next) => setOpen(next ? id : null)} />
      <ol className="entries">
        {found.map(({ reason, at }) => (
          <Entry
            key={reason.id} name={reason.name[language] || text.reasons.unnamed} open={open === reason.id} onOpen={(next) => setOpen(next ? reason.id : null)} onMove={words === '' ? (by) => put(carried(reasons, at, by)) : undefined}
            mark={isOffered(category, reason) ? undefined : 'off'}
            form={open === reason.id && <NameForm label={text.reasons.name} one={reason} onChange={(next) => put(reasons.map((one) => (one.id === next.id ? next : one)))} onRemove={saved.has(reason.id) ? null : () => put(reasons.filter((one) => one.id !== reason.id))} />}
          >
            <p>{reason.name[language] || text.reasons.unnamed}{reason.retired === true && <span className="mark">{text.reasons.retired}</span>}</p>
          </Entry>
        ))}
      </ol>
      <button type="button" className="add" aria-label={`${text.reasons.add}: ${name[language] || text.reasons.unnamedCategory}`} onClick={add}>{text.reasons.add}</button>
    </section>
  )
}

function Tree({ editing: { value, base, change } }: { editing: Editing<'reasons'> }) {
  const { language } = useLanguage()
  const text = REFERENCE[language]
  const [wanted, setWanted] = useState('')
  const [added, setAdded] = useState<string | null>(null)
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase(language))
  const saved = new Set(base.content.set === 'reasons' ? base.content.value.flatMap(({ id, reasons }) => [id, ...reasons.map((one) => one.id)]) : [])
  const add = (): void => {
    const id = freshId('category', value.map((one) => one.id))
    change([...value, { id, name: NOTHING, counselling: true, reasons: [] }])
    setAdded(id)
  }
  // Its fields stand above the button that made it: whoever goes on by keyboard is taken there.
  useEffect(() => {
    if (added !== null) document.querySelector<HTMLInputElement>(`[aria-labelledby="category-${added}"] input`)?.focus()
  }, [added])
  return (
    <>
      <div className="filters">
        <label className="field"><span>{text.find}</span><input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} /></label>
      </div>
      <div className="tree">
        {value.map((category, at) => (
          <Category
            key={category.id} category={category} saved={saved} words={words} onMove={(by) => change(carried(value, at, by))}
            onChange={(next) => change(value.map((one) => (one.id === next.id ? next : one)))} onRemove={() => change(value.filter((one) => one.id !== category.id))}
          />
        ))}
      </div>
      {words === '' && <button type="button" className="add" onClick={add}>{text.reasons.addCategory}</button>}
    </>
  )
}

/** The problem tree: categories and the reasons in them, as operators pick them. */
export function ReasonsPage() {
  return <Frame set="reasons">{(editing) => <Tree editing={editing} />}</Frame>
}
