import type { SetupField } from '@senim/text/setup.ts'

export type First = Readonly<Record<SetupField, string>>
export const FIELDS: readonly SetupField[] = ['code', 'name', 'login', 'password']
export const EMPTY: First = { code: '', name: '', login: '', password: '' }

const HOLDS: Readonly<Record<SetupField, (value: string) => boolean>> = {
  code: (value) => value.trim() !== '',
  name: (value) => value.trim() !== '' && value.trim().length <= 80,
  login: (value) => /^\S{3,40}$/.test(value.trim()),
  password: (value) => value.length >= 12 && value.length <= 200,
}

/** The first field, from the top of the form, that the server would refuse; or null. */
export function firstLack(first: First): SetupField | null {
  return FIELDS.find((field) => !HOLDS[field](first[field])) ?? null
}

/** As it is sent. A password is sent as it was typed: a space in it is a sign like any other. */
export function entryOf(first: First): First {
  return { code: first.code.trim().toLowerCase(), name: first.name.trim(), login: first.login.trim(), password: first.password }
}
