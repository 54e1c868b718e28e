import type { Means } from '@senim/core/cases/events.ts'
import type { DeliveredBy } from '@senim/core/cases/referral/state.ts'
import type { Milestone, Office, Start, Step } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'

/** The joint board: clocks, the ladder of a silence, joint tasks and conferences. Times and lengths come in already worded. */
export interface BoardTexts {
  /** What is owed at each step, as it stands in a list. */
  readonly owed: Readonly<Record<Step, string>>
  next(when: string): string
  readonly via: Readonly<Record<DeliveredBy, string>>
  reached(office: string): string
  replaceBy(when: string): string
  replaceLate(by: string): string
  readonly how: string
  /** From which event a clock counts. */
  readonly from: Readonly<Record<Start, string>>
  counted(step: string, span: string, from: string): string
  readonly milestones: Readonly<Record<Milestone, string>>
  milestone(what: string, day: string): string
  readonly ladder: { readonly label: string; readonly offices: Readonly<Record<Office, string>>; told(when: string): string; will(when: string): string; next(office: string, when: string): string; readonly waits: string; readonly means: Readonly<Record<Means, string>>; readonly read: string; readonly failed: string; readonly noReceipt: string; readonly unmanned: string }
  readonly task: {
    readonly heading: string; readonly give: string; readonly what: string; readonly whatHint: string; readonly who: string; readonly due: string; readonly send: string; readonly needWhat: string; readonly needWho: string; readonly needDue: string; readonly past: string; readonly given: string; readonly none: string
    by(when: string): string; late(by: string): string; doneAt(when: string, by: string): string; readonly notYet: string; readonly statuses: Readonly<Record<'open' | 'done' | 'dropped', string>>
    readonly markDone: string; readonly note: string; readonly noteHint: string; readonly noted: string; readonly drop: string; readonly why: string; readonly needWhy: string; readonly dropped: string; droppedWhy(by: string, why: string): string
    readonly missing: string
  }
  readonly conference: { readonly heading: string; readonly write: string; readonly on: string; readonly who: string; readonly record: string; readonly recordHint: string; readonly send: string; readonly needWho: string; readonly needOn: string; readonly future: string; readonly needRecord: string; readonly written: string; held(day: string): string; readonly taskFrom: string }
  readonly happened: { tasked(what: string, by: string): string; taskDone(body: string, what: string): string; taskLate(what: string): string; taskDropped(what: string, by: string): string; conferred(day: string, bodies: string): string }
}

const KK: BoardTexts = {
  owed: { deliver: 'хабарды ашу', accept: 'қабылдау', interim: 'аралық хабар', outcome: 'нәтиже', verify: 'нәтижені тексеру', replace: 'басқа орган табу' },
  next: (when) => `келесісі ${when}`,
  via: { portal: 'порталда', webhook: 'өз жүйесінде', api: 'өз жүйесінде' },
  reached: (office) => `жеткені: ${office}`,
  replaceBy: (when) => `Басқа орган табу мерзімі ${when}`,
  replaceLate: (by) => `Басқа орган табу ${by} кешікті`,
  how: 'Мерзім қалай есептелген',
  from: { sent: 'жіберілген сәттен', delivered: 'жеткізілген сәттен', accepted: 'қабылданған сәттен', registered: 'тіркелген күннен', served: 'нұсқама тапсырылған күннен', refused: 'бас тартылған сәттен', answered: 'нәтиже берілген сәттен' },
  counted: (step, span, from) => `${step}: ${from} бастап ${span}`,
  milestones: { registered: 'Іс тіркелді', served: 'Қорғау нұсқамасы тапсырылды' },
  milestone: (what, day) => `${what}: ${day}`,
  ladder: {
    label: 'Үнсіздік кімге жетті', offices: { duty: 'Кезекші', head: 'Орган басшысы', superior: 'Жоғары тұрған орган', akimat: 'Әкімдік', ministry: 'Министрлік', prosecutor: 'Прокуратура', supervisor: 'Орталықтың аға маманы', director: 'Орталық басшысы' },
    told: (when) => `${when} айтылды`, will: (when) => `жауап болмаса, ${when} айтылады`, next: (office, when) => `${when} айтылады: ${office}`, waits: 'кезегі келген жоқ', means: { portal: 'порталда', webhook: 'өз жүйесінде', email: 'поштада', sms: 'SMS', hand: 'қолмен' }, read: 'оқыды', failed: 'жетпеді', noReceipt: 'алғаны расталмаған', unmanned: 'Жіберілген сәтте органда кезекші болмады',
  },
  task: {
    heading: 'Ортақ тапсырмалар', give: 'Ортақ тапсырма беру', what: 'Бірге не істеу керек', whatHint: 'Мұны таңдалған органдар көреді. Адамның атын жазбаңыз.', who: 'Кім орындайды', due: 'Қай күнге дейін', send: 'Тапсырма беру', needWhat: 'Не істеу керегін жазыңыз.', needWho: 'Кемінде бір органды белгілеңіз.', needDue: 'Күнін таңдаңыз.', past: 'Бұл күн өтіп кеткен.', given: 'Тапсырма берілді', none: 'Ортақ тапсырма берілген жоқ.',
    by: (when) => `мерзімі ${when}`, late: (by) => `${by} кешікті`, doneAt: (when, by) => `орындалды, ${when}, ${by}`, notYet: 'орындалған жоқ', statuses: { open: 'орындалып жатыр', done: 'орындалды', dropped: 'алынып тасталды' },
    markDone: 'Орындалды деп белгілеу', note: 'Қайдан белгілі', noteHint: 'Міндетті емес.', noted: 'Белгіленді', drop: 'Тапсырманы алып тастау', why: 'Неге енді қажет емес', needWhy: 'Себебін жазыңыз.', dropped: 'Тапсырма алынып тасталды', droppedWhy: (by, why) => `${by}: ${why}`,
    missing: 'Ортақ тапсырма',
  },
  conference: { heading: 'Кеңестер', write: 'Кеңес хаттамасы', on: 'Қай күні өтті', who: 'Кім қатысты', record: 'Не шешілді', recordHint: 'Мұны орталық қана көреді.', send: 'Жазып қою', needWho: 'Қатысқан органды белгілеңіз.', needOn: 'Күнін таңдаңыз.', future: 'Бұл күн әлі келген жоқ.', needRecord: 'Не шешілгенін жазыңыз.', written: 'Кеңес жазылды', held: (day) => `Кеңес, ${day}`, taskFrom: 'Осы кеңестен тапсырма беру' },
  happened: { tasked: (what, by) => `Ортақ тапсырма: ${what}, ${by}`, taskDone: (body, what) => `${body} өз үлесін орындады: ${what}`, taskLate: (what) => `Ортақ тапсырманың мерзімі өтті: ${what}`, taskDropped: (what, by) => `Ортақ тапсырма алынып тасталды: ${what}, ${by}`, conferred: (day, bodies) => `Кеңес өтті, ${day}: ${bodies}` },
}

