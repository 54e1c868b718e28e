import type { Office, Step } from '@senim/core/directory/clocks.ts'
import type { Repeat } from '@senim/core/directory/duty.ts'
import type { Language } from '@senim/core/language.ts'

/** Who is on duty in a body, and the silences that climbed to somebody. */
export interface DutyTexts {
  readonly title: string
  readonly now: string
  readonly nobody: string
  readonly nobodyThen: string
  readonly noRoster: string
  readonly noOfficers: string
  readonly head: string
  readonly gone: string
  readonly gaps: string
  readonly shifts: string
  readonly noShifts: string
  readonly shiftsHow: string
  readonly repeats: Readonly<Record<Repeat, string>>
  /** From which day something comes again. */
  since(day: string): string
  instead(name: string): string
  readonly remove: string
  removeOf(what: string): string
  readonly form: Readonly<Record<'heading' | 'officer' | 'substitute' | 'noSubstitute' | 'choose' | 'day' | 'from' | 'until' | 'nextDay' | 'repeat' | 'add' | 'sending', string>>
  readonly away: string
  readonly noAway: string
  readonly awayForm: Readonly<Record<'heading' | 'first' | 'last' | 'add', string>>
  readonly needs: Readonly<Record<'officer' | 'day' | 'time' | 'days', string>>
  readonly saved: string
  readonly lost: string
  readonly onlyHead: string
  readonly history: string
  readonly fields: Readonly<Record<'shifts' | 'away', string>>
  /** The page of the desk: who is on duty where. */
  readonly place: Readonly<Record<'heading' | 'how' | 'region' | 'kind' | 'anyKind' | 'choose' | 'none' | 'noRoster' | 'onlyEmpty', string>>
  headTold(names: string): string
  readonly nobodyAbove: string
  /** Beside a body that is to be connected. */
  readonly unmanned: string
  readonly silent: {
    readonly nav: string
    readonly heading: string
    readonly how: string
    readonly empty: string
    readonly emptyMore: string
    readonly steps: Readonly<Record<Step | 'unmanned', string>>
    late(length: string): string
    /** Nothing is late yet, but nobody was there to take it. */
    waits(length: string): string
    readonly unseen: string
    seen(by: string | null, when: string): string
    readonly offices: Readonly<Record<Office, string>>
    readonly told: string
    toldAt(when: string): string
    readonly toNobody: string
    readonly todo: string
    readonly todoHead: string
    readonly noSlice: string
    readonly back: string
    readonly over: string
  }
  readonly nav: Readonly<Record<'label' | 'referrals' | 'duty', string>>
}

