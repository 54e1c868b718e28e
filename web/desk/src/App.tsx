import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'
import { navigate, useLocation } from '@senim/kit/location.ts'
import { useMe } from '@senim/kit/session.tsx'
import { Bar } from './bar/Bar.tsx'
import { KeyList } from './KeyList.tsx'
import { focusNextRegion, useKeys } from './keys.ts'
import { Left } from './left/Left.tsx'
import { Middle } from './dialogue/Middle.tsx'
import { LoadBoundary } from './places/LoadBoundary.tsx'
import { AdminPage, CasesPage, CountedPage, DutyPage, NoticesPage, PerformancePage, SearchPage, ShiftPage, SilencesPage } from './places/pages.tsx'
import { PERFORMANCE_PATH } from './performance/asked.ts'
import type { PlaceName } from './places/places.ts'
import { PATHS, placeAt, placesOf } from './places/places.ts'
import { Right } from './Right.tsx'
import { focusSearch } from './search/kept.ts'
import { newClimbs } from './store/climbs.ts'
import { useDesk } from './store/context.ts'
import { DeskProvider } from './store/DeskProvider.tsx'
import { useText } from './store/text.ts'

/** The three panes: queue and offer, dialogue, judging and connecting. Their places never change. */
function Desk({ onKeys }: { onKeys: () => void }) {
  return (
    <main className="desk">
      <Left onKeys={onKeys} />
      <Middle />
      <Right />
    </main>
  )
}

/** What an answering person works with: the desk and the cases, over one live link. */
function Answering({ place }: { place: PlaceName }) {
  const { state, link } = useDesk()
  const [keys, setKeys] = useState(false)
  const showKeys = (): void => setKeys(true)
  useKeys({ F6: focusNextRegion, 'Shift+Slash': showKeys, Slash: () => { navigate(PATHS.search); focusSearch() } })
  return (
    <>
      <Bar place={place} offered={state.self?.offer != null} lostSince={link.up ? null : link.since} climbs={newClimbs(state.silences, state.climbsSeen).length} onKeys={showKeys} />
      {place === 'desk' ? <Desk onKeys={showKeys} /> : <Page place={place} />}
      {keys && <KeyList onClose={() => setKeys(false)} />}
    </>
  )
}

/** What was counted, and beside it how bodies answer. */
function Counts() {
  return useLocation() === PERFORMANCE_PATH ? <PerformancePage /> : <CountedPage />
}

const PAGES = { cases: CasesPage, search: SearchPage, shift: ShiftPage, silences: SilencesPage, duty: DutyPage, counted: Counts, notices: NoticesPage, accounts: AdminPage } as const satisfies Record<Exclude<PlaceName, 'desk'>, ComponentType>

function Page({ place }: { place: Exclude<PlaceName, 'desk'> }) {
  const Open = PAGES[place]
  return <LoadBoundary page={place}><Open /></LoadBoundary>
}

/** The place that the address names, if this person works there; else the place where they begin. */
export function App() {
  const { text } = useText()
  const places = placesOf(useMe())
  const named = placeAt(useLocation())
  const place = places.find((one) => one === named) ?? places[0]
  // The same neutral title everywhere: no number and no name stands in a tab or in the history.
  useEffect(() => {
    document.title = text.title
  }, [text.title])
  if (place === undefined) {
    return (
      <>
        <Bar place={undefined} />
        <main className="nowhere"><p>{text.places.none}</p></main>
      </>
    )
  }
  if (place === 'desk' || places.includes('desk')) return <DeskProvider><Answering place={place} /></DeskProvider>
  return (
    <>
      <Bar place={place} />
      <Page place={place} />
    </>
  )
}
