import type { Language } from '@senim/core/language.ts'

type Group = 'bodies' | 'kinds' | 'regions' | 'seats' | 'months' | 'weeks'
/** What stands in a column of the page. */
export type PerformanceColumn = 'sent' | 'acceptedInTime' | 'acceptMedian' | 'acceptP95' | 'answeredInTime' | 'outcomeMedian' | 'outcomeP95' | 'refused' | 'returned' | 'reopened' | 'missed' | 'climbs' | 'withdrawn'
/** A file keeps the parts of a share apart. */
export type FileColumn = PerformanceColumn | 'accepted' | 'acceptJudged' | 'answered' | 'outcomeJudged'

/** How bodies answer what they are sent. Numbers come in already worded. */
export interface PerformanceTexts {
  readonly title: string
  /** The two pages of figures. */
  readonly tabs: { readonly label: string; readonly counted: string; readonly performance: string }
  readonly filters: string
  readonly from: string
  readonly to: string
  readonly region: string
  readonly anyRegion: string
  readonly kind: string
  readonly anyKind: string
  readonly by: string
  readonly groups: Readonly<Record<Group, string>>
  /** The first column of each table. */
  readonly firsts: Readonly<Record<Group, string>>
  readonly notSent: string
  readonly inner: string
  readonly nothing: string
  readonly nothingMore: string
  readonly columns: Readonly<Record<PerformanceColumn, string>>
  readonly meaning: { readonly heading: string; readonly rows: Readonly<Record<PerformanceColumn, string>> }
  readonly file: Readonly<Record<FileColumn, string>>
  share(n: string, all: string, percent: string): string
  readonly unknown: string
  readonly unknownRegion: string
  readonly total: string
  readonly scroll: string
  readonly plot: { readonly heading: string; readonly step: string; readonly months: string; readonly weeks: string; readonly share: string; readonly time: string; readonly gaps: string; readonly scroll: string; monthOf(name: string, year: string): string; weekOf(day: string): string }
  readonly csv: string
  readonly xlsx: string
}

