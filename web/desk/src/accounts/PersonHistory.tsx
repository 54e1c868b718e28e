import type { AccountView } from '@senim/contract/people.ts'
import type { StaffMember } from '@senim/core/directory/staff.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { ACCOUNTS } from '@senim/text/accounts.ts'
import { DUTY } from '@senim/text/duty.ts'
import { History } from '../admin/History.tsx'
import type { Field } from '../admin/versions.ts'
import { regionName } from '../reference.ts'
import { accountPath, useKnownBodies, useRenewPeople } from './queries.ts'

/** Their name is null where it was erased, or was never sealed. */
type Known = StaffMember & { readonly name: string | null }

/** Who changed what of somebody, and the way back. */
export function PersonHistory({ account }: { account: AccountView }) {
  const { language } = useLanguage()
  const { person: text, roles, speaks, skills, access, form } = ACCOUNTS[language]
  const { data: bodies = [] } = useKnownBodies()
  const renew = useRenewPeople()

  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- the history of a member of staff holds members of staff
  const memberOf = (value: Readonly<Record<string, unknown>>): Known => value as unknown as Known
  const fieldsOf = (value: Readonly<Record<string, unknown>>): readonly Field[] => {
    const member = memberOf(value)
    return [
      { label: form.name, text: member.name ?? '' },
      { label: text.fields.roles, text: member.roles.map((one) => roles[one]).join(', ') },
      { label: text.fields.languages, text: member.languages.map((one) => speaks[one]).join(', ') },
      { label: text.fields.skills, text: member.skills.map((one) => skills[one]).join(', ') },
      { label: text.fields.region, text: member.region === null ? form.wholeCountry : regionName(member.region, language) },
      { label: text.fields.body, text: [bodies.find((one) => one.id === member.body)?.name[language], ...(member.head === true ? [DUTY[language].head] : [])].filter(Boolean).join(', ') },
      { label: text.fields.capacity, text: String(member.capacity) },
      { label: text.fields.access, text: member.active ? text.active : access.shut },
    ]
  }
  const undo = async (value: Readonly<Record<string, unknown>>, expected: number): Promise<boolean> => {
    const { id: _id, name, ...member } = memberOf(value)
    try {
      await api.post(accountPath(account.id), { ...member, id: crypto.randomUUID(), name: name ?? account.name, expected })
      return true
    } catch (error) {
      sayRefusal(error)
      return false
    } finally {
      renew()
    }
  }
  return <History kind="staff" id={account.id} fieldsOf={fieldsOf} acts={text.acts} note={text.noLogin} onUndo={undo} />
}
