import type { Texts } from '../../language.ts'
import type { Calendar, LocalDate } from '../../time.ts'
import type { CalendarTable, Holiday } from '../calendar.ts'
import { calendarOf } from '../calendar.ts'

const on = (name: Texts, ...dates: readonly LocalDate[]): readonly Holiday[] => dates.map((date) => ({ date, name }))

/** What the holidays of Kazakhstan are called; the first is said of a day that a holiday was moved to. */
export const HOLIDAY_NAMES = {
  moved: { kk: 'Ауыстырылған демалыс күні', ru: 'Перенесённый выходной', en: 'Day off moved from a holiday' },
  newYear: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
  christmas: { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' },
  women: { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' },
  nauryz: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
  unity: { kk: 'Қазақстан халқының бірлігі мерекесі', ru: 'Праздник единства народа Казахстана', en: 'Day of Unity of the People of Kazakhstan' },
  defender: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' },
  victory: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
  kurban: { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан айта', en: 'First day of Kurban Ait' },
  capital: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' },
  constitution: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
  republic: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
  independence: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
} as const satisfies Readonly<Record<string, Texts>>
const { moved, newYear, christmas, women, nauryz, unity, defender, victory, kurban, capital, constitution, republic, independence } = HOLIDAY_NAMES

/**
 * Kazakhstan's working calendar. Holidays: Law No. 267-II of 13 Dec 2001; a holiday that falls on a weekend moves to the next working day
 * (Labour Code, art. 85), which does not hold for 7 January and the first day of Kurban Ait. Kurban Ait follows the Muslim calendar and is to be confirmed each year.
 * UTC+5 in the whole country since 1 March 2024. That a working day ends at 18:00 is the centre's own assumption.
 */
export const CALENDAR_TABLE: CalendarTable = {
  offsetMinutes: 300,
  weekend: [0, 6],
  holidays: [
    ...on(newYear, '2026-01-01', '2026-01-02'), ...on(christmas, '2026-01-07'), ...on(women, '2026-03-08'), ...on(moved, '2026-03-09'), ...on(nauryz, '2026-03-21', '2026-03-22', '2026-03-23'), ...on(moved, '2026-03-24', '2026-03-25'),
    ...on(unity, '2026-05-01'), ...on(defender, '2026-05-07'), ...on(victory, '2026-05-09'), ...on(moved, '2026-05-11'), ...on(kurban, '2026-05-27'), ...on(capital, '2026-07-06'),
    ...on(constitution, '2026-08-30'), ...on(moved, '2026-08-31'), ...on(republic, '2026-10-25'), ...on(moved, '2026-10-26'), ...on(independence, '2026-12-16'),
    ...on(newYear, '2027-01-01', '2027-01-02'), ...on(moved, '2027-01-04'), ...on(christmas, '2027-01-07'), ...on(women, '2027-03-08'), ...on(nauryz, '2027-03-21', '2027-03-22', '2027-03-23'), ...on(moved, '2027-03-24'),
    ...on(unity, '2027-05-01'), ...on(moved, '2027-05-03'), ...on(defender, '2027-05-07'), ...on(victory, '2027-05-09'), ...on(moved, '2027-05-10'), ...on(kurban, '2027-05-16'), ...on(capital, '2027-07-06'),
    ...on(constitution, '2027-08-30'), ...on(republic, '2027-10-25'), ...on(independence, '2027-12-16'),
  ],
  worked: [],
  closesAt: 18 * 60,
}

export const CALENDAR: Calendar = calendarOf(CALENDAR_TABLE)
