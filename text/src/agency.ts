import type { SliceField } from '@senim/core/directory/bodies.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import type { Language } from '@senim/core/language.ts'

/** The officers' portal. Times and lengths come in already worded. */
export interface AgencyTexts {
  readonly title: string
  readonly list: {
    readonly heading: string
    readonly order: string
    readonly empty: string
    readonly emptyMore: string
    done(n: number): string
    readonly choose: string
    readonly chooseMore: string
    readonly back: string
    readonly needs: Readonly<Record<ReferralStatus, string>>
    readonly lapsedNeeds: { readonly accept: string; readonly outcome: string }
    left(length: string): string
    today(time: string): string
  }
  readonly clock: {
    answerBy(when: string, left: string): string
    outcomeBy(when: string, left: string): string
    answerLate(by: string): string
    outcomeLate(by: string): string
    readonly after: string
    readonly lateSeen: string
    readonly none: string
    readonly checking: string
    readonly checkingMore: string
    readonly verified: string
    readonly refused: string
    readonly replaced: string
    readonly withdrawn: string
  }
  readonly slice: {
    readonly heading: string
    readonly ground: string
    readonly afterAccept: string
    readonly noName: string
    withheld(what: string): string
    readonly dialogue: string
    readonly fields: Readonly<Record<SliceField, string>>
  }
  readonly safe: {
    readonly heading: string
    readonly doNot: string
    readonly onlyCentre: string
    readonly never: string; readonly neverMore: string
    readonly mayCall: string
    readonly unknown: string
    readonly askFirst: string
    quiet(from: string, to: string): string
  }
  readonly answer: {
    readonly heading: string
    readonly accept: string
    readonly acceptOpens: string
    readonly acceptNext: string
    readonly refuseLegend: string
    readonly refuse: string
    readonly refuseThen: string
    readonly why: string
    readonly whyHint: string
    readonly chooseReason: string
    readonly needWhy: string
  }
  readonly outcome: {
    readonly heading: string
    readonly notReceived: string
    readonly kind: string
    readonly on: string
    readonly who: string
    readonly text: string
    readonly textHint: string
    readonly send: string
    readonly interim: string
    readonly chooseKind: string
    readonly needDate: string
    readonly needWho: string
    readonly needText: string
    readonly future: string
  }
  readonly returned: string
  /** The person's own "no" brought it back. */
  readonly reopened: string
  readonly returnedMore: string
  readonly history: string
  readonly sent: Readonly<Record<'accept' | 'refuse' | 'report' | 'answer', string>>
  readonly sending: string
  readonly notSent: string
  readonly again: string
  readonly notLoaded: string
  readonly account: string
}

