import type { Language } from '@senim/core/language.ts'

export interface AccountsTexts {
  readonly title: string
}

const KK: AccountsTexts = { title: 'Қызметкерлер' }
const RU: AccountsTexts = { title: 'Сотрудники' }
const EN: AccountsTexts = { title: 'Staff' }

export const ACCOUNTS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AccountsTexts>
