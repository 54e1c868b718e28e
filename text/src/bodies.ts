import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** Bodies as the administrator keeps them. */
export interface BodiesTexts {
  readonly title: string
  count(n: number): string
  readonly add: string
  readonly find: string
  readonly noneFound: string
  found(n: number): string
  readonly filter: Readonly<Record<'kind' | 'anyKind' | 'region' | 'anyRegion' | 'state' | 'anyState' | 'works' | 'retired' | 'unanswered', string>>
  officers(n: number): string
  readonly noOfficer: string
  open(n: number): string
  readonly retired: string
  readonly back: string
  readonly form: Readonly<Record<'heading' | 'known' | 'kind' | 'region' | 'choose' | 'superior' | 'noSuperior' | 'kk' | 'ru' | 'en' | 'hint' | 'enter' | 'save' | 'sending' | 'cancel', string>>
  readonly needs: Readonly<Record<'kind' | 'region' | 'kk' | 'ru' | 'en', string>>
  readonly lost: string
  readonly entered: string
  readonly saved: string
  readonly work: string
  readonly workHow: string
  readonly retire: string
  readonly resume: string
  readonly resumed: string
  readonly retiring: { heading(name: string): string; readonly now: string; open(n: number): string; readonly yes: string; readonly no: string }
  readonly fields: Readonly<Record<'kind' | 'region' | 'superior' | 'kk' | 'ru' | 'en' | 'state', string>>
  readonly acts: Readonly<Record<'body.retired' | 'body.resumed' | 'body.addressed', string>>
}

const KK: BodiesTexts = {
  title: 'Органдар',
  count: (n) => `Жұмыс істейтін орган: ${n}`,
  add: 'Орган қосу',
  find: 'Атауы бойынша іздеу',
  noneFound: 'Ондай орган табылмады.',
  found: (n) => `Тізімде: ${n}`,
  filter: { kind: 'Түрі', anyKind: 'Барлық түрі', region: 'Өңірі', anyRegion: 'Барлық өңір', state: 'Күйі', anyState: 'Бәрі', works: 'Жұмыс істейді', retired: 'Жаңа жолдама алмайды', unanswered: 'Жауап беретін адамы жоқ' },
  officers: (n) => `өкілі: ${n}`,
  noOfficer: 'жауап бере алмайды: өкілі жоқ',
  open: (n) => `ашық жолдама: ${n}`,
  retired: 'жаңа жолдама алмайды',
  back: 'Барлық орган',
  form: { heading: 'Жаңа орган', known: 'Деректері', kind: 'Түрі', region: 'Өңірі', choose: 'Таңдаңыз', superior: 'Жоғары тұрған орган', noSuperior: 'Көрсетілмеген', kk: 'Атауы қазақша', ru: 'Атауы орысша', en: 'Атауы ағылшынша', hint: 'Бұл атауды операторлар мен органның өз қызметкерлері көреді.', enter: 'Қосу', save: 'Сақтау', sending: 'Сақталып жатыр', cancel: 'Болдырмау' },
  needs: { kind: 'Органның түрін таңдаңыз.', region: 'Өңірді таңдаңыз.', kk: 'Қазақша атауын жазыңыз.', ru: 'Орысша атауын жазыңыз.', en: 'Ағылшынша атауын жазыңыз.' },
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  entered: 'Орган қосылды.',
  saved: 'Сақталды.',
  work: 'Жұмысы',
  workHow: 'Жаңа жолдама алмайтын органды ереже ұсынбайды, оператор таңдай алмайды. Бұрынғы жолдамалары орнында қалады.',
  retire: 'Жаңа жолдама бермеу',
  resume: 'Жолдаманы қайта беру',
  resumed: 'Орган қайтадан жолдама алады.',
  retiring: { heading: (name) => `Жаңа жолдама бермеу: ${name}`, now: 'Бұл орган енді ұсынылмайды және таңдалмайды.', open: (n) => (n === 0 ? 'Ашық жолдамасы жоқ.' : `Ашық жолдамасы: ${n}. Орган өкілдері оларға бұрынғыша жауап береді.`), yes: 'Жаңа жолдама бермеу', no: 'Қалдыру' },
  fields: { kind: 'Түрі', region: 'Өңірі', superior: 'Жоғары тұрған орган', kk: 'Атауы қазақша', ru: 'Атауы орысша', en: 'Атауы ағылшынша', state: 'Күйі' },
  acts: { 'body.retired': 'Жаңа жолдама берілмейтін болды.', 'body.resumed': 'Жолдама қайта берілетін болды.', 'body.addressed': 'Хабарласу жолдары немесе қолтаңба кілті өзгертілді.' },
}

