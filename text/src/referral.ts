import type { About, Sex } from '@senim/core/directory/assessment.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { OutcomeKind, ReferralStatus, RefusalReason } from '@senim/core/cases/referral/state.ts'
import type { Language } from '@senim/core/language.ts'
import type { Unit } from '@senim/core/time.ts'
import { plural } from './plural.ts'

/** What happened to a referral, in one word each; `lapsed` is a due time that passed. */
type EntryKind = 'sent' | 'delivered' | 'accepted' | 'refused' | 'reported' | 'answered' | 'verified' | 'returned' | 'reopened' | 'withdrawn' | 'lapsed' | 'climbed'

/** Words for referrals that the centre and the bodies both read: one wording, so that nobody argues over it. */
export interface ReferralTexts {
  readonly outcomes: Readonly<Record<OutcomeKind, string>>
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly grounds: Readonly<Record<Ground, string>>
  readonly fields: Readonly<Record<SliceField, string>>
  readonly entries: Readonly<Record<EntryKind, string>>
  readonly statuses: Readonly<Record<ReferralStatus, string>>
  /** A span as its rule words it: a working day is not a day. */
  span(n: number, unit: Unit): string
  readonly lawful: string
  readonly byDefault: string
  readonly person: { readonly child: string; readonly girl: string; readonly boy: string; readonly woman: string; readonly man: string; readonly adult: string; readonly unknown: string }
  age(years: number): string
  readonly ageUnknown: string
}

const KK: ReferralTexts = {
  outcomes: { measureTaken: 'Шара қолданылды', personSafe: 'Адам қауіпсіз жерде', notConfirmed: 'Расталмады', passedOn: 'Басқа органға берілді' },
  reasons: { notOurTerritory: 'Біздің аумаққа жатпайды', notOurPowers: 'Біздің құзыретімізге жатпайды', conflict: 'Бұл адамдарды танимын', other: 'Басқа себеп' },
  grounds: {
    consent: 'Адам осы органға айтуға келісті',
    childAtRisk: 'Балаға қауіп төніп тұр, келісім қажет емес',
    imminentDanger: 'Өмірге тікелей қатер бар, келісім қажет емес',
  },
  fields: { action: 'Не істеу керек', about: 'Кім туралы', place: 'Қай жерде', address: 'Мекенжай', school: 'Мектепте не болды', home: 'Үйде не болды', contact: 'Қалай хабарласуға болады' },
  entries: { sent: 'Жіберілді', delivered: 'Жеткізілді', accepted: 'Қабылданды', refused: 'Бас тартылды', reported: 'Аралық хабар', answered: 'Нәтиже берілді', verified: 'Нәтиже расталды', returned: 'Нәтиже қайтарылды', reopened: 'Адам көмек келмеді деді', withdrawn: 'Кері алынды', lapsed: 'Мерзімі өтті', climbed: 'Жоғарыға хабарланды' },
  statuses: { sent: 'Жаңа', delivered: 'Жауап күтеді', accepted: 'Қабылданды', refused: 'Бас тартылды', inProgress: 'Жұмыста', answered: 'Тексеруде', returned: 'Қайтарылды', verified: 'Расталды', replaced: 'Басқа органға берілді', withdrawn: 'Кері алынды' },
  span: (n, unit) => `${n} ${{ minute: 'минут', hour: 'сағат', day: 'тәулік', workday: 'жұмыс күні' }[unit]}`,
  lawful: 'Мерзім заңда белгіленген',
  byDefault: 'Мерзімді орталық белгіледі',
  person: { child: 'Бала', girl: 'Қыз бала', boy: 'Ұл бала', woman: 'Әйел', man: 'Ер адам', adult: 'Ересек адам', unknown: 'Адам' },
  age: (years) => `${years} жаста`,
  ageUnknown: 'жасы белгісіз',
}

