import type { CaseEnd } from '@senim/core/cases/events.ts'
import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** The six steps of a row of the joint board. */
export type BoardStep = 'sent' | 'delivered' | 'accepted' | 'interim' | 'outcome' | 'verified'
export type StepLook = 'done' | 'now' | 'late' | 'todo' | 'skip' | 'no'

/** Cases: the list and the joint board. Times and lengths come in already worded. */
export interface CasesTexts {
  readonly title: string
  readonly order: string
  readonly empty: string
  readonly emptyMore: string
  closed(n: number): string
  readonly back: string
  heading(number: string): string
  row: {
    late(n: number): string
    toVerify(n: number): string
    refused(n: number): string
    open(n: number, total: number): string
    next(when: string): string
    readonly ready: string
    opened(when: string): string
  }
  lead(name: string): string
  dialogue(code: string): string
  closedAt(when: string): string
  readonly onlyRead: string
  sum: { waiting(n: number): string; toVerify(n: number): string; refused(n: number): string; late(n: number): string }
  readonly bodies: string
  readonly body: string
  /** What a body is called where only its kind matters. */
  readonly kinds: Readonly<Record<BodyKind, string>>
  readonly stepsOf: string
  readonly steps: Readonly<Record<BoardStep, string>>
  readonly looks: Readonly<Record<StepLook, string>>
  under: { due(when: string): string; late(by: string): string; readonly verify: string; readonly notNeeded: string; readonly refused: string; readonly noDue: string }
  readonly replaced: string
  verify: { readonly yes: string; readonly back: string; readonly why: string; readonly whyHint: string; readonly send: string; readonly needWhy: string }
  missing: {
    readonly heading: string
    noAnswer(body: string): string
    needsNewOwner(body: string): string
    needsVerification(body: string): string
    readonly riskNotAssessed: string
    readonly taskOpen: string
    readonly personNotAsked: string
    readonly personMayAnswer: string
    readonly personSaysNo: string
    readonly riskAssessed: string
    readonly owes: string
    readonly yours: string
    by(when: string): string
    late(by: string): string
    readonly none: string
    readonly close: string
    why(n: number): string
    readonly end: string
    readonly ends: Readonly<Record<CaseEnd, string>>
    readonly chooseEnd: string
  }
  connect: {
    readonly add: string
    readonly another: string
    insteadOf(body: string): string
    readonly which: string
    readonly choose: string
    readonly proposed: string
    readonly others: string
    readonly sent: string
    readonly action: string
    readonly sees: string
    readonly ground: string
    readonly region: string
    readonly always: string
    readonly send: string
    readonly needGround: string
    readonly needBody: string
    readonly needAction: string
    readonly needField: string
    readonly none: string
  }
  readonly facts: string
  timeline: { readonly heading: string; opened(name: string): string; entry(body: string, what: string): string; sent(n: number): string }
  finished(n: number): string
  done: { connected(body: string): string; verified(body: string): string; returned(body: string): string; readonly closed: string }
  readonly cancel: string
  readonly sending: string
  readonly notSent: string
  readonly again: string
  readonly notLoaded: string
}

