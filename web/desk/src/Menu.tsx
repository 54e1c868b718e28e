import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'

/** A button that opens a small panel beside it; Escape, a click elsewhere or leaving it with the keyboard close it. */
export function Menu({ label, children, className = '', name, up = false, open, onOpen }: {
  label: ReactNode
  children: (close: () => void) => ReactNode
  className?: string
  /** Spoken name when the label is only a sign. */
  name?: string
  up?: boolean
  /** Given when something else than the button may open it, such as a key. */
  open?: boolean
  onOpen?: (open: boolean) => void
}) {
  const [own, setOwn] = useState(false)
  const isOpen = open ?? own
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const set = (next: boolean): void => {
    setOwn(next)
    onOpen?.(next)
  }
  const close = (): void => {
    if (frame.current?.contains(document.activeElement)) frame.current.querySelector('button')?.focus()
    set(false)
  }

  useEffect(() => {
    if (!isOpen) return
    const outside = (event: Event): void => {
      if (event.target instanceof Node && frame.current?.contains(event.target)) return
      setOwn(false)
      onOpen?.(false)
    }
    addEventListener('pointerdown', outside)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('focusin', outside)
    }
  }, [isOpen, onOpen])

  return (
    <div
      className={`menu ${up ? 'up' : ''}`}
      ref={frame}
      role="presentation"
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || !isOpen) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <button type="button" className={className} aria-expanded={isOpen} aria-controls={id} aria-label={name} onClick={() => set(!isOpen)}>
        {label}
      </button>
      <div id={id} className="panel" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  )
}