const RU: ReferralTexts = {
  outcomes: { measureTaken: 'Мера принята', personSafe: 'Человек в безопасности', notConfirmed: 'Не подтвердилось', passedOn: 'Передано другому органу' },
  reasons: { notOurTerritory: 'Не наша территория', notOurPowers: 'Не наши полномочия', conflict: 'Знаю этих людей', other: 'Другая причина' },
  grounds: {
    consent: 'Есть согласие на передачу этому органу',
    childAtRisk: 'Ребёнок в опасности, согласие не требуется',
    imminentDanger: 'Прямая угроза жизни, согласие не требуется',
  },
  fields: { action: 'Что нужно', about: 'О ком', place: 'Где', address: 'Адрес', school: 'Что было в школе', home: 'Что было дома', contact: 'Как можно связаться' },
  entries: { sent: 'Отправлено', delivered: 'Доставлено', accepted: 'Принято', refused: 'Отказ', reported: 'Промежуточное', answered: 'Исход', verified: 'Исход подтверждён', returned: 'Исход возвращён', reopened: 'Человек сказал, что помощь не пришла', withdrawn: 'Отозвано', lapsed: 'Срок прошёл', climbed: 'Сообщено выше' },
  statuses: { sent: 'Новое', delivered: 'Ждёт ответа', accepted: 'Принято', refused: 'Отказ', inProgress: 'В работе', answered: 'На проверке', returned: 'Возвращено', verified: 'Подтверждено', replaced: 'Передано другому органу', withdrawn: 'Отозвано' },
  span: (n, unit) =>
    `${n} ${
      {
        minute: plural('ru', n, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }),
        hour: plural('ru', n, { one: 'час', few: 'часа', many: 'часов', other: 'часа' }),
        day: plural('ru', n, { one: 'сутки', few: 'суток', many: 'суток', other: 'суток' }),
        workday: plural('ru', n, { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' }),
      }[unit]
    }`,
  lawful: 'Срок установлен законом',
  byDefault: 'Срок установлен центром',
  person: { child: 'Ребёнок', girl: 'Девочка', boy: 'Мальчик', woman: 'Женщина', man: 'Мужчина', adult: 'Взрослый человек', unknown: 'Человек' },
  age: (years) => `${years} ${plural('ru', years, { one: 'год', few: 'года', many: 'лет', other: 'года' })}`,
  ageUnknown: 'возраст неизвестен',
}

const EN: ReferralTexts = {
  outcomes: { measureTaken: 'Measure taken', personSafe: 'The person is safe', notConfirmed: 'Not confirmed', passedOn: 'Passed to another body' },
  reasons: { notOurTerritory: 'Not our territory', notOurPowers: 'Not within our powers', conflict: 'I know these people', other: 'Another reason' },
  grounds: {
    consent: 'The person agreed that this body is told',
    childAtRisk: 'A child is at risk, consent is not required',
    imminentDanger: 'Life is in danger now, consent is not required',
  },
  fields: { action: 'What is asked', about: 'About whom', place: 'Where', address: 'Address', school: 'What happened at school', home: 'What happened at home', contact: 'How to get in touch' },
  entries: { sent: 'Sent', delivered: 'Delivered', accepted: 'Accepted', refused: 'Refused', reported: 'Interim report', answered: 'Outcome', verified: 'Outcome verified', returned: 'Outcome returned', reopened: 'The person says help did not come', withdrawn: 'Withdrawn', lapsed: 'Due time passed', climbed: 'Told to the office above' },
  statuses: { sent: 'New', delivered: 'Waits for an answer', accepted: 'Accepted', refused: 'Refused', inProgress: 'In work', answered: 'Being verified', returned: 'Returned', verified: 'Verified', replaced: 'Given to another body', withdrawn: 'Withdrawn' },
  span: (n, unit) => `${n} ${{ minute: 'minute', hour: 'hour', day: 'day', workday: 'working day' }[unit]}${n === 1 ? '' : 's'}`,
  lawful: 'The due time is set by law',
  byDefault: 'The due time is set by the centre',
  person: { child: 'A child', girl: 'A girl', boy: 'A boy', woman: 'A woman', man: 'A man', adult: 'An adult', unknown: 'A person' },
  age: (years) => `${years} ${years === 1 ? 'year' : 'years'} old`,
  ageUnknown: 'age unknown',
}

export const REFERRAL = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, ReferralTexts>

/** Whom a referral is about, in words: `Қыз бала, 14 жаста`. Never a name. */
export function personWords(language: Language, known: { readonly about: About | null; readonly age: number | null; readonly sex: Sex | null }): string {
  const texts = REFERRAL[language]
  const { person } = texts
  const child = known.age === null ? known.about === 'child' : known.age < 18
  const adult = known.age !== null && !child
  const who = child
    ? { f: person.girl, m: person.boy, unknown: person.child }[known.sex ?? 'unknown']
    : { f: person.woman, m: person.man, unknown: adult ? person.adult : person.unknown }[known.sex ?? 'unknown']
  return `${who}, ${known.age === null ? texts.ageUnknown : texts.age(known.age)}`
}