const KK: PerformanceTexts = {
  title: 'Органдар қалай жауап береді',
  tabs: { label: 'Есеп беттері', counted: 'Не тіркелді', performance: 'Органдардың жауабы' },
  filters: 'Қайсысын көрсету',
  from: 'Қай күннен',
  to: 'Қай күнге дейін',
  region: 'Адам тұрған өңір',
  anyRegion: 'Барлық өңір',
  kind: 'Органның түрі',
  anyKind: 'Барлық түрі',
  by: 'Нені салыстыру',
  groups: { bodies: 'Органдар', kinds: 'Орган түрлері', regions: 'Адам тұрған өңірлер', seats: 'Органның өңірлері', months: 'Айлар', weeks: 'Апталар' },
  firsts: { bodies: 'Орган', kinds: 'Түрі', regions: 'Адам тұрған өңір', seats: 'Органның өңірі', months: 'Ай', weeks: 'Апта' },
  notSent: 'Осы кезеңде жіберілген жолдамалар саналады. Сызықша дерек жоғын білдіреді: органға ештеңе жіберілмеген не әлі ештеңе орындалмаған. Бұл нөл емес.',
  inner: 'Бұл орталықтың ішкі есебі: кіші сандар жасырылмаған, сондықтан кесте сыртқа берілмейді.',
  nothing: 'Бұл кезеңде жолдама жіберілмеген',
  nothingMore: 'Басқа кезеңді, өңірді не органның түрін таңдап көріңіз.',
  columns: {
    sent: 'Жіберілді', acceptedInTime: 'Мерзімінде қабылданды', acceptMedian: 'Қабылдау уақыты, медиана', acceptP95: 'Қабылдау уақыты, 95 %', answeredInTime: 'Нәтиже мерзімінде', outcomeMedian: 'Нәтиже уақыты, медиана', outcomeP95: 'Нәтиже уақыты, 95 %',
    refused: 'Бас тартты', returned: 'Қайтарылды', reopened: 'Көмек келмеді', missed: 'Өткен мерзім', climbs: 'Жоғарыға хабарланды', withdrawn: 'Кері алынды',
  },
  meaning: {
    heading: 'Әр сан нені білдіреді',
    rows: {
      sent: 'Кезең ішінде органға жіберілген жолдамалар. Кейін басқа органға өткені де, кері алынғаны да осында.',
      acceptedInTime: 'Жіберілген кезде белгіленген мерзімде қабылданғаны, мерзімнің соңғы сәтін қоса. Қабылданғандармен және мерзімі өткендермен салыстырылады; мерзімі әлі бітпегені саналмайды.',
      acceptMedian: 'Жіберілгеннен қабылданғанға дейінгі уақыт: жолдамалардың жартысы осыдан тез қабылданды.',
      acceptP95: 'Жүз жолдаманың тоқсан бесі осы уақыттан кешікпей қабылданды.',
      answeredInTime: 'Күшінде қалған нәтиже мерзімінде берілді. Бір рет кешіккен жолдама кейін де кешіккен болып саналады.',
      outcomeMedian: 'Жіберілгеннен күшінде қалған нәтижеге дейінгі уақыт. Нәтиже қайтарылса не адам көмек келмеді десе, уақыт келесі нәтижеге дейін жүреді.',
      outcomeP95: 'Жүз жолдаманың тоқсан бесі бойынша нәтиже осы уақыттан кешікпей берілді.',
      refused: 'Орган бас тартқан жолдамалар.',
      returned: 'Орталық нәтижені жеткіліксіз деп неше рет қайтарды.',
      reopened: 'Адам көмек келмегенін айтып, жолдама неше рет қайта ашылды.',
      missed: 'Органның өткізіп алған мерзімдері: жеткізу, қабылдау, аралық хабар, нәтиже. Бір жолдамада бірнешеуі болуы мүмкін.',
      climbs: 'Органның үнсіздігі туралы неше рет жоғары тұрғандарға хабарланды.',
      withdrawn: 'Аға маман кері алған жолдамалар.',
    },
  },
  file: {
    sent: 'Жіберілді', accepted: 'Қабылданды', acceptedInTime: 'Мерзімінде қабылданды', acceptJudged: 'Қабылдау мерзімі белгілі болғаны', acceptMedian: 'Қабылдау уақыты, медиана, минут', acceptP95: 'Қабылдау уақыты, 95 %, минут',
    answered: 'Нәтиже берілді', answeredInTime: 'Нәтиже мерзімінде', outcomeJudged: 'Нәтиже мерзімі белгілі болғаны', outcomeMedian: 'Нәтиже уақыты, медиана, минут', outcomeP95: 'Нәтиже уақыты, 95 %, минут',
    refused: 'Бас тартты', returned: 'Қайтарылды', reopened: 'Көмек келмеді', missed: 'Өткен мерзім', climbs: 'Жоғарыға хабарланды', withdrawn: 'Кері алынды',
  },
  share: (n, all, percent) => `${n} / ${all} (${percent} %)`,
  unknown: 'дерек жоқ',
  unknownRegion: 'Өңірі белгісіз',
  total: 'Барлығы',
  scroll: 'Жауаптар кестесі',
  plot: { heading: 'Уақыт өте қалай өзгерді', step: 'Қадамы', months: 'Ай сайын', weeks: 'Апта сайын', share: 'Мерзімінде берілген нәтиже, %', time: 'Нәтижеге дейінгі уақыт, медиана', gaps: 'Дерек жоқ жерде сызық үзіледі.', scroll: 'Уақыт бойынша кесте', monthOf: (name, year) => `${year} ${name}`, weekOf: (day) => `${day} басталған апта` },
  csv: 'CSV жүктеу',
  xlsx: 'XLSX жүктеу',
}

