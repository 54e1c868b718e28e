import type { Language } from '@senim/core/language.ts'

/** What hangs on the wall. It is about anything, so that nobody shows by reading it what they are reading it for. */
export interface PosterTexts {
  /** Of the document, neutral. */
  readonly title: string
  readonly headline: string
  readonly about: string
  /** Who answers, that no name is needed, that it costs nothing. */
  readonly facts: readonly [string, string, string]
  readonly scan: string
  readonly danger: string
  readonly voice: string
  readonly centre: string
  readonly sticker: { readonly headline: string; readonly facts: string; readonly danger: string }
}

const KK: PosterTexts = {
  title: 'Парақша',
  headline: 'Мазалап жүрген нәрсе бар ма? Жазыңыз',
  about: 'Сабақ, достар, үй, көңіл күй: қалаған нәрсе туралы жазуға болады. Ұсақ-түйек деген жоқ.',
  facts: ['Бот емес, адам жауап береді', 'Аты-жөніңізді айту міндетті емес', 'Тегін, күндіз де, түнде де'],
  scan: 'Телефонның камерасын кодқа бағыттаңыз',
  danger: 'Дәл қазір қауіп төніп тұрса',
  voice: 'Дауыспен айтқан жеңіл ме? Қоңырау тегін',
  centre: '111 байланыс орталығы',
  sticker: { headline: 'Мазалап жүрген нәрсе бар ма? Жазыңыз', facts: 'Адам жауап береді. Тегін, аты-жөнсіз.', danger: 'Қазір қауіпті болса: 112' },
}

const RU: PosterTexts = {
  title: 'Листок',
  headline: 'Что-то не даёт покоя? Напишите',
  about: 'Учёба, друзья, дом, настроение: написать можно о чём угодно. Мелочей не бывает.',
  facts: ['Отвечает человек, не бот', 'Имя называть не\u00A0нужно', 'Бесплатно, днём и\u00A0ночью'],
  scan: 'Наведите камеру телефона на код',
  danger: 'Если опасно прямо сейчас',
  voice: 'Проще голосом? Звонок бесплатный',
  centre: 'Контакт-центр 111',
  sticker: { headline: 'Что-то не даёт покоя? Напишите', facts: 'Отвечает человек. Бесплатно, без имени.', danger: 'Опасно прямо сейчас: 112' },
}

const EN: PosterTexts = {
  title: 'Sheet',
  headline: 'Something on your mind? Write to us',
  about: 'School, friends, home, how you feel: you can write about anything. Nothing is too small.',
  facts: ['A person answers, not a bot', 'No need to say your name', 'Free, day and night'],
  scan: 'Point the phone’s camera at\u00A0the\u00A0code',
  danger: 'If you are in danger right now',
  voice: 'Easier by voice? The call is free',
  centre: 'Contact centre 111',
  sticker: { headline: 'Something on your mind? Write to us', facts: 'A person answers. Free, no name needed.', danger: 'In danger right now: 112' },
}

export const POSTERS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, PosterTexts>
