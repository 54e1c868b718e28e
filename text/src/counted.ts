import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** What stands in a column: contacts, cases and referrals are three different things. */
export type CountedColumn = 'contacts' | 'requests' | 'cases' | 'casesClosed' | 'referrals' | 'verified' | 'lapsed'

/** The centre's own figures. Numbers come in already worded. */
export interface CountedTexts {
  readonly title: string
  readonly since: string
  /** When the figures were read, and that they go on from there. */
  asOf(since: string, at: string): string
  readonly inner: string
  readonly notPeople: string
  readonly nothing: string
  readonly nothingMore: string
  readonly columns: Readonly<Record<CountedColumn, string>>
  readonly shares: { readonly heading: string; readonly requests: string; readonly casesClosed: string; readonly verified: string; of(n: string, all: string): string; lapsed(n: number): string }
  readonly regions: { readonly heading: string; readonly region: string; readonly unknown: string; readonly unknownMore: string; readonly total: string; none(names: string): string; readonly scroll: string }
  readonly entries: { readonly heading: string; readonly entry: string; readonly rows: Readonly<Record<'school' | 'college' | 'unsigned' | 'none', string>>; readonly unsignedMore: string }
  readonly reasons: { readonly heading: string; readonly more: string; cases(n: number): string }
}

const KK: CountedTexts = {
  title: 'Есеп',
  since: 'Қай күннен бастап',
  asOf: (since, at) => `${since} күнінен бастап осы сәтке дейін, ${at} жағдайы`,
  inner: 'Бұл орталықтың ішкі есебі: кіші сандар жасырылмаған, сондықтан кесте сыртқа берілмейді.',
  notPeople: 'Мұнда адамдар емес, хабарласулар саналады: бір адам бірнеше рет жазуы мүмкін. Күні орталықтың уақытымен, хабарласу басталған сәт бойынша алынады.',
  nothing: 'Бұл уақытта ештеңе тіркелмеген',
  nothingMore: 'Ертерек күнді таңдап көріңіз.',
  columns: { contacts: 'Хабарласу', requests: 'оның ішінде өтініш', cases: 'Іс', casesClosed: 'жабылғаны', referrals: 'Жолдама', verified: 'нәтижесі расталғаны', lapsed: 'өткен мерзім' },
  shares: { heading: 'Қаншасы соңына жетті', requests: 'Хабарласудың ішіндегі өтініш', casesClosed: 'Жабылған іс', verified: 'Нәтижесі расталған жолдама', of: (n, all) => `${n} / ${all}`, lapsed: (n) => `Өткен мерзім: ${n}` },
  regions: { heading: 'Өңірлер бойынша', region: 'Өңір', unknown: 'Өңірі белгісіз', unknownMore: 'адам қай жерде екенін айтпаған', total: 'Барлығы', none: (names) => `Ештеңе тіркелмеген өңірлер: ${names}.`, scroll: 'Өңірлер кестесі' },
  entries: { heading: 'Қайдан келгені', entry: 'Қалай кірген', rows: { school: 'Мектептің QR-кодымен', college: 'Колледждің QR-кодымен', unsigned: 'Расталмаған кодпен', none: 'Кодсыз' }, unsignedMore: 'жарамсыз етілген, өзгертілген не бөтен код; көмек бәріне бірдей' },
  reasons: { heading: 'Істердің себептері', more: 'Бір істің бірнеше себебі болуы мүмкін, сондықтан қосындысы істер санынан артық шығады.', cases: (n) => `${n} іс` },
}

const RU: CountedTexts = {
  title: 'Учёт',
  since: 'С какого дня',
  asOf: (since, at) => `С ${since}, по состоянию на ${at}`,
  inner: 'Это внутренний учёт центра: малые числа здесь не скрыты, поэтому таблица не для передачи наружу.',
  notPeople: 'Считаются не люди, а контакты: один человек может написать несколько раз. День берётся по времени центра, когда контакт начался.',
  nothing: 'За это время ничего не зарегистрировано',
  nothingMore: 'Попробуйте более ранний день.',
  columns: { contacts: 'Контакты', requests: 'из них обращения', cases: 'Дела', casesClosed: 'закрыто', referrals: 'Поручения', verified: 'исход подтверждён', lapsed: 'пропущено сроков' },
  shares: { heading: 'Сколько дошло до конца', requests: 'Обращения среди контактов', casesClosed: 'Закрытые дела', verified: 'Поручения с подтверждённым исходом', of: (n, all) => `${n} из ${all}`, lapsed: (n) => `Пропущено сроков: ${n}` },
  regions: { heading: 'По регионам', region: 'Регион', unknown: 'Регион неизвестен', unknownMore: 'человек не сказал, где находится', total: 'Всего', none: (names) => `Ничего не зарегистрировано: ${names}.`, scroll: 'Таблица регионов' },
  entries: { heading: 'Откуда пришли', entry: 'Как вошли', rows: { school: 'По QR-коду школы', college: 'По QR-коду колледжа', unsigned: 'По неподтвер\u00ADждённому коду', none: 'Без кода' }, unsignedMore: 'отозванный, изменённый или чужой код; помощь всем одинаковая' },
  reasons: { heading: 'Причины дел', more: 'У одного дела может быть несколько причин, поэтому сумма больше числа дел.', cases: (n) => `${n} ${plural('ru', n, { one: 'дело', few: 'дела', many: 'дел', other: 'дела' })}` },
}

const EN: CountedTexts = {
  title: 'Counts',
  since: 'Since which day',
  asOf: (since, at) => `Since ${since} until now, as of ${at}`,
  inner: 'These are the centre’s own figures: small numbers are not hidden here, so the table is not to be passed on.',
  notPeople: 'Contacts are counted, not people: one person may write several times. The day is that on which the contact began, by the centre’s time.',
  nothing: 'Nothing was registered in this time',
  nothingMore: 'Try an earlier day.',
  columns: { contacts: 'Contacts', requests: 'of which requests', cases: 'Cases', casesClosed: 'closed', referrals: 'Referrals', verified: 'outcome verified', lapsed: 'due times missed' },
  shares: { heading: 'How much came to its end', requests: 'Requests among contacts', casesClosed: 'Closed cases', verified: 'Referrals with a verified outcome', of: (n, all) => `${n} of ${all}`, lapsed: (n) => `Due times missed: ${n}` },
  regions: { heading: 'By region', region: 'Region', unknown: 'Region unknown', unknownMore: 'the person did not say where they are', total: 'Total', none: (names) => `Nothing registered: ${names}.`, scroll: 'Table of regions' },
  entries: { heading: 'How they came in', entry: 'By what', rows: { school: 'By a school’s QR code', college: 'By a college’s QR code', unsigned: 'By an unsigned code', none: 'Without a code' }, unsignedMore: 'a code that was revoked, altered or is nobody’s; help is the same for all' },
  reasons: { heading: 'Reasons of cases', more: 'A case may have several reasons, so they add up to more than the cases.', cases: (n) => `${n} ${n === 1 ? 'case' : 'cases'}` },
}

export const COUNTED = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, CountedTexts>
