import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'

const FOCUSABLE = 'button, input, select, textarea, a[href]'

/** Up and down go through a list of buttons; a field keeps its arrows. */
function step(event: KeyboardEvent, panel: HTMLElement | null): void {
  const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
  if (by === 0 || panel === null || !(event.target instanceof HTMLButtonElement)) return
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const next = stops[(stops.indexOf(event.target) + by + stops.length) % stops.length]
  event.preventDefault()
  next?.focus()
}

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
  const panel = useRef<HTMLDivElement>(null)
  const set = (next: boolean): void => {
    setOwn(next)
    onOpen?.(next)
  }
  const close = (): void => set(false)

  useEffect(() => {
    if (!isOpen) return
    const here = frame.current
    // A key opened it from elsewhere: the focus comes along.
    if (!here?.contains(document.activeElement)) panel.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
    const outside = (event: Event): void => {
      if (event.target instanceof Node && here?.contains(event.target)) return
      setOwn(false)
      onOpen?.(false)
    }
    addEventListener('pointerdown', outside)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('focusin', outside)
      // What had the focus went away with the panel.
      if (document.activeElement === document.body) here?.querySelector('button')?.focus()
    }
  }, [isOpen, onOpen])

  return (
    <div
      className={`menu ${up ? 'up' : ''}`}
      ref={frame}
      role="presentation"
      onKeyDown={(event) => {
        if (!isOpen) return
        step(event, panel.current)
        if (event.code !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <button type="button" className={className} aria-expanded={isOpen} aria-controls={id} aria-label={name} onClick={() => set(!isOpen)}>
        {label}
      </button>
      <div id={id} ref={panel} className="panel" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  )
}
