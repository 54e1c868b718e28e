import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from './location.ts'

/** A link inside the app: a plain click stays in the app, everything else is the browser's. */
export function Link({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  const go = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(href)
  }
  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  )
}