const RU: PerformanceTexts = {
  title: 'Как отвечают органы',
  tabs: { label: 'Страницы учёта', counted: 'Что зарегистрировано', performance: 'Ответы органов' },
  filters: 'Что показать',
  from: 'С какого дня',
  to: 'По какой день',
  region: 'Регион человека',
  anyRegion: 'Все регионы',
  kind: 'Вид органа',
  anyKind: 'Все виды',
  by: 'Что сравнить',
  groups: { bodies: 'Органы', kinds: 'Виды органов', regions: 'Регионы людей', seats: 'Регионы органов', months: 'Месяцы', weeks: 'Недели' },
  firsts: { bodies: 'Орган', kinds: 'Вид', regions: 'Регион человека', seats: 'Регион органа', months: 'Месяц', weeks: 'Неделя' },
  notSent: 'Считаются поручения, отправленные за этот период. Прочерк значит, что данных нет: органу ничего не отправляли или ещё ничего не сделано. Это не ноль.',
  inner: 'Это внутренний учёт центра: малые числа здесь не скрыты, поэтому таблица не для передачи наружу.',
  nothing: 'За этот период поручений не отправляли',
  nothingMore: 'Попробуйте другой период, регион или вид органа.',
  columns: {
    sent: 'Отправлено', acceptedInTime: 'Принято в срок', acceptMedian: 'Время до принятия, медиана', acceptP95: 'Время до принятия, 95 %', answeredInTime: 'Исход в срок', outcomeMedian: 'Время до исхода, медиана', outcomeP95: 'Время до исхода, 95 %',
    refused: 'Отказы', returned: 'Возвраты', reopened: 'Помощь не пришла', missed: 'Пропущено сроков', climbs: 'Сообщено выше', withdrawn: 'Отозвано',
  },
  meaning: {
    heading: 'Что значит каждое число',
    rows: {
      sent: 'Поручения, отправленные органу за период. Здесь и те, что потом перешли к другому органу или были отозваны.',
      acceptedInTime: 'Приняты в срок, назначенный при отправке, включая его последнее мгновение. Сравнивается с принятыми и с теми, чей срок прошёл; у кого срок ещё идёт, не считаются.',
      acceptMedian: 'Время от отправки до принятия: половину поручений приняли быстрее.',
      acceptP95: 'Девяносто пять поручений из ста приняли не позже.',
      answeredInTime: 'Исход, который остался в силе, дан в срок. Поручение, которое опоздало однажды, считается опоздавшим и дальше.',
      outcomeMedian: 'Время от отправки до исхода, который остался в силе. Если исход вернули или человек сказал, что помощь не пришла, время идёт до следующего исхода.',
      outcomeP95: 'По девяноста пяти поручениям из ста исход дан не позже.',
      refused: 'Поручения, от которых орган отказался.',
      returned: 'Сколько раз центр счёл исход недостаточным и вернул его.',
      reopened: 'Сколько раз человек сказал, что помощь не пришла, и поручение открылось снова.',
      missed: 'Сроки, которые орган пропустил: доставка, принятие, промежуточное сообщение, исход. У одного поручения их может быть несколько.',
      climbs: 'Сколько раз о молчании органа сообщили тем, кто выше.',
      withdrawn: 'Поручения, отозванные старшим специалистом.',
    },
  },
  file: {
    sent: 'Отправлено', accepted: 'Принято', acceptedInTime: 'Принято в срок', acceptJudged: 'Известно, принято ли в срок', acceptMedian: 'Время до принятия, медиана, минуты', acceptP95: 'Время до принятия, 95 %, минуты',
    answered: 'Есть исход', answeredInTime: 'Исход в срок', outcomeJudged: 'Известно, дан ли исход в срок', outcomeMedian: 'Время до исхода, медиана, минуты', outcomeP95: 'Время до исхода, 95 %, минуты',
    refused: 'Отказы', returned: 'Возвраты', reopened: 'Помощь не пришла', missed: 'Пропущено сроков', climbs: 'Сообщено выше', withdrawn: 'Отозвано',
  },
  share: (n, all, percent) => `${n} из ${all} (${percent} %)`,
  unknown: 'нет данных',
  unknownRegion: 'Регион неизвестен',
  total: 'Всего',
  scroll: 'Таблица ответов',
  plot: {
    heading: 'Как это менялось', step: 'Шаг', months: 'По месяцам', weeks: 'По неделям', share: 'Исходы в срок, %', time: 'Время до исхода, медиана', gaps: 'Где данных нет, линия прерывается.', scroll: 'Таблица по времени',
    // Beside a day it is "мая", alone it is "май".
    monthOf: (name, year) => `${name === 'мая' ? 'май' : name} ${year}`, weekOf: (day) => `неделя с ${day}`,
  },
  csv: 'Скачать CSV',
  xlsx: 'Скачать XLSX',
}

