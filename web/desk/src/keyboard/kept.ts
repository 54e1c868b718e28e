import type { DeskPreferences } from '@senim/contract/preferences.ts'
import type { ChosenKeys } from '@senim/core/directory/keys.ts'
import { api } from '@senim/kit/api.ts'
import { putKeys } from './keymap.ts'

/** Reads what this person has chosen, on whatever machine. Until then, and when it cannot be read, the first keys hold. */
export async function readKeys(): Promise<void> {
  putKeys((await api.get<DeskPreferences>('/api/preferences')).keys)
}

/** Keeps a choice on the server; it holds once the server has it. */
export async function keepKeys(keys: ChosenKeys): Promise<void> {
  putKeys((await api.post<DeskPreferences>('/api/preferences', { keys })).keys)
}
