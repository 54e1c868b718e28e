import type { Language } from '@senim/core/language.ts'

/** Choosing other keys. */
export interface KeyboardTexts {
  readonly change: string
  readonly done: string
  readonly first: string
  readonly how: string
  readonly pressNow: string
  readonly choose: (what: string) => string
  readonly notPossible: (key: string) => string
  readonly taken: (key: string, what: string) => string
}

export const KEYBOARD = {
  kk: {
    change: 'Өзгерту', done: 'Дайын', first: 'Бастапқы пернелерге қайту', how: 'Пернесін өзгерткіңіз келетін жолды таңдап, жаңа пернені басыңыз. Таңдағаныңыз кез келген компьютерде сақталады.', pressNow: 'Жаңа пернені басыңыз',
    choose: (what) => `Пернесін өзгерту: ${what}`, notPossible: (key) => `${key} пернесін таңдауға болмайды: ол жазуға немесе браузерге керек. F пернесін не Ctrl, Alt қосылған пернені таңдаңыз.`, taken: (key, what) => `${key} пернесі бос емес: ${what}. Алдымен соны өзгертіңіз.`,
  },
  ru: {
    change: 'Изменить', done: 'Готово', first: 'Вернуть первоначальные', how: 'Выберите строку и нажмите новую клавишу. Выбор сохранится на любом компьютере.', pressNow: 'Нажмите новую клавишу',
    choose: (what) => `Изменить клавишу: ${what}`, notPossible: (key) => `${key} выбрать нельзя: эта клавиша нужна для письма или браузеру. Возьмите клавишу F или сочетание с Ctrl или Alt.`, taken: (key, what) => `${key} уже занята: ${what}. Сначала измените её.`,
  },
  en: {
    change: 'Change', done: 'Done', first: 'Back to the first keys', how: 'Choose a line and press the new key. The choice is kept on any computer.', pressNow: 'Press the new key',
    choose: (what) => `Change the key: ${what}`, notPossible: (key) => `${key} cannot be chosen: it is needed for writing or by the browser. Take an F key or one with Ctrl or Alt.`, taken: (key, what) => `${key} is taken: ${what}. Change that one first.`,
  },
} as const satisfies Record<Language, KeyboardTexts>