const EN: PerformanceTexts = {
  title: 'How bodies answer',
  tabs: { label: 'Pages of figures', counted: 'What was registered', performance: 'Answers of bodies' },
  filters: 'What to show',
  from: 'From which day',
  to: 'To which day',
  region: 'Region of the person',
  anyRegion: 'All regions',
  kind: 'Kind of body',
  anyKind: 'All kinds',
  by: 'What to compare',
  groups: { bodies: 'Bodies', kinds: 'Kinds of bodies', regions: 'Regions of people', seats: 'Regions of bodies', months: 'Months', weeks: 'Weeks' },
  firsts: { bodies: 'Body', kinds: 'Kind', regions: 'Region of the person', seats: 'Region of the body', months: 'Month', weeks: 'Week' },
  notSent: 'Counted are the referrals sent in this period. A dash means that there is no figure: the body was sent nothing, or nothing has been done yet. It is not zero.',
  inner: 'These are the centre’s own figures: small numbers are not hidden here, so the table is not to be passed on.',
  nothing: 'No referral was sent in this period',
  nothingMore: 'Try another period, region or kind of body.',
  columns: {
    sent: 'Sent', acceptedInTime: 'Accepted in time', acceptMedian: 'Time to accept, median', acceptP95: 'Time to accept, 95 %', answeredInTime: 'Outcome in time', outcomeMedian: 'Time to outcome, median', outcomeP95: 'Time to outcome, 95 %',
    refused: 'Refusals', returned: 'Returns', reopened: 'Help did not come', missed: 'Due times missed', climbs: 'Told to those above', withdrawn: 'Withdrawn',
  },
  meaning: {
    heading: 'What each number counts',
    rows: {
      sent: 'Referrals sent to the body in the period, also those that another body took over later or that were withdrawn.',
      acceptedInTime: 'Accepted by the due time set when it was sent, its last moment included. Out of those accepted and those whose due time has passed; while it runs a referral is not counted.',
      acceptMedian: 'Time from sending to acceptance: half of the referrals were accepted sooner.',
      acceptP95: 'Ninety-five of a hundred referrals were accepted no later.',
      answeredInTime: 'An outcome that stands was given in time. A referral that was late once counts as late from then on.',
      outcomeMedian: 'Time from sending to the outcome that stands. When an outcome is returned, or the person says that help did not come, time goes on until the next.',
      outcomeP95: 'For ninety-five of a hundred referrals the outcome was given no later.',
      refused: 'Referrals that the body refused.',
      returned: 'How often the centre found an outcome insufficient and returned it.',
      reopened: 'How often the person said that help did not come, and the referral was opened again.',
      missed: 'Due times the body missed: delivery, acceptance, interim report, outcome. One referral may have several.',
      climbs: 'How often those above the body were told of its silence.',
      withdrawn: 'Referrals that a supervisor took back.',
    },
  },
  file: {
    sent: 'Sent', accepted: 'Accepted', acceptedInTime: 'Accepted in time', acceptJudged: 'Known whether accepted in time', acceptMedian: 'Time to accept, median, minutes', acceptP95: 'Time to accept, 95 %, minutes',
    answered: 'With an outcome', answeredInTime: 'Outcome in time', outcomeJudged: 'Known whether the outcome was in time', outcomeMedian: 'Time to outcome, median, minutes', outcomeP95: 'Time to outcome, 95 %, minutes',
    refused: 'Refusals', returned: 'Returns', reopened: 'Help did not come', missed: 'Due times missed', climbs: 'Told to those above', withdrawn: 'Withdrawn',
  },
  share: (n, all, percent) => `${n} of ${all} (${percent}%)`,
  unknown: 'no figure',
  unknownRegion: 'Region unknown',
  total: 'Total',
  scroll: 'Table of answers',
  plot: { heading: 'How it changed', step: 'Step', months: 'By month', weeks: 'By week', share: 'Outcomes in time, %', time: 'Time to outcome, median', gaps: 'Where there is no figure the line breaks off.', scroll: 'Table over time', monthOf: (name, year) => `${name} ${year}`, weekOf: (day) => `week from ${day}` },
  csv: 'Download CSV',
  xlsx: 'Download XLSX',
}

export const PERFORMANCE = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, PerformanceTexts>
