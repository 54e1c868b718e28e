import { useLanguage } from '@senim/kit/language.tsx'
import { useRoster } from '@senim/kit/roster/queries.ts'
import { Roster } from '@senim/kit/roster/Roster.tsx'
import { useMe } from '@senim/kit/session.tsx'
import { canKeepRoster } from '@senim/core/directory/can.ts'
import { DUTY } from '@senim/text/duty.ts'
import { KIT } from '@senim/text/kit.ts'
import { ROSTER } from './duty-queries.ts'
import { LoadFailure } from './LoadFailure.tsx'

/** Who is on duty in the own body; its head says so, the others read it. */
export function DutyPage() {
  const { language } = useLanguage()
  const me = useMe()
  const { data, error, refetch } = useRoster(ROSTER)
  const mayChange = canKeepRoster({ ...me, body: me.body?.id ?? null })
  return (
    <main className="place">
      <h1 className="unseen">{DUTY[language].title}</h1>
      {data === undefined && error === null && <output className="q">{KIT[language].loading}</output>}
      {data === undefined && error !== null && <LoadFailure error={error} again={() => void refetch()} />}
      {data && <Roster path={ROSTER} view={data} mayChange={mayChange} />}
    </main>
  )
}
