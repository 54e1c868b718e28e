import type { Language } from '@senim/core/language.ts'
import type { Forms } from './live-words.ts'

/** What is said to somebody new while very many write at once. Nothing they wrote is gone, and nobody is sent away. */
export interface SlowedTexts {
  readonly title: string
  readonly why: string
  /** Where the page sends by itself. */
  readonly sends: Forms
  /** Where a button has to be pressed. */
  readonly press: Forms
  readonly danger: string
}

export const SLOWED: Readonly<Record<Language, SlowedTexts>> = {
  kk: {
    title: 'Сәл күтіңіз',
    why: 'Қазір жазып жатқандар өте көп. Жазғаныңыз осында тұр.',
    sends: { other: '{n} секундтан кейін өзі жіберіледі' },
    press: { other: '{n} секундтан кейін «Жіберу» батырмасын қайта басыңыз.' },
    danger: 'Қауіп төніп тұрса, күтпеңіз: төменде соны белгілеп, қайта жіберіңіз.',
  },
  ru: {
    title: 'Подождите',
    why: 'Сейчас пишет очень много людей. Написанное осталось здесь.',
    sends: { one: 'Отправится само через {n} секунду', few: 'Отправится само через {n} секунды', many: 'Отправится само через {n} секунд', other: 'Отправится само через {n} секунд' },
    press: { one: 'Через {n} секунду нажмите «Отправить» ещё раз.', few: 'Через {n} секунды нажмите «Отправить» ещё раз.', many: 'Через {n} секунд нажмите «Отправить» ещё раз.', other: 'Через {n} секунд нажмите «Отправить» ещё раз.' },
    danger: 'Если опасно, не ждите: отметьте это ниже и отправьте ещё раз.',
  },
  en: {
    title: 'Just a moment',
    why: 'Very many people are writing now. What you wrote is still here.',
    sends: { one: 'It will be sent by itself in {n} second', other: 'It will be sent by itself in {n} seconds' },
    press: { one: 'In {n} second, press “Send” again.', other: 'In {n} seconds, press “Send” again.' },
    danger: 'If you are in danger, do not wait: tick it below and send again.',
  },
}