const RU: BodiesTexts = {
  title: 'Органы',
  count: (n) => `Работает органов: ${n}`,
  add: 'Добавить орган',
  find: 'Искать по названию',
  noneFound: 'Такого органа не нашлось.',
  found: (n) => `В списке: ${n}`,
  filter: { kind: 'Вид', anyKind: 'Все виды', region: 'Регион', anyRegion: 'Все регионы', state: 'Состояние', anyState: 'Все', works: 'Работает', retired: 'Не получает новых поручений', unanswered: 'Некому отвечать' },
  officers: (n) => `${plural('ru', n, { one: 'сотрудник', few: 'сотрудника', other: 'сотрудников' })}: ${n}`,
  noOfficer: 'не может ответить: нет сотрудника',
  open: (n) => `открытых поручений: ${n}`,
  retired: 'новых поручений не получает',
  back: 'Все органы',
  form: { heading: 'Новый орган', known: 'Данные', kind: 'Вид', region: 'Регион', choose: 'Выберите', superior: 'Вышестоящий орган', noSuperior: 'Не указан', kk: 'Название по-казахски', ru: 'Название по-русски', en: 'Название по-английски', hint: 'Это название видят операторы и сотрудники самого органа.', enter: 'Добавить', save: 'Сохранить', sending: 'Сохраняем', cancel: 'Отмена' },
  needs: { kind: 'Выберите вид органа.', region: 'Выберите регион.', kk: 'Напишите название по-казахски.', ru: 'Напишите название по-русски.', en: 'Напишите название по-английски.' },
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  entered: 'Орган добавлен.',
  saved: 'Сохранено.',
  work: 'Работа',
  workHow: 'Орган, который не получает новых поручений, правила не предлагают и оператор не выберет. Прежние поручения остаются на месте.',
  retire: 'Не давать новых поручений',
  resume: 'Снова давать поручения',
  resumed: 'Орган снова получает поручения.',
  retiring: { heading: (name) => `Не давать новых поручений: ${name}`, now: 'Этот орган больше не предлагается, и выбрать его нельзя.', open: (n) => (n === 0 ? 'Открытых поручений у него нет.' : `Открытых поручений: ${n}. Сотрудники органа отвечают на них как прежде.`), yes: 'Не давать новых поручений', no: 'Оставить' },
  fields: { kind: 'Вид', region: 'Регион', superior: 'Вышестоящий орган', kk: 'Название по-казахски', ru: 'Название по-русски', en: 'Название по-английски', state: 'Состояние' },
  acts: { 'body.retired': 'Новые поручения больше не даются.', 'body.resumed': 'Поручения снова даются.', 'body.addressed': 'Изменены способы связи или ключ подписи.' },
}

const EN: BodiesTexts = {
  title: 'Bodies',
  count: (n) => `${n} ${plural('en', n, { one: 'body works', other: 'bodies work' })}`,
  add: 'Add a body',
  find: 'Find by name',
  noneFound: 'No such body was found.',
  found: (n) => `In the list: ${n}`,
  filter: { kind: 'Kind', anyKind: 'All kinds', region: 'Region', anyRegion: 'All regions', state: 'State', anyState: 'All', works: 'At work', retired: 'Sent nothing new', unanswered: 'Nobody to answer' },
  officers: (n) => `${plural('en', n, { one: 'officer', other: 'officers' })}: ${n}`,
  noOfficer: 'cannot answer: no officer',
  open: (n) => `open referrals: ${n}`,
  retired: 'is sent nothing new',
  back: 'All bodies',
  form: { heading: 'A new body', known: 'Details', kind: 'Kind', region: 'Region', choose: 'Choose', superior: 'Body above it', noSuperior: 'Not named', kk: 'Name in Kazakh', ru: 'Name in Russian', en: 'Name in English', hint: 'Operators and the officers of the body see this name.', enter: 'Add', save: 'Save', sending: 'Saving', cancel: 'Cancel' },
  needs: { kind: 'Choose the kind of body.', region: 'Choose the region.', kk: 'Write the name in Kazakh.', ru: 'Write the name in Russian.', en: 'Write the name in English.' },
  lost: 'Not sent: no connection. What you wrote is still here.',
  entered: 'The body was added.',
  saved: 'Saved.',
  work: 'Work',
  workHow: 'A body that is sent nothing new is not proposed by the rules and cannot be chosen. What it was sent before stays with it.',
  retire: 'Send nothing new',
  resume: 'Send referrals again',
  resumed: 'The body is sent referrals again.',
  retiring: { heading: (name) => `Send nothing new: ${name}`, now: 'This body is not proposed any more and cannot be chosen.', open: (n) => (n === 0 ? 'It has no open referral.' : `Open referrals: ${n}. Its officers answer them as before.`), yes: 'Send nothing new', no: 'Leave it' },
  fields: { kind: 'Kind', region: 'Region', superior: 'Body above it', kk: 'Name in Kazakh', ru: 'Name in Russian', en: 'Name in English', state: 'State' },
  acts: { 'body.retired': 'It is sent nothing new from here on.', 'body.resumed': 'It is sent referrals again.', 'body.addressed': 'The ways to reach it or its signing key were changed.' },
}

export const BODIES = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, BodiesTexts>
