import type { HandoverEnd, TakeoverGround } from '@senim/core/contacts/events.ts'
import type { Language } from '@senim/core/language.ts'
import type { Profession } from '@senim/core/routing/handover.ts'

/** Whoever moved a dialogue, and how it reads in its history. */
type Line = (name: string, other: string) => string

/** In whose hands a dialogue is: handing it over, taking it over, and what became of it. */
export interface HandsTexts {
  readonly handOver: string; readonly title: string; readonly any: Readonly<Record<Profession, string>>; readonly professions: Readonly<Record<'psychologist' | 'lawyer' | 'supervisor' | 'operator', string>>
  readonly note: string; readonly noteHint: string; readonly stays: string; readonly nobody: string; readonly busy: string; load(n: number, all: number): string
  pending(name: string): string; left(seconds: number): string; readonly withdraw: string; readonly ended: Readonly<Record<'declined' | 'lapsed' | 'lost', (name: string) => string>>; readonly understood: string
  accepted(name: string): string; from(name: string): string; readonly noteOf: string
  readonly offerTitle: string; offerFrom(name: string): string; readonly offerGone: string; readonly full: string
  taken(code: string, name: string): string; readonly takenHow: string; readonly read: string
  readonly takeOver: string; readonly why: string; readonly grounds: Readonly<Record<TakeoverGround, string>>; takeOverAsk(name: string): string; readonly yes: string; readonly no: string
  readonly onlyReading: string; readonly looked: string; readonly shut: string; readonly opening: string; holder(name: string): string
  readonly history: string; readonly somebody: string
  readonly moves: { readonly accepted: Line; readonly released: Line; readonly handoverAsked: Line; readonly handoverEnded: Readonly<Record<HandoverEnd, Line>>; readonly handedOver: Line; readonly takenOver: Line; readonly observed: Line; readonly closed: Line }
}

