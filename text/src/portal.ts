import type { Milestone } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'

/** What the officers' portal says of interim reports, days that a law counts from, silences and joint tasks. Times and lengths come in already worded. */
export interface PortalTexts {
  readonly interim: { readonly needs: string; readonly lateNeeds: string; by(when: string, left: string): string; late(by: string): string; also(what: string): string }
  told(office: string, when: string): string
  readonly milestone: { readonly legend: string; readonly hint: string; readonly days: Readonly<Record<Milestone, string>>; readonly none: string; readonly on: string; readonly needOn: string; readonly first: string }
  readonly task: { readonly needs: string; readonly lateNeeds: string; owedBy(when: string, left: string): string; owedLate(by: string): string; readonly heading: string; readonly how: string; by(when: string): string; late(by: string): string; readonly done: string; readonly note: string; readonly noteHint: string; ourDone(when: string, by: string): string; readonly allDone: string; readonly dropped: string; readonly sent: string }
}

export const PORTAL = {
  kk: {
    interim: { needs: 'Жұмыста. Аралық хабар керек', lateNeeds: 'Аралық хабар кешікті', by: (when, left) => `Аралық хабар мерзімі ${when}, ${left} қалды`, late: (by) => `Аралық хабар ${by} кешікті`, also: (what) => `Бұдан бөлек: ${what}` },
    told: (office, when) => `${office} хабардар, ${when}. Жауап әлі де керек.`,
    milestone: { legend: 'Осы іс бойынша мұндай күн болды ма', hint: 'Міндетті емес, аралық хабармен бірге жіберіледі. Мерзім осы күннен бастап есептеледі, кейін өзгермейді.', days: { registered: 'Іс тіркелді', served: 'Қорғау нұсқамасы тапсырылды' }, none: 'Болған жоқ', on: 'Қай күні', needOn: 'Күнін көрсетіңіз.', first: 'Бұл күн аралық хабармен жіберіледі: алдымен соны жіберіңіз.' },
    task: { needs: 'Ортақ тапсырмадағы үлесіңіз керек', lateNeeds: 'Ортақ тапсырмадағы үлесіңіз кешікті', owedBy: (when, left) => `Ортақ тапсырма мерзімі ${when}, ${left} қалды`, owedLate: (by) => `Ортақ тапсырма ${by} кешікті`, heading: 'Ортақ тапсырмалар', how: 'Мұны бірнеше орган бірге орындайды. Мұнда сіздің үлесіңіз ғана көрсетілген.', by: (when) => `мерзімі ${when}`, late: (by) => `${by} кешікті`, done: 'Біздің үлес орындалды', note: 'Біз не істедік', noteHint: 'Міндетті емес. Мұны 111 орталығы ғана көреді.', ourDone: (when, by) => `Біздің үлес орындалды, ${when}, ${by}`, allDone: 'Тапсырманы бәрі орындады', dropped: 'Орталық тапсырманы алып тастады: енді қажет емес', sent: 'Белгіленді.' },
  },
  ru: {
    interim: { needs: 'В работе. Нужно промежуточное', lateNeeds: 'Промежуточное опаздывает', by: (when, left) => `Промежуточное до ${when}, осталось ${left}`, late: (by) => `Промежуточное опаздывает на ${by}`, also: (what) => `Кроме того: ${what}` },
    told: (office, when) => `${office}: сообщено ${when}. Ответ всё ещё нужен.`,
    milestone: { legend: 'Был ли в этом деле такой день', hint: 'Необязательно, уходит с промежуточным сообщением. От этого дня считается срок, и позже его не меняют.', days: { registered: 'Дело зарегистрировано', served: 'Защитное предписание вручено' }, none: 'Не было', on: 'Какого числа', needOn: 'Укажите день.', first: 'Этот день уходит с промежуточным сообщением: сначала отправьте его.' },
    task: { needs: 'Нужна ваша часть общего поручения', lateNeeds: 'Ваша часть общего поручения опаздывает', owedBy: (when, left) => `Общее поручение до ${when}, осталось ${left}`, owedLate: (by) => `Общее поручение опаздывает на ${by}`, heading: 'Общие поручения', how: 'Это делают вместе несколько органов. Здесь видна только ваша часть.', by: (when) => `срок ${when}`, late: (by) => `опаздывает на ${by}`, done: 'Наша часть выполнена', note: 'Что мы сделали', noteHint: 'Необязательно. Видит только центр 111.', ourDone: (when, by) => `Наша часть выполнена ${when}, ${by}`, allDone: 'Поручение выполнили все', dropped: 'Центр снял поручение: оно больше не нужно', sent: 'Отмечено.' },
  },
  en: {
    interim: { needs: 'In work. An interim report is due', lateNeeds: 'The interim report is late', by: (when, left) => `Interim report due ${when}, ${left} left`, late: (by) => `The interim report is ${by} late`, also: (what) => `Besides: ${what}` },
    told: (office, when) => `${office}: told ${when}. An answer is still needed.`,
    milestone: { legend: 'Was there such a day in this matter', hint: 'Optional, goes with an interim report. A due time counts from this day, and it is not changed later.', days: { registered: 'The matter was registered', served: 'The protection order was served' }, none: 'There was not', on: 'On which day', needOn: 'Give the day.', first: 'This day goes with an interim report: send that first.' },
    task: { needs: 'Your part of a joint task is due', lateNeeds: 'Your part of a joint task is late', owedBy: (when, left) => `Joint task due ${when}, ${left} left`, owedLate: (by) => `The joint task is ${by} late`, heading: 'Joint tasks', how: 'Several bodies do this together. Only your own part stands here.', by: (when) => `due ${when}`, late: (by) => `${by} late`, done: 'Our part is done', note: 'What we did', noteHint: 'Optional. Only the centre 111 sees this.', ourDone: (when, by) => `Our part was done ${when}, ${by}`, allDone: 'All have done the task', dropped: 'The centre dropped the task: it is needed no more', sent: 'Noted.' },
  },
} as const satisfies Record<Language, PortalTexts>