const KK: AgencyTexts = {
  title: 'Тапсырмалар',
  list: {
    heading: 'Жауабыңызды күтеді',
    order: 'Алдымен мерзімі өткендер, кейін мерзімі жақындары',
    empty: 'Бәріне жауап берілген',
    emptyMore: 'Жаңа тапсырма келгенде осы жерде көрінеді.',
    done: (n) => `Жауап берілгендер: ${n}`,
    choose: 'Тізімнен тапсырманы таңдаңыз',
    chooseMore: 'Сіз ашқан кезде орталық тапсырманың жеткенін көреді.',
    back: 'Тізімге қайту',
    needs: {
      sent: 'Жаңа. Қабылдау немесе бас тарту керек',
      delivered: 'Қабылдау немесе бас тарту керек',
      accepted: 'Қабылданды. Нәтиже керек',
      inProgress: 'Жұмыста. Нәтиже керек',
      returned: 'Нәтиже қайтарылды, толықтыру керек',
      answered: 'Орталық нәтижені тексеріп жатыр',
      verified: 'Нәтиже расталды',
      refused: 'Бас тартылды',
      replaced: 'Басқа органға берілді',
      withdrawn: 'Кері алынды',
    },
    lapsedNeeds: { accept: 'Жауап кешікті. Қабылдау немесе бас тарту керек', outcome: 'Нәтиже кешікті' },
    left: (length) => `${length} қалды`,
    today: (time) => `бүгін ${time}`,
  },
  clock: {
    answerBy: (when, left) => `Жауап мерзімі ${when}, ${left} қалды`,
    outcomeBy: (when, left) => `Нәтиже мерзімі ${when}, ${left} қалды`,
    answerLate: (by) => `Жауап беру мерзімі ${by} бұрын өтті`,
    outcomeLate: (by) => `Нәтиже мерзімі ${by} бұрын өтті`,
    after: 'Мерзімі өтсе, орталық кешігуді көреді.',
    lateSeen: 'Орталық кешігуді көріп тұр. Жауап әлі де керек.',
    none: 'Мерзімі белгіленбеген',
    checking: 'Нәтиже жіберілді',
    checkingMore: 'Орталық оны растайды немесе себебін жазып қайтарады.',
    verified: 'Орталық нәтижені растады. Бұл тапсырма аяқталды.',
    refused: 'Бас тартылды. Орталық тапсырманы басқа органға береді.',
    replaced: 'Бас тартылды. Тапсырма басқа органға берілді.',
    withdrawn: 'Орталық тапсырманы кері алды: енді ештеңе істеу қажет емес.',
  },
  slice: {
    heading: 'Тапсырма',
    ground: 'Негізі',
    afterAccept: 'Қабылдағаннан кейін ашылады',
    noName: 'Аты-жөні сізге берілмейді.',
    withheld: (what) => `Сізге көрсетілмейді: ${what}. Бұл тапсырмаға олар қажет емес.`,
    dialogue: 'жазысқан хабарлар, аты-жөні',
    fields: { action: 'тапсырма мәтіні', about: 'кім туралы екені', place: 'болған жері', address: 'мекенжай', school: 'мектепте не болғаны', home: 'үйде не болғаны', contact: 'байланыс тәртібі' },
  },
  safe: {
    heading: 'Байланыс қауіпсіздігі',
    doNot: 'Қоңырау шалмаңыз, хат жазбаңыз.',
    onlyCentre: 'Байланыс тек 111 орталығы арқылы.',
    never: 'Бұл адаммен ешқандай жолмен байланысуға болмайды.', neverMore: 'Қоңырау шалмаңыз, жазбаңыз, жақындары арқылы да хабарласпаңыз. Оған байқалатын әр қадамды алдымен 111 орталығымен келісіңіз.',
    mayCall: 'Телефон соғуға болады.',
    unknown: 'Қалай хабарласу қауіпсіз екені көрсетілмеген.',
    askFirst: 'Өзіңіз хабарласпай, алдымен 111 орталығынан сұраңыз.',
    quiet: (from, to) => `${from}–\u2060${to} аралығында хабарласпаңыз.`,
  },
  answer: {
    heading: 'Сіздің жауабыңыз',
    accept: 'Қабылдау',
    acceptOpens: 'Мекенжай ашылады.',
    acceptNext: 'Осыдан кейін нәтиже керек болады, оның мерзімі бірден көрсетіледі.',
    refuseLegend: 'Бас тарту, себебі',
    refuse: 'Бас тарту',
    refuseThen: 'Орталық тапсырманы басқа органға береді. Бас тартуды кейін өзгертуге болмайды.',
    why: 'Түсіндірме',
    whyHint: '«Басқа себеп» таңдалса, міндетті.',
    chooseReason: 'Себебін таңдаңыз.',
    needWhy: 'Қандай себеп екенін жазыңыз.',
  },
  outcome: {
    heading: 'Нәтиже',
    notReceived: '«Алынды» деген нәтиже емес: не істелгенін, қашан және кім істегенін жазыңыз.',
    kind: 'Немен аяқталды',
    on: 'Қашан',
    who: 'Кім істеді',
    text: 'Не істелді',
    textHint: 'Көмек сұраған адамның атын жазбаңыз. Мұны 111 орталығы көреді, басқа органдар көрмейді.',
    send: 'Нәтижені жіберу',
    interim: 'Тек аралық хабар',
    chooseKind: 'Немен аяқталғанын таңдаңыз.',
    needDate: 'Күнін көрсетіңіз.',
    needWho: 'Кім істегенін жазыңыз.',
    needText: 'Не істелгенін жазыңыз.',
    future: 'Бұл күн әлі келген жоқ.',
  },
  returned: 'Орталық нәтижені қайтарды', reopened: 'Адам көмек келмеді деді: жаңа нәтиже керек',
  returnedMore: 'Бұрын жазғаныңыз төменде тұр: толықтырып, қайта жіберіңіз.',
  history: 'Не болды',
  sent: { accept: 'Қабылданды.', refuse: 'Бас тартылды.', report: 'Аралық хабар жіберілді.', answer: 'Нәтиже жіберілді.' },
  sending: 'Жіберіліп жатыр',
  notSent: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  again: 'Қайталау', notLoaded: 'Жүктелмеді.', account: 'Тіл, көрініс, шығу',
}