const KK: DutyTexts = {
  title: 'Кезекшілік',
  now: 'Қазір кезекте',
  nobody: 'Қазір кезекте ешкім жоқ',
  nobodyThen: 'Бұл уақытта жолдама келсе, алдымен басшыға хабарланады.',
  noRoster: 'Кесте әлі толтырылмаған, сондықтан органның барлық өкілі кезекте деп есептеледі.',
  noOfficers: 'Органның өкілі жоқ, сондықтан кезекте ешкім жоқ деп есептеледі.',
  head: 'басшы',
  gone: 'мұнда енді жұмыс істемейді',
  gaps: 'Жеті күн ішінде кезекте ешкім болмайтын уақыт',
  shifts: 'Кезекшіліктер',
  noShifts: 'Әзірге бірде-бір кезекшілік жазылмаған.',
  shiftsHow: 'Кезекші жоқ кезде жолдаманы басшы біледі. Сондықтан түнгі және демалыс уақытын да жазыңыз.',
  repeats: { once: 'бір рет', daily: 'күн сайын', workdays: 'жұмыс күндері', weekly: 'апта сайын', fourthDay: 'төрт күнде бір рет' },
  since: (day) => `${day} бастап`,
  instead: (name) => `болмаған кезде орнында ${name}`,
  remove: 'Алып тастау',
  removeOf: (what) => `Алып тастау: ${what}`,
  form: { heading: 'Кезекшілік қосу', officer: 'Кім', substitute: 'Болмаған кезде орнында', noSubstitute: 'Ешкім', choose: 'Таңдаңыз', day: 'Қай күннен', from: 'Басталуы', until: 'Аяқталуы', nextDay: 'Аяқталу уақыты басталуынан ерте не дәл сол болса, келесі күнге жатады.', repeat: 'Қайталануы', add: 'Кезекшілікті қосу', sending: 'Сақталып жатыр' },
  away: 'Болмайтын уақыт',
  noAway: 'Ешкім белгіленбеген.',
  awayForm: { heading: 'Демалыс не ауру', first: 'Бірінші күні', last: 'Соңғы күні', add: 'Белгілеу' },
  needs: { officer: 'Кім екенін таңдаңыз.', day: 'Күнін көрсетіңіз.', time: 'Басталу және аяқталу уақытын көрсетіңіз.', days: 'Бірінші және соңғы күнін көрсетіңіз.' },
  saved: 'Кесте сақталды.',
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  onlyHead: 'Кестені органның басшысы толтырады.',
  history: 'Кесте тарихы',
  fields: { shifts: 'Кезекшіліктер', away: 'Болмайтын уақыт' },
  place: { heading: 'Қай органда кім кезекте', how: 'Дәл қазір. Кезекші жоқ органға жолдама жіберілсе, алдымен одан жоғары тұрған адамға хабарланады.', region: 'Өңір', kind: 'Түрі', anyKind: 'Барлық түрі', choose: 'Таңдаңыз', none: 'Мұндай орган жоқ.', noRoster: 'кесте толтырылмаған, барлық өкілі есепте', onlyEmpty: 'Тек кезекшісі жоқтар' },
  headTold: (names) => `Алдымен басшыға хабарланады: ${names}`,
  nobodyAbove: 'Басшысы да жазылмаған: одан жоғары тұрғандарға хабарланады',
  unmanned: 'Қазір кезекте ешкім жоқ: алдымен басшыға хабарланады',
  silent: {
    nav: 'Үнсіз органдар',
    heading: 'Үнсіз органдар',
    how: 'Мерзімінде жауап бермеген органдар. Ең ұзақ үнсіз тұрғаны жоғарыда.',
    empty: 'Үнсіз орган жоқ',
    emptyMore: 'Бір орган мерзімінде жауап бермесе, осында көрінеді.',
    steps: { deliver: 'жолдаманы ашпады', accept: 'қабылдап не бас тартып жауап бермеді', interim: 'аралық хабар бермеді', outcome: 'нәтиже бермеді', verify: 'орталық нәтижені тексермеді', replace: 'орталық басқа орган таппады', unmanned: 'жолдама келгенде кезекте ешкім болмады' },
    late: (length) => `${length} кешікті`,
    waits: (length) => `${length} күтіп тұр`,
    unseen: 'сіздің органнан әлі ешкім ашпаған',
    seen: (by, when) => (by === null ? `${when} ашылды` : `${when} ашты: ${by}`),
    offices: { duty: 'органның кезекшісі', head: 'органның басшысы', superior: 'жоғары тұрған орган', akimat: 'әкімдік', ministry: 'министрлік', prosecutor: 'прокуратура', supervisor: 'орталықтың аға маманы', director: 'орталықтың әкімшісі' },
    told: 'Кімге хабарланды',
    toldAt: (when) => `${when} хабарланды`,
    toNobody: 'ешкім жоқ еді, бірден келесісіне хабарланды',
    todo: 'Не керек: осы орган жолдамасын қазір ашып, жауап беретін болсын. Жауап берілгенде жазба осы тізімнен кетеді.',
    todoHead: 'Не керек: жолдаманы өзіңіз ашыңыз не кезекшіге аштырыңыз. Жауап берілгенде жазба осы тізімнен кетеді.',
    noSlice: 'Жолдамада не жазылғаны мұнда көрсетілмейді: оны тек сол органның өзі көреді.',
    back: 'Барлық үнсіз орган',
    over: 'Бұл орган енді үнсіз емес.',
  },
  nav: { label: 'Бөлімдер', referrals: 'Жолдамалар', duty: 'Кезекшілік' },
}

