import type { Calendar } from '../../time.ts'

/**
 * Kazakhstan's working calendar. Holidays: Law No. 267-II of 13 Dec 2001; a holiday that falls on a weekend moves to the next working day
 * (Labour Code, art. 85), which does not hold for 7 January and the first day of Kurban Ait. Kurban Ait follows the Muslim calendar and is to be confirmed each year.
 * UTC+5 in the whole country since 1 March 2024. That a working day ends at 18:00 is the centre's own assumption.
 */
export const CALENDAR: Calendar = {
  offsetMinutes: 300,
  weekend: [0, 6],
  holidays: new Set([
    '2026-01-01', '2026-01-02', '2026-01-07', '2026-03-08', '2026-03-09', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25',
    '2026-05-01', '2026-05-07', '2026-05-09', '2026-05-11', '2026-05-27', '2026-07-06', '2026-08-30', '2026-08-31', '2026-10-25', '2026-10-26', '2026-12-16',
    '2027-01-01', '2027-01-02', '2027-01-04', '2027-01-07', '2027-03-08', '2027-03-21', '2027-03-22', '2027-03-23', '2027-03-24',
    '2027-05-01', '2027-05-03', '2027-05-07', '2027-05-09', '2027-05-10', '2027-05-16', '2027-07-06', '2027-08-30', '2027-10-25', '2027-12-16',
  ]),
  worked: new Set(),
  closesAt: 18 * 60,
}
