import type { Language } from '@senim/core/language.ts'
import type { Risk } from '@senim/core/directory/problems.ts'

type Status = 'waiting' | 'offered' | 'live' | 'closed'
type Outcome = 'helped' | 'case' | 'notRequest'
type Change = 'answers' | 'lost' | 'urgency' | 'risk' | 'case' | 'closed'

/** Finding contacts again, and reading one from beginning to end. */
export interface SearchTexts {
  readonly title: string
  readonly number: string
  readonly numberHint: string
  readonly words: string
  readonly wordsHint: string
  readonly filters: string
  readonly from: string
  readonly to: string
  readonly region: string
  readonly reason: string
  readonly allOf: (category: string) => string
  readonly risk: string
  readonly urgency: string
  readonly outcome: string
  readonly language: string
  readonly status: string
  readonly who: string
  readonly any: string
  readonly anybody: string
  readonly me: string
  /** All that one may read. */
  readonly allMine: string
  readonly statuses: Readonly<Record<Status, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly find: string
  readonly clear: string
  readonly more: string
  readonly start: string
  readonly nothing: string
  readonly nothingMore: string
  readonly found: (n: number, more: boolean) => string
  readonly searched: (n: number) => string
  readonly nobodyYet: string
  readonly caseOf: (number: string) => string
  readonly transcript: {
    readonly back: string
    readonly title: (code: string) => string
    readonly print: string
    readonly onPaper: string
    readonly judged: string
    readonly how: string
    readonly going: string
    readonly words: string
    readonly noWords: string
    readonly erased: string
    readonly change: Readonly<Record<Change, (who: string, level: string) => string>>
    readonly nobody: string
  }
  readonly cases: { readonly filters: string; readonly late: string; readonly mine: string; readonly risk: string; readonly region: string; readonly status: string; readonly statuses: Readonly<Record<'inWork' | 'closed', string>>; readonly none: string; readonly first: (n: number) => string }
}

export type Level = Risk | 'unknown'

const KK: SearchTexts = {
  title: 'Өтініштерді іздеу',
  number: 'Іс нөмірі немесе өтініш коды', numberHint: '2026-0042 немесе К-7F42', words: 'Диалогта айтылған сөздер', wordsHint: 'Өзіңіздің соңғы 200 диалогыңыздан ізделеді',
  filters: 'Сүзгілер', from: 'Қай күннен', to: 'Қай күнге дейін', region: 'Өңір', reason: 'Өтініш себебі', allOf: (category) => `${category}: бәрі`, risk: 'Қауіп деңгейі', urgency: 'Шұғылдық', outcome: 'Немен бітті', language: 'Тілі', status: 'Күйі', who: 'Кім жауап берді',
  any: 'Кез келген', anybody: 'Кез келген маман', me: 'Өзім', allMine: 'Маған ашық барлығы',
  statuses: { waiting: 'Күтіп тұр', offered: 'Ұсынылды', live: 'Әңгіме жүріп жатыр', closed: 'Аяқталды' },
  outcomes: { helped: 'Көмек берілді', case: 'Іс ашылды', notRequest: 'Өтініш емес' },
  find: 'Іздеу', clear: 'Тазарту', more: 'Тағы көрсету',
  start: 'Нөмірді, сөзді немесе сүзгіні белгілеп іздеңіз. Не іздегеніңіз еш жерде сақталмайды; оқу журналына сөзбен іздеу болғаны және қай өтініштер көрсетілгені ғана жазылады.',
  nothing: 'Ештеңе табылмады', nothingMore: 'Шарттың бірін алып тастап көріңіз.', found: (n, more) => (more ? `Көрсетілгені: ${n}, тағы бар` : `Табылғаны: ${n}`), searched: (n) => `Сөздер ізделген диалог саны: ${n}`, nobodyYet: 'жауап берілмеген', caseOf: (number) => `${number} ісі`,
  transcript: {
    back: 'Іздеуге оралу', title: (code) => `Өтініш ${code}`, print: 'Басып шығару', onPaper: 'Бұл парақта адамның өз сөздері бар. Басқаға көрсетпеңіз, керегі болмаса, жойыңыз.', judged: 'Бағалау', how: 'Немен бітті', going: 'Әлі аяқталған жоқ', words: 'Хат алмасу', noWords: 'Хабар жоқ', erased: 'мәтін жойылған',
    change: {
      answers: (who) => `Жауап беретін: ${who}`, lost: (who) => `Байланыс үзілді (${who}), өтініш кезекке қайтты`, urgency: (_who, level) => `Шұғылдық: ${level}`, risk: (who, level) => `Бағаланды: ${level} (${who})`,
      case: () => 'Органдар қосылды, іс ашылды', closed: (who) => `Диалог аяқталды (${who})`,
    },
    nobody: 'аты белгісіз',
  },
  cases: { filters: 'Істерді сүзу', late: 'Тек кешіккені', mine: 'Тек менікі', risk: 'Қауіп деңгейі', region: 'Өңір', status: 'Күйі', statuses: { inWork: 'Жұмыста', closed: 'Жабылған' }, none: 'Бұл сүзгіге сай іс жоқ', first: (n) => `Алғашқы ${n} іс қана көрсетілді. Қалғанын «Іздеу» бөлімінен табасыз.` },
}