const KK: CasesTexts = {
  title: 'Істер',
  order: 'Алдымен кешіккендер мен тексеруге келгендер, кейін мерзімі жақындары',
  empty: 'Ашық іс жоқ',
  emptyMore: 'Диалогтан органдар қосылғанда, іс осы жерде ашылады.',
  closed: (n) => `Жабылған істер: ${n}`,
  back: 'Барлық іс',
  heading: (number) => `Іс ${number}`,
  row: {
    late: (n) => `${n} кешікті`,
    toVerify: (n) => `${n} нәтиже тексеруге келді`,
    refused: (n) => `${n} орган бас тартты`,
    open: (n, total) => `${total} орган, аяқталмағаны ${n}`,
    next: (when) => `келесі мерзім ${when}`,
    ready: 'Бәрі орындалды, жабуға болады',
    opened: (when) => `ашылды: ${when}`,
  },
  lead: (name) => `Жүргізуші: ${name}`,
  dialogue: (code) => `Диалог ${code}`,
  closedAt: (when) => `Іс жабылды: ${when}`,
  onlyRead: 'Бұл істі сіз тек көре аласыз.',
  sum: { waiting: () => 'органнан жауап күтіледі', toVerify: () => 'нәтиже тексеруге келді', refused: () => 'орган бас тартты, басқасы керек', late: () => 'кешікті' },
  bodies: 'Органдар',
  body: 'Орган',
  kinds: {
    police: 'Полиция', ambulance: 'Жедел жәрдем', fire: 'Өрт сөндірушілер', rescue: 'Құтқарушылар (112)', education: 'Білім басқармасы', school: 'Мектеп', guardianship: 'Қорғаншылық органы', minors: 'Кәмелетке толмағандар комиссиясы',
    social: 'Әлеуметтік қорғау', health: 'Денсаулық сақтау', crisis: 'Отбасын қолдау орталығы', prosecutor: 'Прокуратура', ombudsman: 'Бала құқықтары уәкілі', akimat: 'Әкімдік', ministry: 'Министрлік',
  },
  stepsOf: 'Қадамдар',
  steps: { sent: 'Жіберілді', delivered: 'Жеткізілді', accepted: 'Қабылданды', interim: 'Аралық', outcome: 'Нәтиже', verified: 'Тексерілді' },
  looks: { done: 'орындалды', now: 'кезегі келді', late: 'кешікті', todo: 'алда', skip: 'қажет емес', no: 'бас тартылды' },
  under: { due: (when) => `мерзімі ${when}`, late: (by) => `${by} кешікті`, verify: 'Тексеру керек', notNeeded: 'міндетті емес', refused: 'Бас тартты', noDue: 'мерзімсіз' },
  replaced: 'Міндет басқа органға өтті.',
  verify: { yes: 'Растау', back: 'Себебін жазып қайтару', why: 'Нені толықтыру керек', whyHint: 'Орган осы сөздерді көреді.', send: 'Қайтару', needWhy: 'Нені толықтыру керегін жазыңыз.' },
  missing: {
    heading: 'Істі жабуға не жетпейді',
    noAnswer: (body) => `${body}: нәтиже`,
    needsNewOwner: (body) => `${body} бас тартты: басқа орган керек`,
    needsVerification: (body) => `${body}: нәтижені тексеру`,
    riskNotAssessed: 'Қауіп деңгейі бағаланбаған',
    taskOpen: 'Ортақ тапсырма аяқталмаған',
    personNotAsked: 'Адамнан көмек келді ме деп сұралмаған',
    personMayAnswer: 'Адамнан сұралды, жауабы күтіледі',
    personSaysNo: 'Адам көмек келмеді деді',
    riskAssessed: 'Қауіп деңгейі бағаланды',
    owes: 'органнан',
    yours: 'орталықтан',
    by: (when) => `мерзімі ${when}`,
    late: (by) => `${by} кешікті`,
    none: 'Бәрі орындалды, істі жабуға болады.',
    close: 'Істі жабу',
    why: (n) => (n === 1 ? 'Жоғарыдағы орындалғанда ашылады.' : `Жоғарыдағы ${n} нәрсе орындалғанда ашылады.`),
    end: 'Іс немен аяқталды',
    ends: { resolved: 'Мәселе шешілді', personSafe: 'Адам қауіпсіз жерде', notConfirmed: 'Расталмады', personDeclined: 'Адам көмектен бас тартты' },
    chooseEnd: 'Іс немен аяқталғанын таңдаңыз.',
  },
  connect: {
    add: 'Орган қосу',
    another: 'Басқа органға жіберу',
    insteadOf: (body) => `Орнын басатыны: ${body}`,
    which: 'Қай органға',
    choose: 'Таңдаңыз',
    proposed: 'Ережеге сай',
    others: 'Өңірдің басқа органдары',
    sent: 'жіберілген',
    action: 'Не істеу керек',
    sees: 'Орган нені көреді',
    ground: 'Негізі',
    region: 'Өңір',
    always: 'Қалай болғанда да көреді',
    send: 'Жіберу',
    needGround: 'Қандай негізбен айтылатынын таңдаңыз.',
    needBody: 'Органды таңдаңыз.',
    needAction: 'Не істеу керегін жазыңыз.',
    needField: 'Белгіленген өрісті толтырыңыз немесе белгісін алыңыз.',
    none: 'Бұл өңірде басқа орган жоқ.',
  },
  facts: 'Іс туралы',
  timeline: { heading: 'Болған оқиғалар', opened: (name) => `Іс ашылды, ${name}`, entry: (body, what) => `${body}: ${what}`, sent: (n) => `${n} орган бір сәтте қосылды` },
  finished: (n) => `Орындалғандары: ${n}`,
  done: { connected: (body) => `Жіберілді: ${body}`, verified: (body) => `Нәтиже расталды: ${body}`, returned: (body) => `Толықтыруға қайтарылды: ${body}`, closed: 'Іс жабылды' },
  cancel: 'Болдырмау',
  sending: 'Жіберіліп жатыр',
  notSent: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  again: 'Қайталау',
  notLoaded: 'Жүктелмеді.',
}