const RU: AgencyTexts = {
  title: 'Поручения',
  list: {
    heading: 'Ждут вашего ответа',
    order: 'Сначала просроченные, затем те, чей срок ближе',
    empty: 'На всё есть ответ',
    emptyMore: 'Новое поручение появится здесь.',
    done: (n) => `С ответом: ${n}`,
    choose: 'Выберите поручение в списке',
    chooseMore: 'Когда вы его откроете, центр увидит, что оно доставлено.',
    back: 'К списку',
    needs: {
      sent: 'Новое. Принять или отказать',
      delivered: 'Принять или отказать',
      accepted: 'Принято. Нужен исход',
      inProgress: 'В работе. Нужен исход',
      returned: 'Исход вернули, нужно дополнить',
      answered: 'Центр проверяет исход',
      verified: 'Исход подтверждён',
      refused: 'Отказ',
      replaced: 'Передано другому органу',
      withdrawn: 'Отозвано',
    },
    lapsedNeeds: { accept: 'Ответ опаздывает. Принять или отказать', outcome: 'Исход опаздывает' },
    left: (length) => `осталось ${length}`,
    today: (time) => `сегодня ${time}`,
  },
  clock: {
    answerBy: (when, left) => `Ответить до ${when}, осталось ${left}`,
    outcomeBy: (when, left) => `Исход до ${when}, осталось ${left}`,
    answerLate: (by) => `Ответ опаздывает на ${by}`,
    outcomeLate: (by) => `Исход опаздывает на ${by}`,
    after: 'После срока центр увидит опоздание.',
    lateSeen: 'Центр видит опоздание. Ответ всё ещё нужен.',
    none: 'Срок не установлен',
    checking: 'Исход отправлен',
    checkingMore: 'Центр подтвердит его или вернёт с причиной.',
    verified: 'Центр подтвердил исход. Поручение завершено.',
    refused: 'Отказ принят. Центр передаст поручение другому органу.',
    replaced: 'Отказ принят. Поручение передано другому органу.',
    withdrawn: 'Центр отозвал поручение: делать больше ничего не нужно.',
  },
  slice: {
    heading: 'Поручение',
    ground: 'Основание',
    afterAccept: 'Откроется после принятия',
    noName: 'Имя вам не передаётся.',
    withheld: (what) => `Вам не показано: ${what}. Для этого поручения оно не нужно.`,
    dialogue: 'переписка, имя',
    fields: { action: 'текст поручения', about: 'о ком речь', place: 'место', address: 'адрес', school: 'что было в школе', home: 'что было дома', contact: 'как можно связаться' },
  },
  safe: {
    heading: 'Безопасная связь',
    doNot: 'Не звонить и не писать.',
    onlyCentre: 'Связь только через центр 111.',
    never: 'С этим человеком нельзя связываться никак.', neverMore: 'Ни звонка, ни письма, ни через близких. О каждом шаге, который станет заметен, сначала договоритесь с центром 111.',
    mayCall: 'Звонить можно.',
    unknown: 'Как связаться безопасно, не указано.',
    askFirst: 'Сначала спросите центр 111, сами не звоните и не пишите.',
    quiet: (from, to) => `Не беспокоить с ${from} до ${to}.`,
  },
  answer: {
    heading: 'Ваш ответ',
    accept: 'Принять',
    acceptOpens: 'Откроется адрес.',
    acceptNext: 'Дальше нужен исход, его срок будет виден сразу.',
    refuseLegend: 'Отказать, причина',
    refuse: 'Отказать',
    refuseThen: 'Центр передаст поручение другому органу. Изменить отказ потом нельзя.',
    why: 'Пояснение',
    whyHint: 'Для «другой причины» обязательно.',
    chooseReason: 'Выберите причину.',
    needWhy: 'Напишите, какая это причина.',
  },
  outcome: {
    heading: 'Исход',
    notReceived: '«Получено» исходом не считается: что сделано, когда и кем.',
    kind: 'Чем закончилось',
    on: 'Когда',
    who: 'Кто это сделал',
    text: 'Что сделано',
    textHint: 'Не пишите имя того, кто обратился. Это видит центр 111, другие органы не видят.',
    send: 'Отправить исход',
    interim: 'Только промежуточное',
    chooseKind: 'Выберите, чем закончилось.',
    needDate: 'Укажите день.',
    needWho: 'Напишите, кто это сделал.',
    needText: 'Напишите, что сделано.',
    future: 'Этот день ещё не наступил.',
  },
  returned: 'Центр вернул исход', reopened: 'Человек сказал, что помощь не пришла: нужен новый исход',
  returnedMore: 'Написанное раньше стоит ниже: дополните и отправьте снова.',
  history: 'Что было',
  sent: { accept: 'Принято.', refuse: 'Отказ отправлен.', report: 'Промежуточное отправлено.', answer: 'Исход отправлен.' },
  sending: 'Отправляется',
  notSent: 'Не отправлено: нет связи. Написанное осталось здесь.',
  again: 'Повторить', notLoaded: 'Не загрузилось.', account: 'Язык, вид, выход',
}

