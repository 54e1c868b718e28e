import { useEffect } from 'react'
import { signedIn } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { connectLive } from '@senim/kit/live.ts'
import { useLocation } from '@senim/kit/location.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { Bar } from './Bar.tsx'
import { DutyPage } from './DutyPage.tsx'
import { placeAt } from './paths.ts'
import { useRenew } from './queries.ts'
import { ReferralList } from './ReferralList.tsx'
import { ReferralPage } from './ReferralPage.tsx'
import { SilentList, SilentPage } from './SilentPages.tsx'

/** Reads again whatever the server says has changed, and everything once after each lost link and each sign-in. */
function useLiveRenewal(): void {
  const renew = useRenew()
  useEffect(() => {
    const live = connectLive({
      onFrame: (frame) => {
        if (frame.t === 'referral') renew()
      },
      onStatus: (link) => {
        if (link.up) renew()
      },
    })
    const stop = signedIn.listen(renew)
    return () => {
      live.close()
      stop()
    }
  }, [renew])
}

/** The list of what waits, and beside it (on a phone instead of it) one referral. */
function Referrals({ open }: { open: string | null }) {
  const text = AGENCY[useLanguage().language]
  return (
    <main className="wrap" data-open={open !== null}>
      <ReferralList open={open} />
      {open === null ? (
        <div className="one none">
          <p><b>{text.list.choose}</b></p>
          <p className="q">{text.list.chooseMore}</p>
        </div>
      ) : (
        <ReferralPage key={open} referral={open} />
      )}
    </main>
  )
}

/** The officers' portal: their referrals, bodies whose silence climbed to theirs, who is on duty. */
export function App() {
  const { language } = useLanguage()
  const text = AGENCY[language]
  const { place, open } = placeAt(useLocation())
  useLiveRenewal()
  // The same neutral title on every page: no number and no name stands in a tab or in the history.
  useEffect(() => {
    document.title = text.title
  }, [text.title])
  return (
    <>
      <Bar place={place} />
      {place === 'referrals' && <Referrals open={open} />}
      {place === 'duty' && <DutyPage />}
      {place === 'silent' && (open === null ? <SilentList /> : <SilentPage key={open} referral={open} />)}
    </>
  )
}
