import type { Language } from '@senim/core/language.ts'

/** Giving a case a new lead. */
export interface LeadTexts {
  readonly gone: string
  readonly change: string
  readonly who: string
  readonly choose: string
  readonly give: string
  readonly cancel: string
  given(name: string): string
}

const KK: LeadTexts = { gone: 'жаңа жүргізуші керек', change: 'Жүргізушіні ауыстыру', who: 'Істі енді кім жүргізеді', choose: 'Таңдаңыз', give: 'Істі беру', cancel: 'Болдырмау', given: (name) => `Істі енді жүргізетін: ${name}.` }
const RU: LeadTexts = { gone: 'нужен новый ведущий', change: 'Сменить ведущего', who: 'Кто теперь ведёт дело', choose: 'Выберите', give: 'Передать дело', cancel: 'Отмена', given: (name) => `Дело теперь ведёт ${name}.` }
const EN: LeadTexts = { gone: 'needs a new lead', change: 'Change the lead', who: 'Who leads the case now', choose: 'Choose', give: 'Hand the case over', cancel: 'Cancel', given: (name) => `The case is now led by ${name}.` }

export const LEAD = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, LeadTexts>