const EN: AgencyTexts = {
  title: 'Referrals',
  list: {
    heading: 'Waiting for your answer',
    order: 'Overdue first, then those due soonest',
    empty: 'Everything is answered',
    emptyMore: 'A new referral will appear here.',
    done: (n) => `Answered: ${n}`,
    choose: 'Choose a referral from the list',
    chooseMore: 'When you open it, the centre sees that it was delivered.',
    back: 'Back to the list',
    needs: {
      sent: 'New. Accept or refuse',
      delivered: 'Accept or refuse',
      accepted: 'Accepted. An outcome is needed',
      inProgress: 'In work. An outcome is needed',
      returned: 'The outcome came back, more is needed',
      answered: 'The centre is verifying the outcome',
      verified: 'Outcome verified',
      refused: 'Refused',
      replaced: 'Given to another body',
      withdrawn: 'Withdrawn',
    },
    lapsedNeeds: { accept: 'The answer is late. Accept or refuse', outcome: 'The outcome is late' },
    left: (length) => `${length} left`,
    today: (time) => `today ${time}`,
  },
  clock: {
    answerBy: (when, left) => `Answer by ${when}, ${left} left`,
    outcomeBy: (when, left) => `Outcome due ${when}, ${left} left`,
    answerLate: (by) => `The answer is ${by} late`,
    outcomeLate: (by) => `The outcome is ${by} late`,
    after: 'After that the centre sees that it is late.',
    lateSeen: 'The centre sees that it is late. Your answer is still needed.',
    none: 'No due time is set',
    checking: 'Outcome sent',
    checkingMore: 'The centre will verify it or return it with a reason.',
    verified: 'The centre verified the outcome. This referral is finished.',
    refused: 'Refused. The centre will give it to another body.',
    replaced: 'Refused. It was given to another body.',
    withdrawn: 'The centre withdrew it: nothing more is to be done.',
  },
  slice: {
    heading: 'The referral',
    ground: 'Ground',
    afterAccept: 'Opens once you accept',
    noName: 'You are not given the name.',
    withheld: (what) => `Not shown to you: ${what}. This referral does not need it.`,
    dialogue: 'the dialogue, the name',
    fields: { action: 'what is asked', about: 'whom it is about', place: 'the place', address: 'the address', school: 'what happened at school', home: 'what happened at home', contact: 'how to get in touch' },
  },
  safe: {
    heading: 'Safe contact',
    doNot: 'Do not call and do not write.',
    onlyCentre: 'Only centre 111 gets in touch.',
    never: 'Do not get in touch with this person in any way.', neverMore: 'No call, no message, not through relatives either. Agree with centre 111 first on any step that could be noticed.',
    mayCall: 'Calling is allowed.',
    unknown: 'No safe way to get in touch is named.',
    askFirst: 'Ask centre 111 first; do not call or write yourself.',
    quiet: (from, to) => `Not between ${from} and ${to}.`,
  },
  answer: {
    heading: 'Your answer',
    accept: 'Accept',
    acceptOpens: 'The address opens.',
    acceptNext: 'An outcome is needed next; its due time shows at once.',
    refuseLegend: 'Refuse, the reason',
    refuse: 'Refuse',
    refuseThen: 'The centre will give the referral to another body. A refusal cannot be changed later.',
    why: 'Explanation',
    whyHint: 'Required for “another reason”.',
    chooseReason: 'Choose a reason.',
    needWhy: 'Write what the reason is.',
  },
  outcome: {
    heading: 'Outcome',
    notReceived: '“Received” is not an outcome: say what was done, when and by whom.',
    kind: 'How it ended',
    on: 'When',
    who: 'Who did it',
    text: 'What was done',
    textHint: 'Do not write the name of the person helped. Centre 111 sees this, other bodies do not.',
    send: 'Send the outcome',
    interim: 'Interim report only',
    chooseKind: 'Choose how it ended.',
    needDate: 'Give the day.',
    needWho: 'Write who did it.',
    needText: 'Write what was done.',
    future: 'That day has not come yet.',
  },
  returned: 'The centre returned the outcome', reopened: 'The person says help did not come: a new outcome is needed',
  returnedMore: 'What you wrote before stands below: add to it and send again.',
  history: 'What happened',
  sent: { accept: 'Accepted.', refuse: 'Refusal sent.', report: 'Interim report sent.', answer: 'Outcome sent.' },
  sending: 'Sending',
  notSent: 'Not sent: no connection. What you wrote is still here.',
  again: 'Try again', notLoaded: 'Could not load.', account: 'Language, look, sign out',
}

export const AGENCY = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AgencyTexts>
