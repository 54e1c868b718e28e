import { Icon, Sign } from '@senim/kit/icons.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { clock, useNow } from '@senim/kit/time.ts'
import { useMe } from '@senim/kit/session.tsx'
import { useUndelivered } from '../notices/queries.ts'
import { SILENCES } from '@senim/text/silences.ts'
import type { PlaceName } from '../places/places.ts'
import { PATHS, placesOf } from '../places/places.ts'
import { useText } from '../store/text.ts'
import { Menu } from '../Menu.tsx'
import { Settings } from './Settings.tsx'

/** How much could not be told; nothing while everything has arrived. */
function Waiting() {
  const { data = [] } = useUndelivered()
  return data.length > 0 && <b className="count num">{data.length}</b>
}

/** The services of the desk, always in the same places; its upper edge lights up when a request is offered. `climbs`: how many silences were told to the next office since they were looked at. */
export function Bar({ place, offered = false, lostSince = null, climbs = 0, onKeys }: { place: PlaceName | undefined; offered?: boolean; lostSince?: number | null; climbs?: number; onKeys?: () => void }) {
  const { text, language } = useText()
  const me = useMe()
  const now = useNow(1000)
  const places = placesOf(me)
  return (
    <header className="bar" data-offer={offered || undefined} data-lost={lostSince === null ? undefined : true}>
      <div className="brand">
        <Sign />
        Senim
      </div>
      {places.length > 1 && (
        <nav aria-label={text.places.nav}>
          {places.map((one) => (
            <Link key={one} href={PATHS[one]} aria-current={one === place ? 'page' : undefined}>
              {text.places[one]}
              {one === 'notices' && <Waiting />}
              {one === 'silences' && climbs > 0 && <b className="count num"> {climbs}<span className="sr"> {SILENCES[language].isNew}</span></b>}
            </Link>
          ))}
        </nav>
      )}
      <output className="lost">{lostSince !== null && text.link.lost(Math.max(1, Math.round((now - lostSince) / 1000)))}</output>
      <div className="me">
        <Menu className="bare" name={`${me.name}. ${text.settings.open}`} label={<><span className="name">{me.name}</span><Icon name="unfold" /></>}>
          {(close) => <Settings close={close} {...(onKeys ? { onKeys } : {})} />}
        </Menu>
        <time className="num">{clock(now)}</time>
      </div>
    </header>
  )
}
