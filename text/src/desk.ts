import type { Language } from '@senim/core/language.ts'
import type { About, Sex } from '@senim/core/directory/assessment.ts'
import type { Ground, SliceField } from '@senim/core/directory/bodies.ts'
import type { Actor, IncidentType, LegalType, NonRequest } from '@senim/core/directory/problems.ts'
import type { ReferralStatus } from '@senim/core/cases/referral/state.ts'
import { plural } from './plural.ts'

type BreakReason = 'rest' | 'debrief' | 'training' | 'technical'

/** What the operator's desk says. */
export interface DeskTexts {
  readonly title: string
  readonly places: { readonly desk: string; readonly cases: string; readonly search: string; readonly shift: string; readonly duty: string; readonly silences: string; readonly counted: string; readonly notices: string; readonly accounts: string; readonly nav: string; readonly none: string; readonly notLoaded: string; readonly whyNotLoaded: string; readonly loadAnew: string }
  readonly settings: { readonly open: string; readonly sound: string; readonly volume: string; readonly mute: string; readonly test: string; readonly enterSends: string; readonly keys: string }
  readonly link: { readonly up: string; lost(seconds: number): string }
  readonly self: {
    readonly label: string; readonly available: string; readonly onBreak: string; readonly offline: string; readonly takeBreak: string; readonly leave: string; readonly start: string; readonly back: string
    readonly reasons: Readonly<Record<BreakReason, string>>
    readonly places: string; of(n: number, all: number): string; readonly heavy: string; readonly capacity: string; readonly keeps: string; lost(held: number): string
  }
  readonly offer: {
    readonly title: string; readonly returned: string; readonly accept: string; readonly decline: string; left(seconds: number): string; readonly gone: string
    readonly regionUnknown: string; waits(time: string): string; readonly freeSlot: string; readonly free: string; acceptBy(key: string): string
  }
  readonly queue: { title(n: number): string; readonly empty: string; longest(time: string): string; readonly toYou: string; readonly toOther: string; more(n: number): string; readonly resting: string }
  readonly speaks: Readonly<Record<Language, string>>
  readonly speaksLong: Readonly<Record<Language, string>>
  readonly dialogue: {
    readonly tabs: string; unread(n: number): string; readonly typing: string; readonly away: string; nameless(code: string): string; talk(time: string): string; readonly saidNothing: string
    readonly log: string; readonly person: string; readonly you: string; readonly below: string; readonly read: string; readonly delivered: string; readonly stored: string; readonly sending: string; readonly notSent: string; readonly takeBack: string
    readonly none: string; readonly noneHow: string; readonly opening: string
    readonly notRequest: string; readonly kinds: Readonly<Record<NonRequest, string>>; ending(kind: string): string; endingIn(seconds: number): string; readonly undo: string; readonly finish: string; readonly finishCase: string; readonly finishNeedsRisk: string
  }
  readonly composer: {
    readonly label: string; readonly hint: string; readonly send: string; readonly sendKey: string; readonly enterKey: string; count(n: string, limit: string): string; over(n: number): string; readonly draft: string; readonly waits: string
    readonly canned: string; more(n: number): string; readonly search: string; readonly nothing: string
  }
  readonly triage: {
    readonly risk: string; readonly floorRule: string; readonly problem: string; readonly axes: string; readonly reason: string; readonly addReason: string; readonly reasonSearch: string; readonly counselling: string; readonly incident: string; readonly incidentNone: string
    readonly legal: string; readonly actors: string; readonly where: string; readonly region: string; readonly chooseRegion: string; readonly place: string; readonly placeHint: string; readonly about: string; readonly who: Readonly<Record<About | 'unknown', string>>
    readonly age: string; readonly sex: string; readonly sexes: Readonly<Record<Sex | 'unknown', string>>
    readonly incidents: Readonly<Record<IncidentType, string>>; readonly legals: Readonly<Record<LegalType, string>>; readonly legalsFull: Readonly<Record<LegalType, string>>; readonly actorNames: Readonly<Record<Actor, string>>
    readonly safe: string; readonly safeScope: string; readonly safeNone: string; readonly onlyHere: string; readonly byPhone: string; readonly noCalls: string; readonly never: string; quiet(from: string, to: string): string
    readonly edit: string; readonly ready: string; readonly mayHere: string; readonly mayPhone: string; readonly quietFrom: string; readonly quietTo: string; readonly quietOff: string; readonly note: string; readonly noteHint: string
    remove(name: string): string
  }
  readonly connect: {
    readonly title: string; readonly byRules: string; readonly needsRegion: string; readonly nothing: string; readonly due: Readonly<Record<'accept' | 'other', (time: string) => string>>; readonly noDue: string; readonly sent: string
    readonly sees: string; readonly tasks: string; readonly slices: Readonly<Record<SliceField, string>>; readonly grounds: Readonly<Record<Ground, string>>; readonly consent: string; readonly addBody: string; readonly add: string; readonly addFor: string; readonly chooseBody: string; readonly actionHint: string; readonly addGround: string
    readonly parts: string; readonly address: string; readonly school: string; readonly home: string; whoSees(bodies: string): string; seenBy(n: number): string; readonly nobodySees: string
    button(n: number): string; readonly all: string; readonly missRegion: string; readonly missRisk: string; readonly missAction: string; readonly missBodies: string; readonly missConsent: string; ask(n: number): string; readonly yes: string; readonly no: string; done(n: number): string; more(n: number): string
    caseOf(number: string): string; readonly board: string; readonly statuses: Readonly<Record<ReferralStatus, string>>; until(time: string): string; readonly late: string
  }
  readonly keys: { readonly title: string; readonly rows: Readonly<Record<KeyRow, string>> }
}

