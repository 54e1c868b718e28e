import type { Office } from '@senim/core/directory/clocks.ts'
import type { Language } from '@senim/core/language.ts'

/** To whom a late answer is told: the body that owes it, an office above it, the centre itself. */
export type LateTo = 'own' | 'above' | 'centre'
export const lateTo = (office: Office): LateTo => (office === 'duty' || office === 'head' ? 'own' : office === 'supervisor' || office === 'director' ? 'centre' : 'above')

/**
 * What leaves the house by letter and by short message. It may be read by anybody who stands at that desk, so it says that something waits and by when,
 * and nothing of whom or what it is about.
 */
export interface LettersTexts {
  readonly from: string
  /** The same for every letter: in a list of letters nothing tells one from another. */
  readonly subject: string
  sent(until: string | null): string
  returned(until: string | null): string
  reopened(until: string | null): string
  readonly withdrawn: string
  readonly climbed: Readonly<Record<LateTo, string>>
  /** The body had nobody on duty when it was connected. */
  readonly unmanned: string
  readonly open: string
  readonly why: string
  readonly short: Readonly<Record<'sent' | 'returned' | 'reopened' | 'withdrawn' | 'climbed', string>>
}

const KK: LettersTexts = {
  from: 'Байланыс орталығы',
  subject: 'Байланыс орталығынан хабар',
  sent: (until) => (until === null ? 'Байланыс орталығының жаңа сұрауы жауабыңызды күтіп тұр.' : `Байланыс орталығының жаңа сұрауы жауабыңызды күтіп тұр. Мерзімі: ${until}.`),
  returned: (until) => (until === null ? 'Байланыс орталығы жауабыңызды толықтыруды сұрайды.' : `Байланыс орталығы жауабыңызды толықтыруды сұрайды. Мерзімі: ${until}.`),
  reopened: (until) => (until === null ? 'Көмек жетпегені айтылды: байланыс орталығының сұрауы қайта ашылды.' : `Көмек жетпегені айтылды: байланыс орталығының сұрауы қайта ашылды. Мерзімі: ${until}.`),
  withdrawn: 'Байланыс орталығы бір сұрауын кері алды. Ол бойынша енді ештеңе істеудің қажеті жоқ.',
  climbed: {
    own: 'Органыңыз байланыс орталығының сұрауына мерзімінде жауап берген жоқ. Жауап әлі күтіліп тұр.',
    above: 'Өңірдегі бір орган байланыс орталығының сұрауына мерзімінде жауап берген жоқ. Бұл туралы сізге жоғары тұрған орган ретінде хабарланып отыр.',
    centre: 'Орталықтың өз мойнындағы бір қадам мерзімінде жасалған жоқ. Назарыңыз керек.',
  },
  unmanned: 'Өңірдегі бір органға байланыс орталығының сұрауы жіберілді, бірақ ол жерде қазір кезекші жоқ. Назарыңыз керек.',
  open: 'Ашу',
  why: 'Хатта адам туралы ештеңе жазылмайды. Қалғаны порталда, жүйеге кіргеннен кейін көрінеді.',
  short: { sent: 'жаңа сұрау жауап күтіп тұр', returned: 'жауапты толықтыру сұралды', reopened: 'сұрау қайта ашылды', withdrawn: 'сұрау кері алынды', climbed: 'сұрауға жауап кешікті' },
}

const RU: LettersTexts = {
  from: 'Контакт-центр',
  subject: 'Сообщение контакт-центра',
  sent: (until) => (until === null ? 'Новый запрос контакт-центра ждёт вашего ответа.' : `Новый запрос контакт-центра ждёт вашего ответа. Срок: ${until}.`),
  returned: (until) => (until === null ? 'Контакт-центр просит дополнить ваш ответ.' : `Контакт-центр просит дополнить ваш ответ. Срок: ${until}.`),
  reopened: (until) => (until === null ? 'Контакт-центру сообщили, что помощь не пришла: запрос открыт снова.' : `Контакт-центру сообщили, что помощь не пришла: запрос открыт снова. Срок: ${until}.`),
  withdrawn: 'Контакт-центр отозвал один из своих запросов. По нему больше ничего делать не нужно.',
  climbed: {
    own: 'Ваш орган не ответил на запрос контакт-центра в срок. Ответ всё ещё нужен.',
    above: 'Один из органов региона не ответил на запрос контакт-центра в срок. Вам сообщают об этом как вышестоящему органу.',
    centre: 'Один из шагов, за который отвечает сам центр, не сделан в срок. Нужно ваше внимание.',
  },
  unmanned: 'Одному из органов региона отправлен запрос контакт-центра, но дежурного там сейчас нет. Нужно ваше внимание.',
  open: 'Открыть',
  why: 'В письме нет ничего о человеке. Остальное видно на портале после входа.',
  short: { sent: 'новый запрос ждёт ответа', returned: 'просим дополнить ответ', reopened: 'запрос открыт снова', withdrawn: 'запрос отозван', climbed: 'ответ на запрос опаздывает' },
}

const EN: LettersTexts = {
  from: 'Contact centre',
  subject: 'A message from the contact centre',
  sent: (until) => (until === null ? 'A new request of the contact centre waits for your answer.' : `A new request of the contact centre waits for your answer until ${until}.`),
  returned: (until) => (until === null ? 'The contact centre asks you to complete your answer.' : `The contact centre asks you to complete your answer by ${until}.`),
  reopened: (until) => (until === null ? 'The contact centre was told that help did not come: the request is open again.' : `The contact centre was told that help did not come: the request is open again, until ${until}.`),
  withdrawn: 'The contact centre has taken one of its requests back. Nothing more is to be done about it.',
  climbed: {
    own: 'Your body has not answered a request of the contact centre in time. The answer is still awaited.',
    above: 'A body of the region has not answered a request of the contact centre in time. You are told of it as the office above.',
    centre: 'A step that the centre itself owes was not done in time. It needs your attention.',
  },
  unmanned: 'A request of the contact centre was sent to a body of the region where nobody is on duty now. It needs your attention.',
  open: 'Open',
  why: 'The letter says nothing about a person. The rest is seen in the portal after signing in.',
  short: { sent: 'a new request waits for an answer', returned: 'please complete your answer', reopened: 'the request is open again', withdrawn: 'a request was taken back', climbed: 'an answer is late' },
}

export const LETTERS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, LettersTexts>