const RU: CasesTexts = {
  title: 'Дела',
  order: 'Сначала опоздания и исходы на проверку, затем те, чей срок ближе',
  empty: 'Открытых дел нет',
  emptyMore: 'Дело откроется здесь, когда из диалога подключат органы.',
  closed: (n) => `Закрытые дела: ${n}`,
  back: 'Все дела',
  heading: (number) => `Дело ${number}`,
  row: {
    late: (n) => `${n} ${plural('ru', n, { one: 'опоздание', few: 'опоздания', many: 'опозданий', other: 'опоздания' })}`,
    toVerify: (n) => `${n} ${plural('ru', n, { one: 'исход', few: 'исхода', many: 'исходов', other: 'исхода' })} на проверку`,
    refused: (n) => `${n} ${plural('ru', n, { one: 'отказ', few: 'отказа', many: 'отказов', other: 'отказа' })}`,
    open: (n, total) => `${total} ${plural('ru', total, { one: 'орган', few: 'органа', many: 'органов', other: 'органа' })}, не завершено ${n}`,
    next: (when) => `ближайший срок ${when}`,
    ready: 'Всё выполнено, можно закрыть',
    opened: (when) => `открыто ${when}`,
  },
  lead: (name) => `Ведёт: ${name}`,
  dialogue: (code) => `Диалог ${code}`,
  closedAt: (when) => `Дело закрыто ${when}`,
  onlyRead: 'Это дело вам доступно только для чтения.',
  sum: {
    waiting: (n) => plural('ru', n, { one: 'орган ещё должен ответить', few: 'органа ещё должны ответить', many: 'органов ещё должны ответить', other: 'органа ещё должны ответить' }),
    toVerify: (n) => plural('ru', n, { one: 'исход ждёт проверки', few: 'исхода ждут проверки', many: 'исходов ждут проверки', other: 'исхода ждут проверки' }),
    refused: (n) => `${plural('ru', n, { one: 'отказ', few: 'отказа', many: 'отказов', other: 'отказа' })}: нужен другой орган`,
    late: (n) => plural('ru', n, { one: 'опоздание', few: 'опоздания', many: 'опозданий', other: 'опоздания' }),
  },
  bodies: 'Органы',
  body: 'Орган',
  kinds: {
    police: 'Полиция', ambulance: 'Скорая помощь', fire: 'Пожарная служба', rescue: 'Спасатели (112)', education: 'Управление образования', school: 'Школа', guardianship: 'Орган опеки', minors: 'Комиссия по делам несовершеннолетних',
    social: 'Социальная защита', health: 'Здравоохранение', crisis: 'Центр поддержки семьи', prosecutor: 'Прокуратура', ombudsman: 'Уполномоченный по правам ребёнка', akimat: 'Акимат', ministry: 'Министерство',
  },
  stepsOf: 'Шаги',
  steps: { sent: 'Отправлено', delivered: 'Доставлено', accepted: 'Принято', interim: 'Промежуточное', outcome: 'Исход', verified: 'Проверено' },
  looks: { done: 'выполнено', now: 'сейчас', late: 'опаздывает', todo: 'впереди', skip: 'не требуется', no: 'отказ' },
  under: { due: (when) => `срок ${when}`, late: (by) => `Опаздывает на ${by}`, verify: 'Проверить', notNeeded: 'не обязательно', refused: 'Отказ', noDue: 'без срока' },
  replaced: 'Обязанность перешла другому органу.',
  verify: { yes: 'Подтвердить', back: 'Вернуть с причиной', why: 'Что нужно дополнить', whyHint: 'Орган увидит эти слова.', send: 'Вернуть', needWhy: 'Напишите, что нужно дополнить.' },
  missing: {
    heading: 'Чего не хватает, чтобы закрыть дело',
    noAnswer: (body) => `${body}: исход`,
    needsNewOwner: (body) => `${body}, отказ: нужен другой орган`,
    needsVerification: (body) => `${body}: проверить исход`,
    riskNotAssessed: 'Риск не оценён',
    taskOpen: 'Общее поручение не выполнено',
    personNotAsked: 'Человека не спросили, пришла ли помощь',
    personMayAnswer: 'Человека спросили, ждём ответа',
    personSaysNo: 'Человек сказал, что помощь не пришла',
    riskAssessed: 'Риск оценён',
    owes: 'от органа',
    yours: 'от центра',
    by: (when) => `срок ${when}`,
    late: (by) => `опаздывает на ${by}`,
    none: 'Всё выполнено, дело можно закрыть.',
    close: 'Закрыть дело',
    why: (n) => (n === 1 ? 'Откроется, когда будет выполнен пункт выше.' : `Откроется, когда будут выполнены все пункты выше: ${n}.`),
    end: 'Чем закончилось дело',
    ends: { resolved: 'Вопрос решён', personSafe: 'Человек в безопасности', notConfirmed: 'Не подтвердилось', personDeclined: 'Человек отказался от помощи' },
    chooseEnd: 'Выберите, чем закончилось дело.',
  },
  connect: {
    add: 'Подключить орган',
    another: 'Передать другому органу',
    insteadOf: (body) => `Вместо: ${body}`,
    which: 'Какому органу',
    choose: 'Выберите',
    proposed: 'По правилам',
    others: 'Другие органы региона',
    sent: 'отправлено',
    action: 'Что нужно сделать',
    sees: 'Что увидит орган',
    ground: 'Основание',
    region: 'Регион',
    always: 'Увидит в любом случае',
    send: 'Отправить',
    needGround: 'Выберите, на каком основании сообщаете.',
    needBody: 'Выберите орган.',
    needAction: 'Напишите, что нужно сделать.',
    needField: 'Заполните отмеченное поле или снимите отметку.',
    none: 'Других органов в этом регионе нет.',
  },
  facts: 'О деле',
  timeline: {
    heading: 'Что было',
    opened: (name) => `Дело открыто, ${name}`,
    entry: (body, what) => `${body}: ${what}`,
    sent: (n) => `${n} ${plural('ru', n, { one: 'орган подключён', few: 'органа подключены', many: 'органов подключены', other: 'органа подключены' })} одновременно`,
  },
  finished: (n) => `Выполнено: ${n}`,
  done: { connected: (body) => `Отправлено: ${body}`, verified: (body) => `Исход подтверждён: ${body}`, returned: (body) => `Возвращено на доработку: ${body}`, closed: 'Дело закрыто' },
  cancel: 'Отмена',
  sending: 'Отправляется',
  notSent: 'Не отправлено: нет связи. Написанное осталось здесь.',
  again: 'Повторить',
  notLoaded: 'Не загрузилось.',
}

