import type { Language } from '@senim/core/language.ts'

/** The queue of those who have left, and light requests that are answered and closed in a few keys. */
export interface AwayTexts {
  readonly queue: {
    readonly title: string; readonly here: string; readonly away: string; readonly nobody: string; urgent(n: number): string
    readonly take: string; readonly takeHow: string; readonly listHere: string; readonly listAway: string
  }
  /** Dialogues with people who have left, in one's own hands. */
  readonly held: string
  readonly heldNote: string
  back(code: string): string
  readonly light: {
    readonly button: string; readonly why: string; readonly ask: string; readonly noReply: string; readonly notLow: string; ending(reason: string): string
  }
}

export const AWAY = {
  kk: {
    queue: {
      title: 'Кезек', here: 'Беті ашық', away: 'Беті жабық', nobody: 'ешкім жоқ', urgent: (n) => `шұғыл: ${n}`,
      take: 'Келесісін алу', takeHow: 'Жазып кеткен адам жауапты кейін оқиды. Орныңызды алмайды.', listHere: 'Беті ашық, күтіп тұрғандар', listAway: 'Жазып кетіп, жауап күткендер',
    },
    held: 'Беті жабық', heldNote: 'орын алмайды',
    back: (code) => `${code} қайта келді: беті ашық`,
    light: {
      button: 'Жеңіл сұрақ', why: 'Жауап берілген, қаупі төмен сұрақты аяқтау', ask: 'Қаупі төмен деп белгіленіп, диалог аяқталады. Не туралы сұрады?', noReply: 'Алдымен жауап жазыңыз',
      notLow: 'Мұнда қауіп белгісі бар: бағалап, әдеттегідей аяқтаңыз', ending: (reason) => `Жеңіл сұрақ: ${reason}. Диалог аяқталады`,
    },
  },
  ru: {
    queue: {
      title: 'Очередь', here: 'Страница открыта', away: 'Страница закрыта', nobody: 'никого', urgent: (n) => `срочных: ${n}`,
      take: 'Взять следующее', takeHow: 'Человек написал и ушёл, ответ прочтёт позже. Вашего места не займёт.', listHere: 'Ждут с открытой страницей', listAway: 'Написали и ушли, ждут ответа',
    },
    held: 'Страница закрыта', heldNote: 'места не занимают',
    back: (code) => `${code}: человек вернулся, страница открыта`,
    light: {
      button: 'Лёгкий вопрос', why: 'Завершить вопрос с низким риском, на который уже есть ответ', ask: 'Риск будет отмечен как низкий, диалог завершится. О чём был вопрос?', noReply: 'Сначала напишите ответ',
      notLow: 'Здесь есть признаки опасности: оцените риск и завершите как обычно', ending: (reason) => `Лёгкий вопрос: ${reason}. Диалог завершится`,
    },
  },
  en: {
    queue: {
      title: 'Queue', here: 'Page open', away: 'Page closed', nobody: 'nobody', urgent: (n) => `${n} urgent`,
      take: 'Take the next', takeHow: 'The person wrote and left, and reads the answer later. It takes none of your places.', listHere: 'Waiting with the page open', listAway: 'Wrote and left, waiting for an answer',
    },
    held: 'Page closed', heldNote: 'take no place',
    back: (code) => `${code} is back: the page is open`,
    light: {
      button: 'Light request', why: 'Finish a low-risk request that has been answered', ask: 'The risk is set to low and the dialogue ends. What was it about?', noReply: 'Write an answer first',
      notLow: 'There are signs of danger here: assess the risk and finish as usual', ending: (reason) => `Light request: ${reason}. The dialogue will end`,
    },
  },
} as const satisfies Record<Language, AwayTexts>
