import type { Language } from '@senim/core/language.ts'

/** What is late now and how far it has climbed, as supervisors follow it. Times and lengths come in already worded. */
export interface SilencesTexts {
  readonly title: string; readonly how: string; readonly none: string; readonly noneMore: string; readonly nothing: string; readonly fresh: string; stale(seconds: number): string
  more(shown: number, all: number): string
  readonly list: string; late(by: string): string; waits(what: string): string; readonly unmanned: string; readonly ours: string; rung(n: number, all: number): string; told(office: string, when: string): string; readonly untold: string; next(office: string, when: string): string; readonly top: string; open(number: string): string
  readonly isNew: string; climbed(body: string, office: string): string
}

export const SILENCES = {
  kk: {
    title: 'Үнсіздік', how: 'Кім жауап бермей отыр және бұл кімге дейін жетті. Алдымен ең қауіптісі, одан кейін ең ұзағы.', none: 'Қазір кешіккен ешкім жоқ', noneMore: 'Мерзім өтсе, осы жерде бірден көрінеді.', nothing: 'Дерек жүктеліп жатыр', fresh: 'Дерек жаңа', stale: (s) => `Дерек ескі: серверден ${s} с хабар жоқ`,
    more: (shown, all) => `Барлығы ${all}, осында ${shown} көрсетілген.`,
    list: 'Қазіргі үнсіздік', late: (by) => `${by} кешікті`, waits: (what) => `күтілетіні: ${what}`, unmanned: 'кезекшісі жоқ', ours: 'орталықтың өзі', rung: (n, all) => `${n}-саты, барлығы ${all}`, told: (office, when) => `${office}: ${when} айтылды`, untold: 'Әлі ешкімге айтылған жоқ', next: (office, when) => `Келесі: ${office}, ${when}`, top: 'Бұдан жоғары саты жоқ', open: (number) => `Іс ${number}`,
    isNew: 'жаңа', climbed: (body, office) => `${body} үнсіз, енді айтылғаны: ${office}`,
  },
  ru: {
    title: 'Молчание', how: 'Кто не отвечает и до кого это дошло. Сначала самое опасное, затем самое долгое.', none: 'Сейчас никто не опаздывает', noneMore: 'Если срок пройдёт, это сразу появится здесь.', nothing: 'Ждём данных', fresh: 'Данные текущие', stale: (s) => `Данные старые: от сервера нет вестей ${s} с`,
    more: (shown, all) => `Всего ${all}, показано ${shown}.`,
    list: 'Молчат сейчас', late: (by) => `опоздание ${by}`, waits: (what) => `ждём: ${what}`, unmanned: 'нет дежурного', ours: 'сам центр', rung: (n, all) => `ступень ${n} из ${all}`, told: (office, when) => `${office}: сообщено ${when}`, untold: 'Пока никому не сообщено', next: (office, when) => `Дальше: ${office}, ${when}`, top: 'Выше ступеней нет', open: (number) => `Дело ${number}`,
    isNew: 'новое', climbed: (body, office) => `${body} молчит, теперь сообщено: ${office}`,
  },
  en: {
    title: 'Silences', how: 'Who does not answer, and whom that has reached. The gravest first, then the longest.', none: 'Nobody is late now', noneMore: 'Once a due time passes, it stands here at once.', nothing: 'Waiting for data', fresh: 'Up to date', stale: (s) => `Out of date: nothing heard from the server for ${s} s`,
    more: (shown, all) => `${all} in all, ${shown} shown.`,
    list: 'Silent now', late: (by) => `${by} late`, waits: (what) => `awaited: ${what}`, unmanned: 'nobody on duty', ours: 'the centre itself', rung: (n, all) => `rung ${n} of ${all}`, told: (office, when) => `${office}: told ${when}`, untold: 'Nobody was told yet', next: (office, when) => `Next: ${office}, ${when}`, top: 'There is no rung above', open: (number) => `Case ${number}`,
    isNew: 'new', climbed: (body, office) => `${body} is silent, now told: ${office}`,
  },
} as const satisfies Record<Language, SilencesTexts>