const EN: CasesTexts = {
  title: 'Cases',
  order: 'Late ones and outcomes to verify first, then those due soonest',
  empty: 'No open cases',
  emptyMore: 'A case opens here when bodies are connected from a dialogue.',
  closed: (n) => `Closed cases: ${n}`,
  back: 'All cases',
  heading: (number) => `Case ${number}`,
  row: {
    late: (n) => `${n} late`,
    toVerify: (n) => `${n} to verify`,
    refused: (n) => `${n} refused`,
    open: (n, total) => `${total} ${total === 1 ? 'body' : 'bodies'}, ${n} not finished`,
    next: (when) => `next due ${when}`,
    ready: 'All done, it may close',
    opened: (when) => `opened ${when}`,
  },
  lead: (name) => `Led by ${name}`,
  dialogue: (code) => `Dialogue ${code}`,
  closedAt: (when) => `Case closed ${when}`,
  onlyRead: 'You may only read this case.',
  sum: { waiting: (n) => (n === 1 ? 'body still owes an answer' : 'bodies still owe an answer'), toVerify: (n) => (n === 1 ? 'outcome to verify' : 'outcomes to verify'), refused: () => 'refused: another body is needed', late: () => 'late' },
  bodies: 'Bodies',
  body: 'Body',
  kinds: {
    police: 'Police', ambulance: 'Ambulance', fire: 'Fire service', rescue: 'Rescue (112)', education: 'Education department', school: 'School', guardianship: 'Guardianship body', minors: 'Commission on minors',
    social: 'Social protection', health: 'Health care', crisis: 'Family support centre', prosecutor: 'Prosecutor', ombudsman: 'Child ombudsman', akimat: 'Akimat', ministry: 'Ministry',
  },
  stepsOf: 'Steps',
  steps: { sent: 'Sent', delivered: 'Delivered', accepted: 'Accepted', interim: 'Interim', outcome: 'Outcome', verified: 'Verified' },
  looks: { done: 'done', now: 'open now', late: 'late', todo: 'ahead', skip: 'not needed', no: 'refused' },
  under: { due: (when) => `due ${when}`, late: (by) => `${by} late`, verify: 'To verify', notNeeded: 'optional', refused: 'Refused', noDue: 'no due time' },
  replaced: 'The duty passed to another body.',
  verify: { yes: 'Verify', back: 'Return with a reason', why: 'What is still needed', whyHint: 'The body will read these words.', send: 'Return', needWhy: 'Write what is still needed.' },
  missing: {
    heading: 'What is missing before this case can close',
    noAnswer: (body) => `${body}: outcome`,
    needsNewOwner: (body) => `${body} refused: another body is needed`,
    needsVerification: (body) => `${body}: verify the outcome`,
    riskNotAssessed: 'The risk is not assessed',
    taskOpen: 'A joint task is not done',
    personNotAsked: 'Nobody asked the person whether help came',
    personMayAnswer: 'The person was asked and may still answer',
    personSaysNo: 'The person says help did not come',
    riskAssessed: 'The risk is assessed',
    owes: 'owed by the body',
    yours: 'owed by the centre',
    by: (when) => `due ${when}`,
    late: (by) => `${by} late`,
    none: 'All is done, the case may close.',
    close: 'Close the case',
    why: (n) => (n === 1 ? 'Opens when the point above is done.' : `Opens when all ${n} points above are done.`),
    end: 'How the case ended',
    ends: { resolved: 'Resolved', personSafe: 'The person is safe', notConfirmed: 'Not confirmed', personDeclined: 'The person declined help' },
    chooseEnd: 'Choose how the case ended.',
  },
  connect: {
    add: 'Connect a body',
    another: 'Send to another body',
    insteadOf: (body) => `In place of: ${body}`,
    which: 'To which body',
    choose: 'Choose',
    proposed: 'By the rules',
    others: 'Other bodies of the region',
    sent: 'sent',
    action: 'What is asked',
    sees: 'What the body will see',
    ground: 'Ground',
    region: 'Region',
    always: 'Sees in any case',
    send: 'Send',
    needGround: 'Choose the ground on which the body is told.',
    needBody: 'Choose a body.',
    needAction: 'Write what is asked.',
    needField: 'Fill in the ticked field or untick it.',
    none: 'There is no other body in this region.',
  },
  facts: 'About the case',
  timeline: { heading: 'What happened', opened: (name) => `Case opened, ${name}`, entry: (body, what) => `${body}: ${what}`, sent: (n) => `${n} bodies connected at once` },
  finished: (n) => `Done: ${n}`,
  done: { connected: (body) => `Sent: ${body}`, verified: (body) => `Outcome verified: ${body}`, returned: (body) => `Returned: ${body}`, closed: 'Case closed' },
  cancel: 'Cancel',
  sending: 'Sending',
  notSent: 'Not sent: no connection. What you wrote is still here.',
  again: 'Try again',
  notLoaded: 'Could not load.',
}

export const CASES = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, CasesTexts>
