import { useEffect, useRef } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { useLocation } from '@senim/kit/location.ts'
import { ADMIN } from '@senim/text/admin.ts'
import { PARTS } from './parts.ts'

/** The administrator's pages under one heading line; each page is its own main part. */
export function AdminPage() {
  const { language } = useLanguage()
  const path = useLocation()
  const open = PARTS.find((part) => path === part.path || path.startsWith(`${part.path}/`)) ?? PARTS[0]
  const nav = useRef<HTMLElement>(null)
  // On a narrow screen the line is longer than the screen. Only the line itself is moved, never the page.
  useEffect(() => {
    const line = nav.current
    const show = (): void => {
      const link = line?.querySelector<HTMLElement>('[aria-current]')
      if (line && link) line.scrollLeft = link.offsetLeft - (line.clientWidth - link.clientWidth) / 2
    }
    show()
    addEventListener('resize', show)
    return () => removeEventListener('resize', show)
  })
  return (
    <>
      {PARTS.length > 1 && (
        <nav ref={nav} className="admin-nav" aria-label={ADMIN[language].nav}>
          {PARTS.map((part) => <Link key={part.path} href={part.path} aria-current={part === open ? 'page' : undefined}>{part.name(language)}</Link>)}
        </nav>
      )}
      {open && <open.Page />}
    </>
  )
}
