import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** What the desk says of many contacts with the same words. */
export interface GroupTexts {
  readonly title: string
  count(n: number): string
  longest(time: string): string
  readonly read: string
  readonly reading: string
  /** Before the choice of what they are. */
  readonly dismiss: string
  /** What the decision does and whom it leaves alone. */
  readonly rule: string
  ending(n: number, kind: string): string
  done(closed: number, stayed: number): string
}

export const GROUPS: Readonly<Record<Language, GroupTexts>> = {
  kk: {
    title: 'Бірдей хабарламалар',
    count: (n) => `Бірдей мәтін: ${n}`,
    longest: (time) => `ең көбі ${time} күтті`,
    read: 'Мәтінін оқу',
    reading: 'Ашылып жатыр',
    dismiss: 'Бәрі өтініш емес',
    rule: 'Бәрі бірден жабылады. Қауіп белгісі барлар мен тағы бірдеңе жазғандар топқа кірмейді: оларға бөлек жауап беріледі.',
    ending: (n, kind) => `${n} хабарлама жабылады: ${kind}`,
    done: (closed, stayed) => (stayed === 0 ? `${closed} хабарлама жабылды.` : `${closed} хабарлама жабылды, ${stayed} қалды: оларға бөлек жауап беріледі.`),
  },
  ru: {
    title: 'Одинаковые сообщения',
    count: (n) => `Одинаковый текст: ${n}`,
    longest: (time) => `дольше всех ждут ${time}`,
    read: 'Прочитать текст',
    reading: 'Открывается',
    dismiss: 'Все не обращения',
    rule: 'Закроются все сразу. Тех, у кого есть признак опасности или кто написал что-то ещё, в группе нет: им отвечают отдельно.',
    ending: (n, kind) => `${n === 1 ? 'Закроется' : 'Закроются'} ${n} ${plural('ru', n, { one: 'сообщение', few: 'сообщения', other: 'сообщений' })}: ${kind}`,
    done: (closed, stayed) => (stayed === 0 ? `Закрыто: ${closed}.` : `Закрыто: ${closed}. Осталось: ${stayed}, им отвечают отдельно.`),
  },
  en: {
    title: 'The same messages',
    count: (n) => `The same text: ${n}`,
    longest: (time) => `longest wait ${time}`,
    read: 'Read the text',
    reading: 'Opening',
    dismiss: 'None is a request',
    rule: 'All of them close at once. Whoever shows a sign of danger or wrote anything more is not in the group and is answered on their own.',
    ending: (n, kind) => `${n} ${plural('en', n, { one: 'message closes', other: 'messages close' })}: ${kind}`,
    done: (closed, stayed) => (stayed === 0 ? `Closed: ${closed}.` : `Closed: ${closed}. Left: ${stayed}, who are answered on their own.`),
  },
}