export const HANDS = {
  kk: {
    handOver: 'Тапсыру', title: 'Әңгімені кімге тапсырасыз?', any: { psychologist: 'Кез келген психолог', lawyer: 'Кез келген заңгер' }, professions: { psychologist: 'психолог', lawyer: 'заңгер', supervisor: 'аға маман', operator: 'маман' },
    note: 'Әріптеске ескертпе', noteHint: 'Жазған адам мұны көрмейді', stays: 'Әріптес қабылдағанша әңгіме сізде қалады.', nobody: 'Қазір желіде басқа ешкім жоқ. Әңгіме сізде қалады.', busy: 'басқа ұсынысқа жауап беріп жатыр', load: (n, all) => `${n} / ${all} диалог`,
    pending: (name) => `${name}: ұсынылды, әзірге әңгіме сізде`, left: (s) => `${s} с`, withdraw: 'Қайтарып алу',
    ended: { declined: (name) => `${name} қазір ала алмайды. Әңгіме сізде`, lapsed: (name) => `${name} жауап беріп үлгермеді. Әңгіме сізде`, lost: (name) => `${name}: байланысы үзілді. Әңгіме сізде` }, understood: 'Түсінікті',
    accepted: (name) => `${name} әңгімені қабылдады`, from: (name) => `${name} тапсырған әңгіме`, noteOf: 'Ескертпе',
    offerTitle: 'Әріптес әңгімесін тапсырады', offerFrom: (name) => `${name}. Сіз қабылдағанша әңгіме сол кісіде`, offerGone: 'Уақыт бітті, әңгіме әріптесте қалды', full: 'Бос орныңыз жоқ. Қабылдасаңыз, диалог саны шектен асады',
    taken: (code, name) => `${code}: ${name} әңгімені өзіне алды`, takenHow: 'Аяқталғанша оқып отыра аласыз', read: 'Оқу',
    takeOver: 'Өзіме алу', why: 'Негізі', grounds: { askedForHelp: 'Маман көмек сұрады', danger: 'Қауіп бар', operatorLost: 'Маман байланыста жоқ', conflictOfInterest: 'Мүдде қайшылығы', quality: 'Жауап сапасы' }, takeOverAsk: (name) => `Әңгімені ${name} жүргізіп отыр. Өзіңізге аласыз ба?`, yes: 'Иә, өзіме алу', no: 'Жоқ',
    onlyReading: 'Тек оқу', looked: 'Қарағаныңыз журналға жазылды', shut: 'Жабу', opening: 'Ашылып жатыр', holder: (name) => `Әңгімені жүргізіп отырған: ${name}`,
    history: 'Тарихы', somebody: 'Маман',
    moves: {
      accepted: (name) => `${name} қабылдады`, released: (name) => `${name}: байланысы үзілді, кезекке қайтты`, handoverAsked: (name, to) => `${name} тапсырмақ болды. Кімге: ${to}`,
      handoverEnded: { declined: (_, to) => `${to} ала алмады`, lapsed: (_, to) => `${to} жауап беріп үлгермеді`, lost: (_, to) => `${to}: байланысы үзілді`, withdrawn: (name) => `${name} қайтарып алды`, closed: () => 'Әңгіме аяқталды, тапсыру тоқтады' },
      handedOver: (name, to) => `${name} тапсырды, ${to} қабылдады`, takenOver: (name, from) => `${name} өзіне алды. Бұрын жүргізген: ${from}`, observed: (name) => `${name} қарап шықты`, closed: (name) => `${name} аяқтады`,
    },
  },
  ru: {
    handOver: 'Передать', title: 'Кому передать разговор?', any: { psychologist: 'Любой психолог', lawyer: 'Любой юрист' }, professions: { psychologist: 'психолог', lawyer: 'юрист', supervisor: 'старший специалист', operator: 'специалист' },
    note: 'Записка коллеге', noteHint: 'Человек её не увидит', stays: 'Пока коллега не принял, разговор остаётся у вас.', nobody: 'Сейчас на линии больше никого нет. Разговор остаётся у вас.', busy: 'отвечает на другое предложение', load: (n, all) => `${n} из ${all}`,
    pending: (name) => `Предложено: ${name}. Разговор пока у вас`, left: (s) => `${s} с`, withdraw: 'Отменить',
    ended: { declined: (name) => `${name} сейчас не может. Разговор у вас`, lapsed: (name) => `${name}: ответа не было. Разговор у вас`, lost: (name) => `${name}: связь пропала. Разговор у вас` }, understood: 'Понятно',
    accepted: (name) => `${name}: разговор принят`, from: (name) => `Разговор передан. От кого: ${name}`, noteOf: 'Записка',
    offerTitle: 'Коллега передаёт разговор', offerFrom: (name) => `${name}. До вашего согласия разговор ведёт коллега`, offerGone: 'Время вышло, разговор остался у коллеги', full: 'Свободных мест у вас нет: вместе с этим диалогов станет больше',
    taken: (code, name) => `${code}: разговор теперь ведёт ${name}`, takenHow: 'Читать можно до его завершения', read: 'Читать',
    takeOver: 'Взять себе', why: 'Основание', grounds: { askedForHelp: 'Специалист просит помощи', danger: 'Опасность', operatorLost: 'Специалист не на связи', conflictOfInterest: 'Конфликт интересов', quality: 'Качество ответов' }, takeOverAsk: (name) => `Разговор ведёт ${name}. Взять его себе?`, yes: 'Да, взять себе', no: 'Нет',
    onlyReading: 'Только чтение', looked: 'Просмотр записан в журнал', shut: 'Закрыть', opening: 'Открывается', holder: (name) => `Ведёт ${name}`,
    history: 'История', somebody: 'Специалист',
    moves: {
      accepted: (name) => `${name}: обращение принято`, released: (name) => `${name}: связь пропала, возвращено в очередь`, handoverAsked: (name, to) => `${name} предлагает передать. Кому: ${to}`,
      handoverEnded: { declined: (_, to) => `${to} сейчас не может`, lapsed: (_, to) => `${to}: ответа не было`, lost: (_, to) => `${to}: связь пропала`, withdrawn: (name) => `${name}: передача отменена`, closed: () => 'Разговор завершён, передача отменена' },
      handedOver: (name, to) => `Передано. От кого: ${name}, кому: ${to}`, takenOver: (name, from) => `${name}: разговор взят себе. Раньше вёл специалист ${from}`, observed: (name) => `${name}: просмотр`, closed: (name) => `${name}: разговор завершён`,
    },
  },
  en: {
    handOver: 'Hand over', title: 'Whom to hand the dialogue to?', any: { psychologist: 'Any psychologist', lawyer: 'Any lawyer' }, professions: { psychologist: 'psychologist', lawyer: 'lawyer', supervisor: 'supervisor', operator: 'operator' },
    note: 'Note to the colleague', noteHint: 'The person never sees it', stays: 'Until a colleague has accepted, the dialogue stays with you.', nobody: 'Nobody else is on the line now. The dialogue stays with you.', busy: 'answers another offer', load: (n, all) => `${n} of ${all}`,
    pending: (name) => `Offered to ${name}. You still hold the dialogue`, left: (s) => `${s} s`, withdraw: 'Take it back',
    ended: { declined: (name) => `${name} cannot take it now. It stays with you`, lapsed: (name) => `${name} did not answer in time. It stays with you`, lost: (name) => `${name} lost the connection. It stays with you` }, understood: 'All right',
    accepted: (name) => `${name} has accepted the dialogue`, from: (name) => `Handed over by ${name}`, noteOf: 'Note',
    offerTitle: 'A colleague hands a dialogue over', offerFrom: (name) => `${name} stays with the person until you accept`, offerGone: 'Time is up: it stays with your colleague', full: 'You have no free place: with this one there will be more dialogues than places',
    taken: (code, name) => `${code}: ${name} has taken the dialogue over`, takenHow: 'You can read it until it ends', read: 'Read',
    takeOver: 'Take it over', why: 'Ground', grounds: { askedForHelp: 'The operator asked for help', danger: 'Danger', operatorLost: 'The operator is not connected', conflictOfInterest: 'Conflict of interest', quality: 'Quality of the answers' }, takeOverAsk: (name) => `${name} holds this dialogue. Take it over?`, yes: 'Yes, take it over', no: 'No',
    onlyReading: 'Read only', looked: 'Your look is in the journal', shut: 'Close', opening: 'Opening', holder: (name) => `Held by ${name}`,
    history: 'History', somebody: 'A specialist',
    moves: {
      accepted: (name) => `${name} accepted it`, released: (name) => `${name} lost the connection: back to the queue`, handoverAsked: (name, to) => `${name} offered it to ${to}`,
      handoverEnded: { declined: (_, to) => `${to} could not take it`, lapsed: (_, to) => `${to} did not answer in time`, lost: (_, to) => `${to} lost the connection`, withdrawn: (name) => `${name} took the offer back`, closed: () => 'The dialogue ended, and the hand-over with it' },
      handedOver: (name, to) => `${name} handed it over to ${to}`, takenOver: (name, from) => `${name} took it over from ${from}`, observed: (name) => `${name} looked at it`, closed: (name) => `${name} ended it`,
    },
  },
} as const satisfies Record<Language, HandsTexts>
