import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { KIT } from '@senim/text/kit.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'

/** A dialog over the page: everything behind it waits, Escape closes it, and the focus returns to where it was. It begins at what carries `data-first`. */
export function Modal({ title, children, onClose, wide = false }: { title: string; children: ReactNode; onClose: () => void; wide?: boolean }) {
  const { language } = useLanguage()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const here = dialog.current
    const before = document.activeElement
    here?.showModal()
    here?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      here?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className={wide ? 'modal wide' : 'modal'} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="bare" aria-label={KIT[language].close} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