const RU: DutyTexts = {
  title: 'Дежурство',
  now: 'Сейчас на дежурстве',
  nobody: 'Сейчас на дежурстве никого нет',
  nobodyThen: 'Если в это время придёт поручение, сначала сообщат руководителю.',
  noRoster: 'График ещё не заполнен, поэтому на дежурстве считаются все сотрудники органа.',
  noOfficers: 'У органа нет сотрудников, поэтому считается, что на дежурстве никого нет.',
  head: 'руководитель',
  gone: 'здесь больше не работает',
  gaps: 'Когда в ближайшие семь дней на дежурстве никого нет',
  shifts: 'Дежурства',
  noShifts: 'Пока не записано ни одного дежурства.',
  shiftsHow: 'Когда дежурного нет, о поручении узнаёт руководитель. Поэтому запишите и ночи, и выходные.',
  repeats: { once: 'один раз', daily: 'каждый день', workdays: 'по рабочим дням', weekly: 'каждую неделю', fourthDay: 'сутки через трое' },
  since: (day) => `с ${day}`,
  instead: (name) => `если отсутствует, вместо него ${name}`,
  remove: 'Убрать',
  removeOf: (what) => `Убрать: ${what}`,
  form: { heading: 'Добавить дежурство', officer: 'Кто', substitute: 'Кто заменяет', noSubstitute: 'Никто', choose: 'Выберите', day: 'С какого дня', from: 'Начало', until: 'Конец', nextDay: 'Если конец не позже начала, это уже следующий день.', repeat: 'Повторяется', add: 'Добавить дежурство', sending: 'Сохраняем' },
  away: 'Кто отсутствует',
  noAway: 'Никто не отмечен.',
  awayForm: { heading: 'Отпуск или болезнь', first: 'Первый день', last: 'Последний день', add: 'Отметить' },
  needs: { officer: 'Выберите, кто.', day: 'Укажите день.', time: 'Укажите начало и конец.', days: 'Укажите первый и последний день.' },
  saved: 'График сохранён.',
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  onlyHead: 'График заполняет руководитель органа.',
  history: 'История графика',
  fields: { shifts: 'Дежурства', away: 'Отсутствуют' },
  place: { heading: 'Кто на дежурстве', how: 'Прямо сейчас. Если дежурного нет, до отправки поручения сообщают тому, кто выше.', region: 'Регион', kind: 'Вид', anyKind: 'Все виды', choose: 'Выберите', none: 'Таких органов нет.', noRoster: 'график не заполнен, считаются все сотрудники', onlyEmpty: 'Только где никого нет' },
  headTold: (names) => `Сначала сообщат руководителю: ${names}`,
  nobodyAbove: 'Руководитель тоже не указан: сообщат тем, кто выше',
  unmanned: 'Сейчас никто не дежурит: сначала сообщат руководителю',
  silent: {
    nav: 'Молчащие органы',
    heading: 'Молчащие органы',
    how: 'Органы, которые не ответили в срок. Сверху те, кто молчит дольше.',
    empty: 'Никто не молчит',
    emptyMore: 'Если какой-то орган не ответит в срок, он появится здесь.',
    steps: { deliver: 'не открыл поручение', accept: 'не принял и не отказал', interim: 'не прислал промежуточное сообщение', outcome: 'не прислал исход', verify: 'центр не проверил исход', replace: 'центр не нашёл другой орган', unmanned: 'когда пришло поручение, никто не дежурил' },
    late: (length) => `опоздание ${length}`,
    waits: (length) => `ждёт ${length}`,
    unseen: 'у вас ещё никто не открывал',
    seen: (by, when) => (by === null ? `открыто ${when}` : `открыто ${when}: ${by}`),
    offices: { duty: 'дежурный органа', head: 'руководитель органа', superior: 'вышестоящий орган', akimat: 'акимат', ministry: 'министерство', prosecutor: 'прокуратура', supervisor: 'старший специалист центра', director: 'администратор центра' },
    told: 'Кому сообщили',
    toldAt: (when) => `сообщено ${when}`,
    toNobody: 'никого не было, сразу сообщили следующему',
    todo: 'Что нужно: добиться, чтобы этот орган открыл поручение и ответил. Когда ответ придёт, запись уйдёт из списка.',
    todoHead: 'Что нужно: откройте поручение сами или поручите дежурному. Когда ответ придёт, запись уйдёт из списка.',
    noSlice: 'Что написано в поручении, здесь не видно: это видит только сам орган.',
    back: 'Все молчащие органы',
    over: 'Этот орган больше не молчит.',
  },
  nav: { label: 'Разделы', referrals: 'Поручения', duty: 'Дежурство' },
}

