import type { Language } from '@senim/core/language.ts'
import type { Risk } from '@senim/core/directory/problems.ts'
import { plural } from './plural.ts'

/** The supervisor's view of the centre at work. */
export interface ShiftTexts {
  readonly title: string; readonly fresh: string; stale(seconds: number): string; readonly nothing: string
  readonly waiting: string; longest(time: string): string; readonly nobodyWaits: string; readonly byUrgency: string; readonly urgencies: Readonly<Record<Risk | 'none', string>>; readonly byLanguage: string; readonly languages: Readonly<Record<Language, string>>; readonly pages: string; readonly open: string; readonly shut: string
  readonly operators: string; readonly nobodyWorks: string; readonly statuses: Readonly<Record<'available' | 'onBreak' | 'offline', string>>; readonly reasons: Readonly<Record<'rest' | 'debrief' | 'training' | 'technical', string>>
  since(time: string): string; long(minutes: number): string; heavy(n: number): string; places(n: number, all: number): string; readonly offered: string; readonly lost: string; look(code: string): string; readonly handing: string; readonly away: string
  readonly noLook: string; readonly noLookHow: string
}

export const SHIFT = {
  kk: {
    title: 'Ауысым', fresh: 'Дерек жаңа', stale: (s) => `Дерек ескі: серверден ${s} с хабар жоқ`, nothing: 'Дерек жүктеліп жатыр',
    waiting: 'Күтіп тұрғандар', longest: (time) => `ең ұзағы ${time}`, nobodyWaits: 'Қазір ешкім күтіп тұрған жоқ', byUrgency: 'Шұғылдығы', urgencies: { critical: 'өте жоғары', high: 'жоғары', medium: 'орташа', low: 'төмен', none: 'белгісіз' }, byLanguage: 'Тілі', languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' }, pages: 'Беті', open: 'ашық', shut: 'жабық',
    operators: 'Мамандар', nobodyWorks: 'Желіде ешкім жоқ', statuses: { available: 'желіде', onBreak: 'үзілісте', offline: 'желіден тыс' }, reasons: { rest: 'тынығу', debrief: 'ауыр әңгімеден кейін', training: 'оқу', technical: 'техникалық себеп' },
    since: (time) => time, long: (m) => `${m} минуттан асты`, heavy: (n) => `ауыры ${n}`, places: (n, all) => `${n} / ${all}`, offered: 'ұсыныс ашық', lost: 'байланыс жоқ', look: (code) => `${code}: қарау`, handing: 'тапсырылып жатыр', away: 'беті жабық',
    noLook: 'Диалог таңдалмаған', noLookHow: 'Маманның диалогын ашсаңыз, осында жүріп жатқанын оқисыз. Қарағаныңыз журналға жазылады.',
  },
  ru: {
    title: 'Смена', fresh: 'Данные текущие', stale: (s) => `Данные старые: от сервера нет вестей ${s} с`, nothing: 'Ждём данных',
    waiting: 'Ждут сейчас', longest: (time) => `дольше всех ${time}`, nobodyWaits: 'Сейчас никто не ждёт', byUrgency: 'Срочность', urgencies: { critical: 'критическая', high: 'высокая', medium: 'средняя', low: 'низкая', none: 'неизвестна' }, byLanguage: 'Язык', languages: { kk: 'казахский', ru: 'русский', en: 'английский' }, pages: 'Страница', open: 'открыта', shut: 'закрыта',
    operators: 'Специалисты', nobodyWorks: 'На линии никого нет', statuses: { available: 'на линии', onBreak: 'перерыв', offline: 'не на линии' }, reasons: { rest: 'отдых', debrief: 'после тяжёлого разговора', training: 'учёба', technical: 'техническая причина' },
    since: (time) => time, long: (m) => `дольше ${m} ${plural('ru', m, { one: 'минуты', few: 'минут', many: 'минут', other: 'минут' })}`, heavy: (n) => `тяжёлых ${n}`, places: (n, all) => `${n} из ${all}`, offered: 'открыто предложение', lost: 'нет связи', look: (code) => `${code}: посмотреть`, handing: 'передаётся', away: 'страница закрыта',
    noLook: 'Диалог не выбран', noLookHow: 'Откройте диалог специалиста, и здесь видно, как он идёт. Просмотр записывается в журнал.',
  },
  en: {
    title: 'Shift', fresh: 'Up to date', stale: (s) => `Out of date: nothing heard from the server for ${s} s`, nothing: 'Waiting for data',
    waiting: 'Waiting now', longest: (time) => `longest ${time}`, nobodyWaits: 'Nobody is waiting now', byUrgency: 'Urgency', urgencies: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', none: 'unknown' }, byLanguage: 'Language', languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' }, pages: 'Page', open: 'open', shut: 'closed',
    operators: 'Operators', nobodyWorks: 'Nobody is on the line', statuses: { available: 'on the line', onBreak: 'on a break', offline: 'off the line' }, reasons: { rest: 'rest', debrief: 'after a hard conversation', training: 'training', technical: 'technical reasons' },
    since: (time) => time, long: (m) => `over ${m} min`, heavy: (n) => `heavy ${n}`, places: (n, all) => `${n} of ${all}`, offered: 'offer open', lost: 'not connected', look: (code) => `Look at ${code}`, handing: 'being handed over', away: 'page closed',
    noLook: 'No dialogue chosen', noLookHow: 'Open a dialogue of an operator to follow it here. Your look is written into the journal.',
  },
} as const satisfies Record<Language, ShiftTexts>