export type KeyRow = 'toWhom' | 'handOver' | 'next' | 'light' | 'accept' | 'decline' | 'slot' | 'send' | 'canned' | 'risk' | 'problem' | 'where' | 'about' | 'safe' | 'bodies' | 'connect' | 'notRequest' | 'region' | 'pause' | 'list' | 'draft' | 'search'

export const DESK = {
  kk: {
    title: 'Жұмыс үстелі',
    places: { desk: 'Үстел', cases: 'Істер', search: 'Іздеу', shift: 'Ауысым', duty: 'Кезекшілер', silences: 'Үнсіздік', counted: 'Есеп', notices: 'Жетпегені', accounts: 'Басқару', nav: 'Бөлімдер', none: 'Бұл кіру атауына ашық бөлім жоқ. Әкімшіге айтыңыз.', notLoaded: 'Бұл бет ашылмады', whyNotLoaded: 'Байланыс үзілді немесе жүйе жаңарды. Диалогта жазғаныңыз орнында тұр.', loadAnew: 'Қайта ашу' },
    settings: { open: 'Баптаулар', sound: 'Дыбыс', volume: 'Дауыс деңгейі', mute: 'Дыбыссыз', test: 'Тыңдап көру', enterSends: 'Enter жібереді, Ctrl Enter жаңа жол ашады', keys: 'Пернелер тізімі' },
    link: { up: 'Байланыс бар', lost: (s) => `Байланыс ${s} с жоқ. Диалогтарды сервер сақтап тұр` },
    self: {
      label: 'Менің күйім', available: 'Желідемін', onBreak: 'Үзілістемін', offline: 'Желіден тыс', takeBreak: 'Үзіліс', leave: 'Желіден шығу', start: 'Желіге шығу', back: 'Желіге қайту',
      reasons: { rest: 'Тынығу', debrief: 'Ауыр әңгімеден кейін', training: 'Оқу', technical: 'Техникалық себеп' },
      places: 'Бос емес орын', of: (n, all) => `${n} / ${all}`, heavy: 'Ауысымдағы ауыры', capacity: 'Қатар диалог', keeps: 'Ашық диалогтар сізде қалады, жаңасы келмейді',
      lost: (held) => `Байланыс ұзақ үзілді, желіден шығып қалдыңыз.${held > 0 ? ' Ашық диалогтар кезекке қайтты, жіберілмеген сөздеріңіз сақталды.' : ''}`,
    },
    offer: {
      title: 'Сізге өтініш', returned: 'Басқа маманның байланысы үзілді, сізге қайта келді', accept: 'Қабылдау', decline: 'Ала алмаймын', left: (s) => `${s} секунд қалды`, gone: 'Уақыт бітті, өтініш кезекке қайтты',
      regionUnknown: 'Өңірі белгісіз', waits: (time) => `күткені ${time}`, freeSlot: 'Жаңа өтініш', free: 'Бос орын', acceptBy: (key) => `Қабылдау: ${key}`,
    },
    queue: { title: (n) => `Күтіп тұр: ${n}`, empty: 'Қазір ешкім күтіп тұрған жоқ', longest: (time) => `ең ұзағы ${time}`, toYou: 'сізге ұсынылды', toOther: 'басқаға ұсынылды', more: (n) => `тағы ${n}`, resting: 'Желіге шыққанша сізге ұсынылмайды' },
    speaks: { kk: 'қаз', ru: 'орыс', en: 'ағыл' },
    speaksLong: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    dialogue: {
      tabs: 'Менің диалогтарым', unread: (n) => `Оқылмаған: ${n}`, typing: 'жазып жатыр', away: 'беті жабық', nameless: (code) => `${code}, аты айтылмаған`, talk: (time) => `басталғаны ${time} бұрын`, saidNothing: 'формада ештеңе көрсетілмеген',
      log: 'Хат алмасу', person: 'Жазған адам', you: 'Сіз', below: 'Төменде жаңа хабар бар', read: 'оқылды', delivered: 'жеткізілді', stored: 'сақталды', sending: 'жіберіліп жатыр', notSent: 'жіберілмеді', takeBack: 'Жобаға қайтару',
      none: 'Ашық диалог жоқ', noneHow: 'Қабылдаған өтінішіңіз осында ашылады.', opening: 'Ашылып жатыр',
      notRequest: 'Өтініш емес', kinds: { silent: 'Үнсіз', joke: 'Әзіл', wrongNumber: 'Қателесіп келген', abusive: 'Балағат', thanks: 'Алғыс', test: 'Сынақ' }, ending: (kind) => `Өтініш емес: ${kind}. Диалог жабылады`, endingIn: (s) => `${s} с қалды`, undo: 'Қайтару', finish: 'Аяқтау', finishCase: 'Диалогты аяқтау', finishNeedsRisk: 'Аяқтау үшін алдымен қауіпті бағалаңыз',
    },
    composer: {
      label: 'Жауап', hint: 'Жауабыңызды жазыңыз', send: 'Жіберу', sendKey: 'Ctrl ⏎', enterKey: '⏎', count: (n, limit) => `${n} / ${limit}`, over: (n) => `${n} таңба артық: қысқартыңыз, мәтін осында тұр`, draft: 'жоба сақталады', waits: 'байланыс қалпына келгенде кетеді',
      canned: 'Дайын жауаптар', more: (n) => `Бәрі, ${n}`, search: 'Дайын жауапты іздеу', nothing: 'Ондай жауап табылмады',
    },
    triage: {
      risk: 'Қауіп', floorRule: 'Көтеруге болады, төмендетуге болмайды.', problem: 'Мәселе', axes: 'үш бөлек өлшем', reason: 'Себебі', addReason: 'Себеп қосу', reasonSearch: 'Себепті іздеу', counselling: 'Кеңес беру', incident: 'Оқиға түрі', incidentNone: 'Көрсетілмеген',
      legal: 'Заң бойынша', actors: 'Кім зиян келтіреді', where: 'Қазір қайда', region: 'Өңір', chooseRegion: 'Өңірді таңдаңыз', place: 'Орны', placeHint: 'Қала, ауыл, аудан', about: 'Кім туралы', who: { self: 'Өзі туралы', child: 'Бала туралы', other: 'Басқа адам туралы', unknown: 'Белгісіз' },
      age: 'Жасы', sex: 'Жынысы', sexes: { f: 'Әйел', m: 'Ер', unknown: 'Белгісіз' },
      incidents: { rape: 'Зорлау', sexualAssault: 'Жыныстық қол сұғу', physicalAssault: 'Ұрып-соғу', forcedMarriage: 'Мәжбүрлі неке', denialOfResources: 'Қаражаттан, құқықтан айыру', psychological: 'Психологиялық қысым' },
      legals: { physical: 'физикалық', psychological: 'психолог.', sexual: 'жыныстық', economic: 'экономик.' },
      legalsFull: { physical: 'физикалық зорлық-зомбылық', psychological: 'психологиялық зорлық-зомбылық', sexual: 'жыныстық зорлық-зомбылық', economic: 'экономикалық зорлық-зомбылық' },
      actorNames: { household: 'бірге тұратын ересек', partner: 'жұбайы не серігі', peer: 'құрдастары', teacher: 'мұғалім', other: 'басқа адам' },
      safe: 'Қауіпсіз байланыс', safeScope: 'барлық органға', safeNone: 'Әлі сұралмаған', onlyHere: 'Тек осы диалог арқылы', byPhone: 'Телефон соғуға болады', noCalls: 'Телефон соғуға болмайды', never: 'Ешқандай жолмен хабарласуға болмайды', quiet: (a, b) => `Мазаламау уақыты: ${a}–${b}`,
      edit: 'Өзгерту', ready: 'Дайын', mayHere: 'Осы диалогта жазуға болады', mayPhone: 'Телефон соғуға болады', quietFrom: 'Мазаламау: басы', quietTo: 'соңы', quietOff: 'Тыныш уақытты алып тастау', note: 'Код сөз және ескерту', noteHint: 'Мысалы: «Айгүл құрбысымын» деп айту',
      remove: (name) => `Алып тастау: ${name}`,
    },
    connect: {
      title: 'Органдарды қосу', byRules: 'ережелер ұсынған', needsRegion: 'Өңір таңдалса, органдар осында шығады.', nothing: 'Ережелер ешкімді ұсынбайды. Керек органды өзіңіз қоса аласыз.', due: { accept: (time) => `қабылдау ${time}`, other: (time) => time }, noDue: 'мерзімсіз', sent: 'Қосылған',
      sees: 'Көретіні', tasks: 'Кім не істейтіні', slices: { action: 'тапсырма', about: 'кім туралы', place: 'орны', address: 'мекенжай', school: 'мектептегі жағдай', home: 'үйдегі жағдай', contact: 'қауіпсіз байланыс' }, grounds: { consent: 'Келісіммен', childAtRisk: 'Балаға қауіп бар', imminentDanger: 'Өмірге тікелей қауіп' },
      consent: 'Адам осы органдарға айтуға келісті', addBody: 'Басқа орган қосу', add: 'Қосу', addFor: 'Не істеуі керек', chooseBody: 'Органды таңдаңыз', actionHint: 'Бір сөйлеммен', addGround: 'Негізі',
      parts: 'Әр орган өз бөлігін ғана көреді', address: 'Мекенжай', school: 'Мектепте не болды', home: 'Үйде не болды', whoSees: (bodies) => `Көреді: ${bodies}`, seenBy: (n) => `${n} орган көреді`, nobodySees: 'Белгіленген органдардың ешқайсысы көрмейді',
      button: (n) => `${n} органды қосу`, all: 'Бәріне бірден кетеді, әрқайсысы жауап беруге міндетті', missRegion: 'Өңірді таңдаңыз', missRisk: 'Қауіпті бағалаңыз', missAction: 'Не істеу керегін жазыңыз', missBodies: 'Кемінде бір органды белгілеңіз', missConsent: 'Келісімді белгілеңіз немесе келісім керек органдарды алып тастаңыз', ask: (n) => `${n} органды қосасыз ба?`, yes: 'Иә, қосу', no: 'Жоқ', done: (n) => `${n} органға жіберілді`, more: (n) => `Тағы ${n} органды қосу`,
      caseOf: (number) => `${number} ісі`, board: 'Іс тақтасын ашу',
      statuses: { sent: 'жіберілді', delivered: 'жеткізілді', accepted: 'қабылдады', refused: 'бас тартты', inProgress: 'жұмыста', answered: 'жауап берді, тексеру керек', returned: 'қайтарылды', verified: 'орындалды', replaced: 'ауыстырылды', withdrawn: 'кері алынды' }, until: (time) => `мерзімі ${time}`, late: 'кешікті',
    },
    keys: {
      title: 'Пернелер',
      rows: { toWhom: 'кімге: адамға, әріптестерге, өзіме', next: 'беті жабықтардың келесісін алу', light: 'жеңіл сұрақты аяқтау, содан кейін 1–9', handOver: 'әңгімені тапсыру', accept: 'өтінішті қабылдау', decline: 'ала алмаймын', slot: 'диалогқа өту', send: 'жіберу', canned: 'дайын жауап, содан кейін 1–9', risk: 'қауіп деңгейі', problem: 'мәселе', where: 'қайда', about: 'кім туралы', safe: 'қауіпсіз байланыс', bodies: 'органдар', connect: 'органдарды қосу (бір рет сұрайды)', notRequest: 'өтініш емес (10 секунд ішінде қайтаруға болады)', region: 'экранның келесі бөлігі', pause: 'үзіліс', list: 'осы тізім', search: 'іздеу', draft: 'жобаға оралу' },
    },
  },
  ru: {
    title: 'Рабочий стол',
    places: { desk: 'Стол', cases: 'Дела', search: 'Поиск', shift: 'Смена', duty: 'Дежурные', silences: 'Молчание', counted: 'Учёт', notices: 'Не дошло', accounts: 'Управление', nav: 'Разделы', none: 'Для этой учётной записи нет открытых разделов. Обратитесь к администратору.', notLoaded: 'Эта страница не открылась', whyNotLoaded: 'Нет связи или система обновилась. Написанное в диалогах на месте.', loadAnew: 'Открыть заново' },
    settings: { open: 'Настройки', sound: 'Звук', volume: 'Громкость', mute: 'Без звука', test: 'Послушать', enterSends: 'Enter отправляет, Ctrl Enter переносит строку', keys: 'Список клавиш' },
    link: { up: 'Связь есть', lost: (s) => `Нет связи ${s} с. Диалоги держит сервер` },
    self: {
      label: 'Моё состояние', available: 'На линии', onBreak: 'Перерыв', offline: 'Не на линии', takeBreak: 'Перерыв', leave: 'Уйти с линии', start: 'Выйти на линию', back: 'Вернуться на линию',
      reasons: { rest: 'Отдых', debrief: 'После тяжёлого разговора', training: 'Обучение', technical: 'Технические причины' },
      places: 'Занято мест', of: (n, all) => `${n} из ${all}`, heavy: 'Тяжёлых за смену', capacity: 'Диалогов сразу', keeps: 'Открытые диалоги остаются у вас, новых не будет',
      lost: (held) => `Связи не было слишком долго, вы не на линии.${held > 0 ? ' Открытые диалоги вернулись в очередь, неотправленное сохранено.' : ''}`,
    },
    offer: {
      title: 'Обращение для вас', returned: 'Вернулось: у коллеги пропала связь', accept: 'Принять', decline: 'Не могу', left: (s) => `Осталось ${s} ${plural('ru', s, { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' })}`, gone: 'Время вышло, обращение снова в очереди',
      regionUnknown: 'Регион неизвестен', waits: (time) => `ждёт ${time}`, freeSlot: 'Место для нового', free: 'Свободно', acceptBy: (key) => `Принять: ${key}`,
    },
    queue: { title: (n) => `Ждут ${n}`, empty: 'Сейчас никто не ждёт', longest: (time) => `дольше всех ${time}`, toYou: 'предложено вам', toOther: 'предложено другому', more: (n) => `ещё ${n}`, resting: 'Пока вы не на линии, вам не предлагают' },
    speaks: { kk: 'каз', ru: 'рус', en: 'англ' },
    speaksLong: { kk: 'по-казахски', ru: 'по-русски', en: 'по-английски' },
    dialogue: {
      tabs: 'Мои диалоги', unread: (n) => `Непрочитанных: ${n}`, typing: 'печатает', away: 'страница закрыта', nameless: (code) => `${code}, без имени`, talk: (time) => `на связи ${time}`, saidNothing: 'в форме ничего не указано',
      log: 'Переписка', person: 'Человек', you: 'Вы', below: 'Ниже есть новое', read: 'прочитано', delivered: 'доставлено', stored: 'сохранено', sending: 'отправляется', notSent: 'не отправлено', takeBack: 'Вернуть в черновик',
      none: 'Открытых диалогов нет', noneHow: 'Принятое обращение откроется здесь.', opening: 'Открывается',
      notRequest: 'Не обращение', kinds: { silent: 'Молчание', joke: 'Шутка', wrongNumber: 'Ошибка адресом', abusive: 'Оскорбления', thanks: 'Благодарность', test: 'Проверка' }, ending: (kind) => `Не обращение: ${kind}. Диалог закроется`, endingIn: (s) => `через ${s} с`, undo: 'Вернуть', finish: 'Завершить', finishCase: 'Завершить диалог', finishNeedsRisk: 'Чтобы завершить, сначала оцените риск',
    },
    composer: {
      label: 'Ответ', hint: 'Напишите ответ', send: 'Отправить', sendKey: 'Ctrl ⏎', enterKey: '⏎', count: (n, limit) => `${n} / ${limit}`, over: (n) => `Лишних знаков: ${n}. Сократите, текст остаётся здесь`, draft: 'черновик сохраняется', waits: 'уйдёт, когда вернётся связь',
      canned: 'Готовые ответы', more: (n) => `Все, ${n}`, search: 'Искать готовый ответ', nothing: 'Такого ответа нет',
    },
    triage: {
      risk: 'Риск', floorRule: 'Поднять можно, опустить нельзя.', problem: 'Проблема', axes: 'три независимые оси', reason: 'Причина', addReason: 'Добавить причину', reasonSearch: 'Искать причину', counselling: 'Консультирование', incident: 'Тип случая', incidentNone: 'Не указан',
      legal: 'По закону', actors: 'Кто вредит', where: 'Где сейчас', region: 'Регион', chooseRegion: 'Выберите регион', place: 'Место', placeHint: 'Город, село, район', about: 'О ком', who: { self: 'О себе', child: 'О ребёнке', other: 'О другом человеке', unknown: 'Неизвестно' },
      age: 'Возраст', sex: 'Пол', sexes: { f: 'Женский', m: 'Мужской', unknown: 'Неизвестен' },
      incidents: { rape: 'Изнасилование', sexualAssault: 'Сексуальное посягательство', physicalAssault: 'Физическое нападение', forcedMarriage: 'Принудительный брак', denialOfResources: 'Лишение средств и прав', psychological: 'Психологическое насилие' },
      legals: { physical: 'физическое', psychological: 'психолог.', sexual: 'сексуальное', economic: 'экономич.' },
      legalsFull: { physical: 'физическое насилие', psychological: 'психологическое насилие', sexual: 'сексуальное насилие', economic: 'экономическое насилие' },
      actorNames: { household: 'взрослый из дома', partner: 'супруг или партнёр', peer: 'сверстники', teacher: 'учитель', other: 'другой человек' },
      safe: 'Безопасная связь', safeScope: 'для всех органов', safeNone: 'Ещё не спрошено', onlyHere: 'Только этот диалог', byPhone: 'Звонить можно', noCalls: 'Не звонить', never: 'Связываться нельзя никак', quiet: (a, b) => `Не беспокоить с ${a} до ${b}`,
      edit: 'Изменить', ready: 'Готово', mayHere: 'Можно писать в этот диалог', mayPhone: 'Можно звонить', quietFrom: 'Не беспокоить с', quietTo: 'до', quietOff: 'Убрать тихие часы', note: 'Кодовое слово и примечание', noteHint: 'Например: представиться подругой Айгуль',
      remove: (name) => `Убрать: ${name}`,
    },
    connect: {
      title: 'Подключить органы', byRules: 'предложено правилами', needsRegion: 'Выберите регион, и органы появятся здесь.', nothing: 'Правила никого не предлагают. Нужный орган можно добавить самим.', due: { accept: (time) => `принять ${time}`, other: (time) => time }, noDue: 'без срока', sent: 'Подключён',
      sees: 'Увидит', tasks: 'Кто что сделает', slices: { action: 'поручение', about: 'о ком', place: 'место', address: 'адрес', school: 'что в школе', home: 'что дома', contact: 'безопасная связь' }, grounds: { consent: 'С согласия', childAtRisk: 'Ребёнок в опасности', imminentDanger: 'Прямая угроза жизни' },
      consent: 'Человек согласен, чтобы эти органы узнали', addBody: 'Добавить другой орган', add: 'Добавить', addFor: 'Что сделать', chooseBody: 'Выберите орган', actionHint: 'Одной фразой', addGround: 'Основание',
      parts: 'Каждый орган видит только свою часть', address: 'Адрес', school: 'Что случилось в школе', home: 'Что случилось дома', whoSees: (bodies) => `Увидят: ${bodies}`, seenBy: (n) => `${plural('ru', n, { one: 'Увидит', other: 'Увидят' })} ${n} ${plural('ru', n, { one: 'орган', few: 'органа', many: 'органов', other: 'органа' })}`, nobodySees: 'Никто из отмеченных этого не увидит',
      button: (n) => `Подключить ${n} ${plural('ru', n, { one: 'орган', few: 'органа', many: 'органов', other: 'органа' })}`, all: 'Все сразу, каждый видит свою часть и обязан ответить', missRegion: 'Выберите регион', missRisk: 'Оцените риск', missAction: 'Напишите, что сделать', missBodies: 'Отметьте хотя бы один орган', missConsent: 'Отметьте согласие или снимите органы, которым оно нужно',
      ask: (n) => `Подключить ${n} ${plural('ru', n, { one: 'орган', few: 'органа', many: 'органов', other: 'органа' })}?`, yes: 'Да, подключить', no: 'Нет', done: (n) => `Отправлено: ${n} ${plural('ru', n, { one: 'орган', few: 'органа', many: 'органов', other: 'органа' })}`, more: (n) => `Подключить ещё ${n}`,
      caseOf: (number) => `Дело ${number}`, board: 'Открыть доску дела',
      statuses: { sent: 'отправлено', delivered: 'доставлено', accepted: 'принято', refused: 'отказ', inProgress: 'в работе', answered: 'ответ, нужна проверка', returned: 'возвращено', verified: 'выполнено', replaced: 'заменено', withdrawn: 'отозвано' }, until: (time) => `до ${time}`, late: 'просрочено',
    },
    keys: {
      title: 'Клавиши',
      rows: { toWhom: 'кому: человеку, коллегам, себе', next: 'взять следующее из закрытых страниц', light: 'завершить лёгкий вопрос, затем 1–9', handOver: 'передать разговор', accept: 'принять обращение', decline: 'не могу принять', slot: 'перейти к диалогу', send: 'отправить', canned: 'готовый ответ, затем 1–9', risk: 'уровень риска', problem: 'проблема', where: 'где сейчас', about: 'о ком', safe: 'безопасная связь', bodies: 'органы', connect: 'подключить органы (спросит один раз)', notRequest: 'не обращение (10 секунд можно вернуть)', region: 'следующая часть экрана', pause: 'перерыв', list: 'этот список', search: 'поиск', draft: 'назад в черновик' },
    },
  },
  en: {
    title: 'Desk',
    places: { desk: 'Desk', cases: 'Cases', search: 'Search', shift: 'Shift', duty: 'On duty', silences: 'Silences', counted: 'Counts', notices: 'Undelivered', accounts: 'Administration', nav: 'Places', none: 'This account opens no place. Ask the administrator.', notLoaded: 'This page did not open', whyNotLoaded: 'The connection is down or the system was updated. What you wrote in dialogues is kept.', loadAnew: 'Open again' },
    settings: { open: 'Settings', sound: 'Sound', volume: 'Volume', mute: 'Mute', test: 'Listen', enterSends: 'Enter sends, Ctrl Enter starts a new line', keys: 'List of keys' },
    link: { up: 'Connected', lost: (s) => `No connection for ${s} s. The server keeps the dialogues` },
    self: {
      label: 'My state', available: 'On the line', onBreak: 'On a break', offline: 'Off the line', takeBreak: 'Break', leave: 'Leave the line', start: 'Go on the line', back: 'Back on the line',
      reasons: { rest: 'Rest', debrief: 'After a hard conversation', training: 'Training', technical: 'Technical reasons' },
      places: 'Places taken', of: (n, all) => `${n} of ${all}`, heavy: 'Heavy this shift', capacity: 'Dialogues at once', keeps: 'Open dialogues stay with you; no new ones come',
      lost: (held) => `The connection was lost for too long: you are off the line.${held > 0 ? ' Open dialogues went back to the queue; what was not sent is kept.' : ''}`,
    },
    offer: {
      title: 'A request for you', returned: 'It came back: a colleague lost the connection', accept: 'Accept', decline: 'I cannot', left: (s) => `${s} ${plural('en', s, { one: 'second', other: 'seconds' })} left`, gone: 'Time is up: it is back in the queue',
      regionUnknown: 'Region unknown', waits: (time) => `waiting ${time}`, freeSlot: 'Place for the new one', free: 'Free', acceptBy: (key) => `Accept: ${key}`,
    },
    queue: { title: (n) => `${n} waiting`, empty: 'Nobody is waiting now', longest: (time) => `longest ${time}`, toYou: 'offered to you', toOther: 'offered to somebody else', more: (n) => `${n} more`, resting: 'Nothing is offered to you while you are off the line' },
    speaks: { kk: 'kaz', ru: 'rus', en: 'eng' },
    speaksLong: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
    dialogue: {
      tabs: 'My dialogues', unread: (n) => `${n} unread`, typing: 'typing', away: 'page closed', nameless: (code) => `${code}, no name`, talk: (time) => `with us for ${time}`, saidNothing: 'nothing given on the form',
      log: 'Messages', person: 'The person', you: 'You', below: 'New messages below', read: 'read', delivered: 'delivered', stored: 'stored', sending: 'sending', notSent: 'not sent', takeBack: 'Back to the draft',
      none: 'No open dialogue', noneHow: 'A request you accept opens here.', opening: 'Opening',
      notRequest: 'Not a request', kinds: { silent: 'Silence', joke: 'A joke', wrongNumber: 'Came here by mistake', abusive: 'Abuse', thanks: 'Thanks', test: 'A test' }, ending: (kind) => `Not a request: ${kind}. The dialogue will close`, endingIn: (s) => `in ${s} s`, undo: 'Undo', finish: 'Finish', finishCase: 'Finish the dialogue', finishNeedsRisk: 'To finish, assess the risk first',
    },
    composer: {
      label: 'Reply', hint: 'Write a reply', send: 'Send', sendKey: 'Ctrl ⏎', enterKey: '⏎', count: (n, limit) => `${n} / ${limit}`, over: (n) => `${n} characters too many: shorten it, the text stays here`, draft: 'the draft is kept', waits: 'goes out when the connection is back',
      canned: 'Ready replies', more: (n) => `All ${n}`, search: 'Search ready replies', nothing: 'No such reply',
    },
    triage: {
      risk: 'Risk', floorRule: 'It may be raised, not lowered.', problem: 'Problem', axes: 'three separate axes', reason: 'Reason', addReason: 'Add a reason', reasonSearch: 'Search reasons', counselling: 'Counselling', incident: 'Incident type', incidentNone: 'Not given',
      legal: 'By law', actors: 'Who harms', where: 'Where now', region: 'Region', chooseRegion: 'Choose a region', place: 'Place', placeHint: 'Town, village, district', about: 'About whom', who: { self: 'About themselves', child: 'About a child', other: 'About somebody else', unknown: 'Unknown' },
      age: 'Age', sex: 'Sex', sexes: { f: 'Female', m: 'Male', unknown: 'Unknown' },
      incidents: { rape: 'Rape', sexualAssault: 'Sexual assault', physicalAssault: 'Physical assault', forcedMarriage: 'Forced marriage', denialOfResources: 'Denial of resources and rights', psychological: 'Psychological abuse' },
      legals: { physical: 'physical', psychological: 'psychological', sexual: 'sexual', economic: 'economic' },
      legalsFull: { physical: 'physical violence', psychological: 'psychological violence', sexual: 'sexual violence', economic: 'economic violence' },
      actorNames: { household: 'adult at home', partner: 'spouse or partner', peer: 'peers', teacher: 'teacher', other: 'somebody else' },
      safe: 'Safe contact', safeScope: 'for every body', safeNone: 'Not asked yet', onlyHere: 'Only this dialogue', byPhone: 'Calls are safe', noCalls: 'No calls', never: 'Never get in touch', quiet: (a, b) => `Do not disturb from ${a} to ${b}`,
      edit: 'Change', ready: 'Done', mayHere: 'Writing in this dialogue is safe', mayPhone: 'Calling is safe', quietFrom: 'Do not disturb from', quietTo: 'to', quietOff: 'Remove quiet hours', note: 'Code word and note', noteHint: 'For example: say you are the friend Aigul',
      remove: (name) => `Remove: ${name}`,
    },
    connect: {
      title: 'Connect the bodies', byRules: 'proposed by the rules', needsRegion: 'Choose a region and the bodies appear here.', nothing: 'The rules propose nobody. You can add a body yourself.', due: { accept: (time) => `accept by ${time}`, other: (time) => time }, noDue: 'no due time', sent: 'Connected',
      sees: 'Sees', tasks: 'Who does what', slices: { action: 'the task', about: 'about whom', place: 'place', address: 'address', school: 'what happened at school', home: 'what happened at home', contact: 'safe contact' }, grounds: { consent: 'By consent', childAtRisk: 'Child at risk', imminentDanger: 'Imminent danger' },
      consent: 'The person agrees that these bodies are told', addBody: 'Add another body', add: 'Add', addFor: 'What to do', chooseBody: 'Choose a body', actionHint: 'In one sentence', addGround: 'Ground',
      parts: 'Each body sees only its own part', address: 'Address', school: 'What happened at school', home: 'What happened at home', whoSees: (bodies) => `Seen by: ${bodies}`, seenBy: (n) => `Seen by ${n} ${plural('en', n, { one: 'body', other: 'bodies' })}`, nobodySees: 'None of the ticked bodies sees this',
      button: (n) => `Connect ${n} ${plural('en', n, { one: 'body', other: 'bodies' })}`, all: 'All at once; each sees its part and must answer', missRegion: 'Choose a region', missRisk: 'Assess the risk', missAction: 'Write what to do', missBodies: 'Tick at least one body', missConsent: 'Tick the consent or untick the bodies that need it',
      ask: (n) => `Connect ${n} ${plural('en', n, { one: 'body', other: 'bodies' })}?`, yes: 'Yes, connect', no: 'No', done: (n) => `Sent to ${n} ${plural('en', n, { one: 'body', other: 'bodies' })}`, more: (n) => `Connect ${n} more`,
      caseOf: (number) => `Case ${number}`, board: 'Open the case board',
      statuses: { sent: 'sent', delivered: 'delivered', accepted: 'accepted', refused: 'refused', inProgress: 'in progress', answered: 'answered, to be verified', returned: 'sent back', verified: 'done', replaced: 'replaced', withdrawn: 'withdrawn' }, until: (time) => `by ${time}`, late: 'late',
    },
    keys: {
      title: 'Keys',
      rows: { toWhom: 'to whom: the person, colleagues, myself', next: 'take the next of the closed pages', light: 'finish a light request, then 1–9', handOver: 'hand the dialogue over', accept: 'accept the request', decline: 'cannot take it', slot: 'go to a dialogue', send: 'send', canned: 'ready reply, then 1–9', risk: 'level of risk', problem: 'problem', where: 'where now', about: 'about whom', safe: 'safe contact', bodies: 'bodies', connect: 'connect the bodies (asks once)', notRequest: 'not a request (undo for 10 seconds)', region: 'next part of the screen', pause: 'break', list: 'this list', search: 'search', draft: 'back to the draft' },
    },
  },
} as const satisfies Record<Language, DeskTexts>
