import type { Means } from '@senim/core/cases/events.ts'
import type { ToldOf, WhyNot } from '@senim/core/cases/means.ts'
import type { Office } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'

/** What could not be told to somebody outside, as supervisors and administrators see it. */
export interface NoticesTexts {
  readonly title: string
  readonly how: string
  readonly none: string
  count(n: number): string
  /** To whom. */
  readonly offices: Readonly<Record<Office, string>>
  /** About what. */
  readonly what: Readonly<Record<ToldOf, string>>
  readonly means: Readonly<Record<Means, string>>
  readonly why: Readonly<Record<WhyNot, string>>
  since(moment: string): string
  caseOf(number: string): string
  readonly again: string
  readonly trying: string
  readonly byHand: string
  readonly form: Readonly<Record<'label' | 'hint' | 'save' | 'saving' | 'cancel' | 'needed', string>> & { heading(office: string, body: string): string }
  readonly begun: string
  readonly noted: string
  readonly lost: string
}

const KK: NoticesTexts = {
  title: 'Жетпеген хабарлар',
  how: 'Бұл хабарлар иесіне өздігінен жетпеді. Қайта жіберіп көріңіз немесе өзіңіз хабарласып, кімге айтқаныңызды жазып қойыңыз.',
  none: 'Барлық хабар иесіне жетті.',
  count: (n) => `Жетпегені: ${n}`,
  offices: { duty: 'Кезекшіге', head: 'Орган басшысына', superior: 'Жоғары тұрған органға', akimat: 'Әкімдікке', ministry: 'Министрлікке', prosecutor: 'Прокуратураға', supervisor: 'Ауысым жетекшісіне', director: 'Орталық басшысына' },
  what: { sent: 'жаңа жолдама', returned: 'толықтыруға қайтарылған нәтиже', reopened: 'қайта ашылған жолдама', withdrawn: 'кері алынған жолдама', climbed: 'кешіккен жауап' },
  means: { portal: 'Портал', webhook: 'Органның өз жүйесі', email: 'Электрондық хат', sms: 'SMS', hand: 'Қызметкер' },
  why: { noAnswer: 'жауап болмады', refused: 'қабылдамады', wrongAddress: 'мекенжай табылмады немесе оған жіберуге болмайды', notSecure: 'қорғалған байланыс орнамады', cut: 'жіберу үзіліп қалды', nobody: 'тізімде бұл міндетте ешкім жоқ' },
  since: (moment) => `Болған уақыты: ${moment}`,
  caseOf: (number) => `Іс ${number}`,
  again: 'Қайта жіберу',
  trying: 'Қайта жіберіліп жатыр',
  byHand: 'Өзім айттым',
  form: { heading: (office, body) => `${office}: ${body}`, label: 'Кімге және қалай айттыңыз', hint: 'Мысалы: кезекші телефонмен қабылдады. Бұл жазба іспен бірге жабық сақталады.', save: 'Жазып қою', saving: 'Жазылып жатыр', cancel: 'Болдырмау', needed: 'Кімге айтқаныңызды жазыңыз.' },
  begun: 'Қайта жіберіле бастады.',
  noted: 'Айтылғаны жазылды.',
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
}

const RU: NoticesTexts = {
  title: 'Что не дошло',
  how: 'Эти сообщения не дошли сами. Отправьте ещё раз или свяжитесь сами и запишите, кому сказали.',
  none: 'Все сообщения дошли.',
  count: (n) => `Не дошло: ${n}`,
  offices: { duty: 'Дежурному', head: 'Руководителю органа', superior: 'Вышестоящему органу', akimat: 'Акимату', ministry: 'Министерству', prosecutor: 'Прокуратуре', supervisor: 'Руководителю смены', director: 'Руководителю центра' },
  what: { sent: 'новое поручение', returned: 'исход возвращён на доработку', reopened: 'поручение открыто снова', withdrawn: 'поручение отозвано', climbed: 'ответ опаздывает' },
  means: { portal: 'Портал', webhook: 'Система самого органа', email: 'Письмо', sms: 'SMS', hand: 'Сотрудник' },
  why: { noAnswer: 'ответа не было', refused: 'не принято', wrongAddress: 'адрес не найден или отправлять туда нельзя', notSecure: 'защищённого соединения нет', cut: 'отправка прервалась', nobody: 'за этой должностью в справочнике никого нет' },
  since: (moment) => `С какого времени: ${moment}`,
  caseOf: (number) => `Дело ${number}`,
  again: 'Отправить ещё раз',
  trying: 'Отправляем ещё раз',
  byHand: 'Сообщено лично',
  form: { heading: (office, body) => `${office}: ${body}`, label: 'Кому и как сказали', hint: 'Например: дежурный принял по телефону. Запись хранится закрытой вместе с делом.', save: 'Записать', saving: 'Записываем', cancel: 'Отмена', needed: 'Напишите, кому сказали.' },
  begun: 'Отправляем ещё раз.',
  noted: 'Записано, что сообщено.',
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
}

const EN: NoticesTexts = {
  title: 'Undelivered',
  how: 'These did not arrive by themselves. Send them again, or ring them up and write down whom you told.',
  none: 'Everything has arrived.',
  count: (n) => `Undelivered: ${n}`,
  offices: { duty: 'To the duty desk', head: 'To the head of the body', superior: 'To the body above', akimat: 'To the akimat', ministry: 'To the ministry', prosecutor: 'To the prosecutor’s office', supervisor: 'To the supervisor', director: 'To the director of the centre' },
  what: { sent: 'a new referral', returned: 'an outcome sent back', reopened: 'a referral opened again', withdrawn: 'a referral taken back', climbed: 'an answer that is late' },
  means: { portal: 'Portal', webhook: 'The body’s own system', email: 'E-mail', sms: 'SMS', hand: 'Staff' },
  why: { noAnswer: 'no answer', refused: 'not accepted', wrongAddress: 'the address was not found, or nothing may be sent there', notSecure: 'no secure connection', cut: 'the sending was cut off', nobody: 'the directory knows nobody in this office' },
  since: (moment) => `Since: ${moment}`,
  caseOf: (number) => `Case ${number}`,
  again: 'Send again',
  trying: 'Being sent again',
  byHand: 'I told them',
  form: { heading: (office, body) => `${office}: ${body}`, label: 'Whom you told, and how', hint: 'For example: the officer on duty took it by telephone. What you write is kept sealed with the case.', save: 'Write it down', saving: 'Writing it down', cancel: 'Cancel', needed: 'Write whom you told.' },
  begun: 'It is being sent again.',
  noted: 'It is written down that they were told.',
  lost: 'Not sent: no connection. What you wrote is still here.',
}

export const NOTICES = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, NoticesTexts>
