import type { Refusal } from '@senim/core/decider.ts'
import type { ReferenceFault } from '@senim/core/directory/reference/faults.ts'
import type { Language } from '@senim/core/language.ts'
import { CASES } from '../cases.ts'
import { KIT } from '../kit.ts'
import { TABLES } from '../tables.ts'

type Params = Refusal['params']
type Sentence = (params: Params) => string

const said = (params: Params, key: string): string => String(params[key] ?? '')
const wordIn = (words: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(words, key) ? (words[key] ?? key) : key)
/** A day as people write it. */
const dayOf = (params: Params): string => said(params, 'item').replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')

/** A row by what it says: “Accept or refuse, Police, Law against domestic violence, High risk”. */
function row(params: Params, language: Language, kind = 'kind', risk = 'risk', basis = 'basis'): string {
  const text = TABLES[language]
  const parts = [
    wordIn(text.steps, said(params, 'step')), wordIn(text.sides, said(params, 'side')),
    said(params, kind) === '*' ? text.allKinds : wordIn(CASES[language].kinds, said(params, kind)), wordIn(text.bases, said(params, basis)), wordIn(KIT[language].risk, said(params, risk)),
  ].filter((one) => one !== '')
  return language === 'en' ? `“${parts.join(', ')}”` : `«${parts.join(', ')}»`
}

type Names = (key: 'row' | 'other' | 'office' | 'start' | 'step' | 'limit' | 'day') => string

function namesFor(params: Params, language: Language): Names {
  const text = TABLES[language]
  return (key) => {
    switch (key) {
      case 'row':
        return row(params, language)
      case 'other':
        return row(params, language, 'otherKind', 'otherRisk', 'otherBasis')
      case 'office':
        return wordIn(text.offices, said(params, 'office')).toLocaleLowerCase(language)
      case 'start':
        return wordIn(text.starts, said(params, 'from'))
      case 'step':
        return wordIn(text.steps, said(params, 'step'))
      case 'limit':
        return said(params, 'limit')
      case 'day':
        return language === 'en' ? said(params, 'item') : dayOf(params)
    }
  }
}

function naming(kk: (name: Names) => string, ru: (name: Names) => string, en: (name: Names) => string): Record<Language, Sentence> {
  return { kk: (params) => kk(namesFor(params, 'kk')), ru: (params) => ru(namesFor(params, 'ru')), en: (params) => en(namesFor(params, 'en')) }
}

const bySide = (side: 'body' | 'centre', ofBody: Record<Language, Sentence>, ofCentre: Record<Language, Sentence>, language: Language, params: Params): string => (side === 'body' ? ofBody : ofCentre)[language](params)

/** Words for a side each. */
function sided(ofBody: Record<Language, Sentence>, ofCentre: Record<Language, Sentence>): Record<Language, Sentence> {
  const of = (language: Language): Sentence => (params) => bySide(params['side'] === 'centre' ? 'centre' : 'body', ofBody, ofCentre, language, params)
  return { kk: of('kk'), ru: of('ru'), en: of('en') }
}

const HOURS = {
  kk: 'Сағатты тексеріңіз: жұмыс күні 00:01 мен 24:00 арасында аяқталады, UTC-тен айырма −12 мен +14 сағаттың арасында болады.',
  ru: 'Проверьте часы: рабочий день кончается между 00:01 и 24:00, разница с UTC от −12 до +14 часов.',
  en: 'Check the hours: a working day ends between 00:01 and 24:00, and no place is further from UTC than −12 and +14 hours.',
} as const

