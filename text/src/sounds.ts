import type { Language } from '@senim/core/language.ts'

/** The sounds of the desk: what each is for, as the settings call it. */
export interface SoundTexts {
  readonly heading: string
  readonly offer: string
  readonly elsewhere: string
  readonly lost: string
  readonly late: string
  readonly listen: (sound: string) => string
}

export const SOUND_TEXTS = {
  kk: { heading: 'Дыбыс', offer: 'Жаңа өтініш', elsewhere: 'Басқа диалогтағы хабар', lost: 'Байланыстың үзілуі', late: 'Үнсіздіктің жоғарыға жетуі', listen: (sound) => `Тыңдап көру: ${sound}` },
  ru: { heading: 'Звук', offer: 'Новое обращение', elsewhere: 'Сообщение в другом диалоге', lost: 'Потеря связи', late: 'О молчании сообщено выше', listen: (sound) => `Послушать: ${sound}` },
  en: { heading: 'Sound', offer: 'A new request', elsewhere: 'A message in another dialogue', lost: 'The link is lost', late: 'A silence is told to the next office', listen: (sound) => `Listen: ${sound}` },
} as const satisfies Record<Language, SoundTexts>
