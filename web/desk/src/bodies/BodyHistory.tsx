import type { KnownBody } from '@senim/contract/people.ts'
import type { Body } from '@senim/core/directory/bodies.ts'
import { LANGUAGES } from '@senim/core/language.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { BODIES } from '@senim/text/bodies.ts'
import { CASES } from '@senim/text/cases.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { useKnownBodies, useRenewPeople } from '../accounts/queries.ts'
import { History } from '../admin/History.tsx'
import type { Field } from '../admin/versions.ts'
import { regionName } from '../reference.ts'
import { draftOf, entryOf } from './draft.ts'
import { bodyPath } from './path.ts'

/** Who changed what of a body, and the way back. */
export function BodyHistory({ body }: { body: KnownBody }) {
  const { language } = useLanguage()
  const { fields: text, filter, acts } = BODIES[language]
  const { data: bodies = [] } = useKnownBodies()
  const renew = useRenewPeople()
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the history of a body holds bodies
  const bodyOf = (value: Readonly<Record<string, unknown>>): Body => value as unknown as Body
  const fieldsOf = (value: Readonly<Record<string, unknown>>): readonly Field[] => {
    const { kind, region, name, superior, retired } = bodyOf(value)
    return [
      { label: text.kind, text: CASES[language].kinds[kind] },
      { label: text.region, text: regionName(region, language) },
      { label: text.superior, text: bodies.find((one) => one.id === superior)?.name[language] ?? '' },
      ...LANGUAGES.map((one) => ({ label: text[one], text: name[one] })),
      { label: text.state, text: retired === undefined ? filter.works : filter.retired },
    ]
  }
  const undo = async (value: Readonly<Record<string, unknown>>, expected: number): Promise<boolean> => {
    const older = bodyOf(value)
    try {
      await api.post(bodyPath(body.id), { ...entryOf(draftOf(older)), id: crypto.randomUUID(), retired: older.retired !== undefined, expected })
      return true
    } catch (error) {
      sayRefusal(error)
      return false
    } finally {
      renew()
    }
  }
  return <History kind="body" id={body.id} fieldsOf={fieldsOf} acts={{ ...acts, ...OWN_SYSTEM[language].acts }} onUndo={undo} />
}