const RU: BoardTexts = {
  owed: { deliver: 'открыть поручение', accept: 'принять', interim: 'промежуточное сообщение', outcome: 'исход', verify: 'проверка исхода', replace: 'новый исполнитель' },
  next: (when) => `следующее до ${when}`,
  via: { portal: 'в портале', webhook: 'в своей системе', api: 'в своей системе' },
  reached: (office) => `сообщено: ${office}`,
  replaceBy: (when) => `Найти другой орган до ${when}`,
  replaceLate: (by) => `Другой орган не найден, опоздание ${by}`,
  how: 'Как посчитан срок',
  from: { sent: 'с отправки', delivered: 'с доставки', accepted: 'с принятия', registered: 'со дня регистрации', served: 'со дня вручения предписания', refused: 'с отказа', answered: 'с исхода' },
  counted: (step, span, from) => `${step}: ${span} ${from}`,
  milestones: { registered: 'Дело зарегистрировано', served: 'Защитное предписание вручено' },
  milestone: (what, day) => `${what}: ${day}`,
  ladder: {
    label: 'Кому сообщено о молчании', offices: { duty: 'Дежурный', head: 'Руководитель органа', superior: 'Вышестоящий орган', akimat: 'Акимат', ministry: 'Министерство', prosecutor: 'Прокуратура', supervisor: 'Старший специалист центра', director: 'Руководитель центра' },
    told: (when) => `сообщено ${when}`, will: (when) => `без ответа узнает ${when}`, next: (office, when) => `${when} узнает ${office}`, waits: 'ещё не дошло', means: { portal: 'в портале', webhook: 'в своей системе', email: 'по почте', sms: 'по SMS', hand: 'лично' }, read: 'прочитано', failed: 'не дошло', noReceipt: 'получение не подтверждено', unmanned: 'В момент отправки в органе не было дежурного',
  },
  task: {
    heading: 'Общие поручения', give: 'Дать общее поручение', what: 'Что нужно сделать вместе', whatHint: 'Это увидят выбранные органы. Имени человека не пишите.', who: 'Кто выполняет', due: 'До какого дня', send: 'Дать поручение', needWhat: 'Напишите, что нужно сделать.', needWho: 'Отметьте хотя бы один орган.', needDue: 'Выберите день.', past: 'Этот день уже прошёл.', given: 'Поручение дано', none: 'Общих поручений пока нет.',
    by: (when) => `срок ${when}`, late: (by) => `опаздывает на ${by}`, doneAt: (when, by) => `выполнено ${when}, ${by}`, notYet: 'не выполнено', statuses: { open: 'выполняется', done: 'выполнено', dropped: 'снято' },
    markDone: 'Отметить выполненным', note: 'Откуда это известно', noteHint: 'Необязательно.', noted: 'Отмечено', drop: 'Снять поручение', why: 'Почему оно больше не нужно', needWhy: 'Напишите причину.', dropped: 'Поручение снято', droppedWhy: (by, why) => `${by}: ${why}`,
    missing: 'Общее поручение',
  },
  conference: { heading: 'Совещания', write: 'Протокол совещания', on: 'Когда прошло', who: 'Кто был', record: 'Что решили', recordHint: 'Это видит только центр.', send: 'Записать', needWho: 'Отметьте, кто был.', needOn: 'Выберите день.', future: 'Этот день ещё не наступил.', needRecord: 'Напишите, что решили.', written: 'Совещание записано', held: (day) => `Совещание, ${day}`, taskFrom: 'Дать поручение по итогам' },
  happened: { tasked: (what, by) => `Общее поручение: ${what}, ${by}`, taskDone: (body, what) => `${body}, своя часть выполнена: ${what}`, taskLate: (what) => `Срок общего поручения прошёл: ${what}`, taskDropped: (what, by) => `Общее поручение снято: ${what}, ${by}`, conferred: (day, bodies) => `Совещание, ${day}: ${bodies}` },
}