const EN: DutyTexts = {
  title: 'Duty',
  now: 'On duty now',
  nobody: 'Nobody is on duty now',
  nobodyThen: 'If a referral comes at this time, the head is told first.',
  noRoster: 'No roster has been entered, so every officer of the body counts as on duty.',
  noOfficers: 'The body has no officers, so it counts as having nobody on duty.',
  head: 'head',
  gone: 'works here no more',
  gaps: 'When nobody is on duty in the next seven days',
  shifts: 'Shifts',
  noShifts: 'No shift has been entered yet.',
  shiftsHow: 'When nobody is on duty, the head hears of a referral. So enter nights and days off as well.',
  repeats: { once: 'once', daily: 'every day', workdays: 'on working days', weekly: 'every week', fourthDay: 'every fourth day' },
  since: (day) => `from ${day}`,
  instead: (name) => `${name} stands in when away`,
  remove: 'Remove',
  removeOf: (what) => `Remove: ${what}`,
  form: { heading: 'Add a shift', officer: 'Who', substitute: 'Who stands in', noSubstitute: 'Nobody', choose: 'Choose', day: 'From which day', from: 'Begins', until: 'Ends', nextDay: 'An end that is not later than the beginning is on the next day.', repeat: 'Comes again', add: 'Add the shift', sending: 'Saving' },
  away: 'Away',
  noAway: 'Nobody is marked.',
  awayForm: { heading: 'Leave or illness', first: 'First day', last: 'Last day', add: 'Mark as away' },
  needs: { officer: 'Choose who it is.', day: 'Give the day.', time: 'Give the beginning and the end.', days: 'Give the first and the last day.' },
  saved: 'The roster was saved.',
  lost: 'Not sent: no connection. What you entered is still here.',
  onlyHead: 'The head of the body enters the roster.',
  history: 'History of the roster',
  fields: { shifts: 'Shifts', away: 'Away' },
  place: { heading: 'Who is on duty', how: 'Just now. When nobody is on duty, whoever is above is told before a referral is sent.', region: 'Region', kind: 'Kind', anyKind: 'All kinds', choose: 'Choose', none: 'There is no such body.', noRoster: 'no roster yet, every officer counts', onlyEmpty: 'Only where nobody is' },
  headTold: (names) => `The head is told first: ${names}`,
  nobodyAbove: 'No head is named either: those above are told',
  unmanned: 'Nobody on duty: the head is told first',
  silent: {
    nav: 'Silent bodies',
    heading: 'Silent bodies',
    how: 'Bodies that did not answer in time. Whoever has been silent longest stands first.',
    empty: 'Nobody is silent',
    emptyMore: 'A body that does not answer in time will show here.',
    steps: { deliver: 'did not open the referral', accept: 'neither accepted nor refused', interim: 'sent no interim report', outcome: 'sent no outcome', verify: 'the centre did not verify the outcome', replace: 'the centre found no other body', unmanned: 'nobody was on duty when the referral came' },
    late: (length) => `${length} late`,
    waits: (length) => `waiting ${length}`,
    unseen: 'nobody of yours has opened it',
    seen: (by, when) => (by === null ? `opened ${when}` : `opened ${when}: ${by}`),
    offices: { duty: 'officer on duty', head: 'head of the body', superior: 'the body above', akimat: 'akimat', ministry: 'ministry', prosecutor: 'prosecutor', supervisor: 'supervisor of the centre', director: 'administrator of the centre' },
    told: 'Who was told',
    toldAt: (when) => `told ${when}`,
    toNobody: 'nobody was there, the next was told at once',
    todo: 'What is needed: make this body open the referral and answer. Once it answers, this leaves the list.',
    todoHead: 'What is needed: open the referral yourself, or have the officer on duty open it. Once it is answered, this leaves the list.',
    noSlice: 'What the referral says is not shown here: only that body sees it.',
    back: 'All silent bodies',
    over: 'This body is silent no more.',
  },
  nav: { label: 'Places', referrals: 'Referrals', duty: 'Duty' },
}

export const DUTY = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, DutyTexts>