/** What is wrong with the tables of time, with the row named. */
export const TABLE_FAULTS = {
  rowSourceMissing: naming((name) => `${name('row')}: қайдан алынғанын жазыңыз: заң, бұйрық не орталықтың өз шешімі.`, (name) => `${name('row')}: укажите, откуда это: закон, приказ или решение самого центра.`, (name) => `${name('row')}: say where it comes from: a law, an order or the centre’s own decision.`),
  rowSourceTooLong: naming((name) => `${name('row')}: қайдан алынғаны тым ұзын жазылған, ${name('limit')} таңбаға дейін қысқартыңыз.`, (name) => `${name('row')}: источник слишком длинный, сократите его до ${name('limit')} знаков.`, (name) => `${name('row')}: the source is too long, shorten it to ${name('limit')} characters.`),
  lawUnnamed: naming((name) => `${name('row')} заңда бар деп белгіленген: заң мен оның бабын атаңыз.`, (name) => `${name('row')} отмечено как закон: назовите сам закон и статью.`, (name) => `${name('row')} is marked as law: name the law and its article.`),
  rowNeverHolds: naming((name) => `${name('row')} ешқашан қолданылмайды: одан жоғары тұрған жол әрдайым бұрын тура келеді. Жоғары көтеріңіз не алып тастаңыз.`, (name) => `${name('row')} никогда не сработает: строка над ней всегда подходит раньше. Поднимите её выше или уберите.`, (name) => `${name('row')} would never hold: a row above it always comes first. Carry it up or take it off.`),
  spanTooShort: naming((name) => `${name('row')}: уақытты бүтін санмен жазыңыз, мерзім нөлден үлкен болуы керек.`, (name) => `${name('row')}: укажите время целым числом, срок должен быть больше нуля.`, (name) => `${name('row')}: write the time as a whole number, and a deadline above zero.`),
  spanTooLong: naming((name) => `${name('row')}: тым ұзақ, ${name('limit')} күннен аспауы керек.`, (name) => `${name('row')}: это слишком долго, можно не больше ${name('limit')} дней.`, (name) => `${name('row')}: that is too long, at most ${name('limit')} days are possible.`),
  startWrong: naming((name) => `${name('row')}: бұл қадам «${name('start')}» саналмайды.`, (name) => `${name('row')}: этот шаг не считают «${name('start')}».`, (name) => `${name('row')}: this step cannot be counted “${name('start')}”.`),
  stepWithoutClock: naming(
    (name) => `«${name('step')}» қадамына жалпы жол керек: барлық орган, кез келген негіз, кез келген қауіп үшін, соңғы күні жоқ. Әйтпесе біреу мерзімсіз қалады.`,
    (name) => `Шагу «${name('step')}» нужна общая строка: для всех органов, любого основания и риска, без последнего дня. Иначе кто-то останется без срока.`,
    (name) => `The step “${name('step')}” needs a general row: all bodies, any basis, any risk, no last day. Otherwise somebody would have no due time.`,
  ),
  graverHasLonger: naming((name) => `${name('row')} жолы ${name('other')} жолынан көп уақыт береді: қауіп артса, мерзім ұзармауы керек.`, (name) => `${name('row')} даёт больше времени, чем ${name('other')}: при большей опасности срок не может быть длиннее.`, (name) => `${name('row')} gives more time than ${name('other')}: graver danger cannot have longer.`),
  ladderEmpty: naming((name) => `${name('row')} сатысында бірде-бір баспалдақ жоқ: үнсіздікті айтатын ешкім қалмайды.`, (name) => `В лестнице ${name('row')} нет ни одной ступени: о молчании некому сообщить.`, (name) => `The ladder ${name('row')} has no rungs: nobody would be told of a silence.`),
  rungTwice: naming((name) => `${name('row')} сатысында бір баспалдақ екі рет тұр: ${name('office')}.`, (name) => `В лестнице ${name('row')} одна ступень стоит дважды: ${name('office')}.`, (name) => `The ladder ${name('row')} has one rung twice: ${name('office')}.`),
  rungsOutOfOrder: naming((name) => `${name('row')} сатысы тек жоғары көтерілуі керек, ал мына баспалдақ орнында тұрған жоқ: ${name('office')}.`, (name) => `Лестница ${name('row')} должна идти только вверх, а эта ступень не на месте: ${name('office')}.`, (name) => `The ladder ${name('row')} must only go up, and this rung is out of place: ${name('office')}.`),
  officeOfOtherSide: sided(
    naming((name) => `${name('row')} сатысында орталықтың адамы тұр: ${name('office')}. Органның үнсіздігі орган жағымен көтеріледі.`, (name) => `В лестнице ${name('row')} стоит должность центра: ${name('office')}. Молчание органа поднимается по стороне органа.`, (name) => `The ladder ${name('row')} names an office of the centre: ${name('office')}. A body’s silence climbs on the side of the body.`),
    naming((name) => `${name('row')} сатысында орган жағы тұр: ${name('office')}. Орталықтың өз міндеті орталықтың ішінде көтеріледі.`, (name) => `В лестнице ${name('row')} стоит сторона органа: ${name('office')}. То, что должен сам центр, поднимается внутри центра.`, (name) => `The ladder ${name('row')} names an office outside the centre: ${name('office')}. What the centre owes climbs within the centre.`),
  ),
  sideWithoutLadder: sided(
    naming(() => 'Барлық орган мен кез келген қауіп үшін бір жалпы саты керек: онсыз біреудің үнсіздігі ешкімге жетпейді.', () => 'Нужна общая лестница для всех органов и любого риска: без неё чьё-то молчание никуда не поднимется.', () => 'There must be a general ladder for all bodies and any risk: without it somebody’s silence would climb nowhere.'),
    naming(() => 'Орталықтың өз міндеттеріне де кез келген қауіп үшін бір жалпы саты керек.', () => 'Для обязанностей самого центра тоже нужна общая лестница при любом риске.', () => 'What the centre itself owes needs a general ladder for any risk as well.'),
  ),
  graverClimbsLater: naming((name) => `${name('row')} сатысы ${name('other')} сатысынан баяу: қауіп артса, көбірек күтуге болмайды.`, (name) => `Лестница ${name('row')} поднимается медленнее, чем ${name('other')}: при большей опасности ждать дольше нельзя.`, (name) => `The ladder ${name('row')} is slower than ${name('other')}: graver danger cannot wait longer.`),
  calendarAllPast: naming(() => 'Алдағы мерекелерді енгізіңіз: жазылғандарының бәрі өтіп кеткен.', () => 'Внесите праздники, которые впереди: все указанные уже прошли.', () => 'Enter holidays that are still to come: all that are named have passed.'),
  calendarDateWrong: naming((name) => `Мұндай күн жоқ: ${name('day')}.`, (name) => `Такого дня нет: ${name('day')}.`, (name) => `There is no such day: ${name('day')}.`),
  calendarDayTwice: naming((name) => `${name('day')} күні екі рет тұр: ол не мереке, не жұмыс күні, бір-ақ рет жазылады.`, (name) => `День ${name('day')} указан дважды: он либо праздничный, либо рабочий, и записан один раз.`, (name) => `The day ${name('day')} stands twice: it is a holiday or worked, and is named once.`),
  calendarNoWorkday: naming(() => 'Аптада кемінде бір жұмыс күні болуы керек: әйтпесе жұмыс күнімен саналатын мерзім ешқашан бітпейді.', () => 'В неделе должен быть хотя бы один рабочий день: иначе срок в рабочих днях никогда не кончится.', () => 'A week must have at least one working day: a time in working days would never end otherwise.'),
  calendarHoursWrong: { kk: () => HOURS.kk, ru: () => HOURS.ru, en: () => HOURS.en },
} as const satisfies Partial<Record<ReferenceFault, Record<Language, Sentence>>>
