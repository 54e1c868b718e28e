import type { InstitutionView } from '@senim/contract/doors.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { History } from '../admin/History.tsx'
import type { Field } from '../admin/versions.ts'
import { regionName } from '../reference.ts'
import { draftOf, entryOf } from './draft.ts'
import { useRenewDoors } from './queries.ts'

/** Who changed what of an institution, and the way back. */
export function InstitutionHistory({ institution }: { institution: InstitutionView }) {
  const { language } = useLanguage()
  const { form: text } = INSTITUTION[language]
  const renew = useRenewDoors()
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the history of an institution holds institutions
  const institutionOf = (value: Readonly<Record<string, unknown>>): InstitutionView => value as unknown as InstitutionView
  const fieldsOf = (value: Readonly<Record<string, unknown>>): readonly Field[] => {
    const { name, kind, region, district, pupils } = institutionOf(value)
    return [
      { label: text.name, text: name },
      { label: text.kind, text: DOORS[language].kinds[kind] },
      { label: text.region, text: region === null ? '' : regionName(region, language) },
      { label: text.district, text: district ?? '' },
      { label: text.pupils, text: pupils === null ? '' : String(pupils) },
    ]
  }
  const undo = async (value: Readonly<Record<string, unknown>>): Promise<boolean> => {
    try {
      await api.post('/api/institutions', { id: crypto.randomUUID(), ...entryOf(draftOf(institutionOf(value))) })
      return true
    } catch (error) {
      sayRefusal(error)
      return false
    } finally {
      renew()
    }
  }
  return <History kind="institution" id={institution.id} fieldsOf={fieldsOf} onUndo={undo} />
}