const EN: BoardTexts = {
  owed: { deliver: 'opening the referral', accept: 'accepting', interim: 'interim report', outcome: 'outcome', verify: 'verifying the outcome', replace: 'another body' },
  next: (when) => `next by ${when}`,
  via: { portal: 'in the portal', webhook: 'in their system', api: 'in their system' },
  reached: (office) => `told: ${office}`,
  replaceBy: (when) => `Find another body by ${when}`,
  replaceLate: (by) => `Another body is ${by} late`,
  how: 'How this is counted',
  from: { sent: 'from sending', delivered: 'from delivery', accepted: 'from acceptance', registered: 'from the day of registration', served: 'from the day the order was served', refused: 'from the refusal', answered: 'from the outcome' },
  counted: (step, span, from) => `${step}: ${span} ${from}`,
  milestones: { registered: 'The matter was registered', served: 'The protection order was served' },
  milestone: (what, day) => `${what}: ${day}`,
  ladder: {
    label: 'Who was told of the silence', offices: { duty: 'Officer on duty', head: 'Head of the body', superior: 'The body above', akimat: 'Akimat', ministry: 'Ministry', prosecutor: 'Prosecutor', supervisor: 'Supervisor of the centre', director: 'Director of the centre' },
    told: (when) => `told ${when}`, will: (when) => `without an answer told ${when}`, next: (office, when) => `${office} is told ${when}`, waits: 'not reached yet', means: { portal: 'in the portal', webhook: 'in their own system', email: 'by e-mail', sms: 'by SMS', hand: 'by hand' }, read: 'read', failed: 'did not arrive', noReceipt: 'no receipt yet', unmanned: 'Nobody was on duty there when it was sent',
  },
  task: {
    heading: 'Joint tasks', give: 'Give a joint task', what: 'What is to be done together', whatHint: 'The chosen bodies see this. Do not write the person’s name.', who: 'Who does it', due: 'By which day', send: 'Give the task', needWhat: 'Write what is to be done.', needWho: 'Choose at least one body.', needDue: 'Choose the day.', past: 'That day is over.', given: 'The task was given', none: 'No joint task yet.',
    by: (when) => `due ${when}`, late: (by) => `${by} late`, doneAt: (when, by) => `done ${when}, ${by}`, notYet: 'not done yet', statuses: { open: 'under way', done: 'done', dropped: 'dropped' },
    markDone: 'Note as done', note: 'How it is known', noteHint: 'Optional.', noted: 'Noted', drop: 'Drop the task', why: 'Why it is needed no more', needWhy: 'Write the reason.', dropped: 'The task was dropped', droppedWhy: (by, why) => `${by}: ${why}`,
    missing: 'Joint task',
  },
  conference: { heading: 'Conferences', write: 'Record a conference', on: 'On which day', who: 'Who was there', record: 'What was decided', recordHint: 'Only the centre sees this.', send: 'Save the record', needWho: 'Choose who was there.', needOn: 'Choose the day.', future: 'That day has not come yet.', needRecord: 'Write what was decided.', written: 'The conference is on record', held: (day) => `Conference, ${day}`, taskFrom: 'Give a task from it' },
  happened: { tasked: (what, by) => `Joint task: ${what}, ${by}`, taskDone: (body, what) => `${body} did its part: ${what}`, taskLate: (what) => `The joint task is late: ${what}`, taskDropped: (what, by) => `Joint task dropped: ${what}, ${by}`, conferred: (day, bodies) => `Conference, ${day}: ${bodies}` },
}

export const BOARD = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, BoardTexts>
