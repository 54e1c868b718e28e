import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Sign } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { signOut, useMe } from '@senim/kit/session.tsx'
import { AGENCY } from '@senim/text/agency.ts'
import { DUTY } from '@senim/text/duty.ts'
import { KIT } from '@senim/text/kit.ts'
import { useSilences } from './duty-queries.ts'
import type { PlaceName } from './paths.ts'
import { PATHS, PLACES } from './paths.ts'

function Places({ place }: { place: PlaceName }) {
  const { language } = useLanguage()
  const text = DUTY[language]
  const unseen = useSilences().data?.filter(({ seen }) => seen === null).length ?? 0
  const names = { referrals: text.nav.referrals, silent: unseen > 0 ? `${text.silent.nav}: ${unseen}` : text.silent.nav, duty: text.nav.duty } as const satisfies Record<PlaceName, string>
  return (
    <nav className="places" aria-label={text.nav.label}>
      {PLACES.map((one) => <Link key={one} href={PATHS[one]} aria-current={one === place ? 'page' : undefined}>{names[one]}</Link>)}
    </nav>
  )
}

/** Whose portal this is and who sits at it, and its places; language, look and leaving are folded away. */
export function Bar({ place }: { place: PlaceName }) {
  const { language } = useLanguage()
  const me = useMe()
  return (
    <header className="bar">
      <b className="brand"><Sign />Senim</b>
      <span className="whose">{me.body?.name[language]}</span>
      <Places place={place} />
      <details className="me">
        <summary aria-label={`${me.name}. ${AGENCY[language].account}`}>{me.name}</summary>
        <div className="menu">
          <LanguageChoice />
          <ThemeChoice />
          <button type="button" onClick={() => void signOut().catch(sayRefusal)}>{KIT[language].signOut}</button>
        </div>
      </details>
    </header>
  )
}