const RU: SearchTexts = {
  title: 'Поиск обращений',
  number: 'Номер дела или код обращения', numberHint: '2026-0042 или К-7F42', words: 'Слова из диалога', wordsHint: 'Ищем в 200 ваших последних диалогах',
  filters: 'Фильтры', from: 'С какого дня', to: 'По какой день', region: 'Регион', reason: 'Причина обращения', allOf: (category) => `${category}: всё`, risk: 'Риск', urgency: 'Срочность', outcome: 'Чем закончилось', language: 'Язык', status: 'Состояние', who: 'Кто отвечал',
  any: 'Не важно', anybody: 'Кто угодно', me: 'Я', allMine: 'Всё, что мне открыто',
  statuses: { waiting: 'Ждёт', offered: 'Предложено', live: 'Идёт разговор', closed: 'Завершено' },
  outcomes: { helped: 'Помощь оказана', case: 'Открыто дело', notRequest: 'Не обращение' },
  find: 'Найти', clear: 'Очистить', more: 'Показать ещё',
  start: 'Укажите номер, слова или фильтр. То, что вы ищете, нигде не сохраняется; в журнале чтения остаётся лишь то, что был поиск по словам и какие обращения он показал.',
  nothing: 'Ничего не найдено', nothingMore: 'Попробуйте убрать одно из условий.', found: (n, more) => (more ? `Показано: ${n}, есть ещё` : `Найдено: ${n}`), searched: (n) => `Слова искали в диалогах: ${n}`, nobodyYet: 'ответа ещё не было', caseOf: (number) => `Дело ${number}`,
  transcript: {
    back: 'Назад к поиску', title: (code) => `Обращение ${code}`, print: 'Напечатать', onPaper: 'На этом листе слова человека. Не показывайте его другим и уничтожьте, когда он станет не нужен.', judged: 'Оценка', how: 'Чем закончилось', going: 'Ещё не завершено', words: 'Переписка', noWords: 'Сообщений нет', erased: 'текст удалён',
    change: {
      answers: (who) => `Отвечает: ${who}`, lost: (who) => `Связь потеряна (${who}), обращение вернулось в очередь`, urgency: (_who, level) => `Срочность: ${level}`, risk: (who, level) => `Оценка: ${level} (${who})`,
      case: () => 'Подключены органы, открыто дело', closed: (who) => `Диалог завершён (${who})`,
    },
    nobody: 'имя неизвестно',
  },
  cases: { filters: 'Отбор дел', late: 'Только с просрочкой', mine: 'Только мои', risk: 'Риск', region: 'Регион', status: 'Состояние', statuses: { inWork: 'В работе', closed: 'Закрытые' }, none: 'Под этот отбор ничего не подходит', first: (n) => `Показаны первые ${n} дел. Остальные найдёте в разделе «Поиск».` },
}

const EN: SearchTexts = {
  title: 'Find a contact',
  number: 'Case number or contact code', numberHint: '2026-0042 or K-7F42', words: 'Words said in the dialogue', wordsHint: 'Looked for in your own last 200 dialogues',
  filters: 'Filters', from: 'From day', to: 'To day', region: 'Region', reason: 'Reason for contact', allOf: (category) => `${category}: all`, risk: 'Risk', urgency: 'Urgency', outcome: 'How it ended', language: 'Language', status: 'State', who: 'Who answered',
  any: 'Any', anybody: 'Anybody', me: 'Me', allMine: 'All that is open to me',
  statuses: { waiting: 'Waiting', offered: 'Offered', live: 'In dialogue', closed: 'Ended' },
  outcomes: { helped: 'Helped', case: 'Case opened', notRequest: 'Not a request' },
  find: 'Find', clear: 'Clear', more: 'Show more',
  start: 'Give a number, words or a filter. What you look for is kept nowhere; the read log only notes that words were searched for and which contacts were shown.',
  nothing: 'Nothing found', nothingMore: 'Try without one of the conditions.', found: (n, more) => (more ? `Shown: ${n}, and there are more` : `Found: ${n}`), searched: (n) => `Dialogues searched for the words: ${n}`, nobodyYet: 'not answered yet', caseOf: (number) => `Case ${number}`,
  transcript: {
    back: 'Back to the search', title: (code) => `Contact ${code}`, print: 'Print', onPaper: 'This sheet holds a person’s own words. Show it to nobody else and destroy it when it is no longer needed.', judged: 'Assessment', how: 'How it ended', going: 'Not ended yet', words: 'Messages', noWords: 'No messages', erased: 'text erased',
    change: {
      answers: (who) => `Answered by ${who}`, lost: (who) => `Link lost (${who}), the contact went back to the queue`, urgency: (_who, level) => `Urgency: ${level}`, risk: (who, level) => `Assessed: ${level} (${who})`,
      case: () => 'Bodies connected, a case was opened', closed: (who) => `Dialogue ended (${who})`,
    },
    nobody: 'name unknown',
  },
  cases: { filters: 'Choose cases', late: 'Only late ones', mine: 'Only mine', risk: 'Risk', region: 'Region', status: 'State', statuses: { inWork: 'In work', closed: 'Closed' }, none: 'No case fits this choice', first: (n) => `Only the first ${n} cases are shown. Find the others under Search.` },
}

export const SEARCH = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, SearchTexts>
