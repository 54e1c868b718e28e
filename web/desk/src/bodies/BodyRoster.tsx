import type { KnownBody } from '@senim/contract/people.ts'
import type { RosterView } from '@senim/contract/duty.ts'
import type { Roster as Known } from '@senim/core/directory/duty.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { useRenewRosters, useRoster } from '@senim/kit/roster/queries.ts'
import { Roster } from '@senim/kit/roster/Roster.tsx'
import { awayWords, shiftWords } from '@senim/kit/roster/words.ts'
import { DUTY } from '@senim/text/duty.ts'
import { KIT } from '@senim/text/kit.ts'
import { History } from '../admin/History.tsx'
import type { Field } from '../admin/versions.ts'
import { Unread } from '../cases/Unread.tsx'
import { bodyPath } from './path.ts'

/** Who changed what of a roster, and the way back. */
function RosterHistory({ path, view }: { path: string; view: RosterView }) {
  const { language } = useLanguage()
  const text = DUTY[language]
  const renew = useRenewRosters()
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the history of a roster holds rosters
  const rosterOf = (value: Readonly<Record<string, unknown>>): Known => value as unknown as Known
  const fieldsOf = (value: Readonly<Record<string, unknown>>): readonly Field[] => {
    const { shifts, away } = rosterOf(value)
    return [
      { label: text.fields.shifts, text: shifts.map((one) => shiftWords(one, view.officers, language)).join('; ') },
      { label: text.fields.away, text: away.map((one) => awayWords(one, view.officers, language)).join('; ') },
    ]
  }
  const undo = async (value: Readonly<Record<string, unknown>>, expected: number): Promise<boolean> => {
    const { shifts, away } = rosterOf(value)
    try {
      await api.post(path, { id: crypto.randomUUID(), shifts, away, expected })
      return true
    } catch (error) {
      sayRefusal(error)
      return false
    } finally {
      renew()
    }
  }
  return (
    <details className="of-roster">
      <summary>{text.history}</summary>
      <History key={view.version} kind="roster" id={view.body.id} heading={text.history} fieldsOf={fieldsOf} onUndo={undo} />
    </details>
  )
}

/** The roster of a body on the administrator's page of it. */
export function BodyRoster({ body }: { body: KnownBody }) {
  const { language } = useLanguage()
  const path = `${bodyPath(body.id)}/roster`
  const { data, error, refetch } = useRoster(path)
  if (data === undefined) return error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />
  return (
    <>
      <Roster path={path} view={data} mayChange />
      {data.version > 0 && <RosterHistory path={path} view={data} />}
    </>
  )
}
