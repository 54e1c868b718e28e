import type { ReactNode } from 'react'
import { useId } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { REFERENCE } from '@senim/text/reference.ts'

/** One record of a list: read as it stands, opened to be edited, carried up and down. */
export function Entry({ name, open, onOpen, onMove, mark, children, form }: {
  name: string
  open: boolean
  onOpen: (open: boolean) => void
  /** Left out where the order means nothing, or where only a part of the list is shown. */
  onMove?: ((by: -1 | 1) => void) | undefined
  mark?: string | undefined
  children: ReactNode
  /** Given while the record is open. */
  form: ReactNode
}) {
  const text = REFERENCE[useLanguage().language]
  const id = useId()
  return (
    <li className="entry" data-mark={mark}>
      <div className="read">{children}</div>
      <div className="tools">
        {onMove && <button type="button" className="bare" aria-label={`${text.up}: ${name}`} onClick={() => onMove(-1)}>↑</button>}
        {onMove && <button type="button" className="bare" aria-label={`${text.down}: ${name}`} onClick={() => onMove(1)}>↓</button>}
        <button type="button" aria-expanded={open} aria-controls={id} aria-label={`${open ? text.fold : text.edit}: ${name}`} onClick={() => onOpen(!open)}>{open ? text.fold : text.edit}</button>
      </div>
      <div id={id} className="form" hidden={!open}>{form}</div>
    </li>
  )
}
