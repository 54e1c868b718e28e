import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { useLocation } from '@senim/kit/location.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import { PATHS } from '../places/places.ts'
import { PERFORMANCE_PATH } from './asked.ts'

/** The two pages of figures. */
export function Tabs() {
  const { tabs: text } = PERFORMANCE[useLanguage().language]
  const here = useLocation()
  return (
    <nav className="pages-of-figures" aria-label={text.label}>
      <Link href={PATHS.counted} aria-current={here === PERFORMANCE_PATH ? undefined : 'page'}>{text.counted}</Link>
      <Link href={PERFORMANCE_PATH} aria-current={here === PERFORMANCE_PATH ? 'page' : undefined}>{text.performance}</Link>
    </nav>
  )
}
