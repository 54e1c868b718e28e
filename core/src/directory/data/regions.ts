import type { LocalDate } from '../../time.ts'
import type { Region, RegionCode } from '../regions.ts'

const BUREAU = 'Bureau of National Statistics of Kazakhstan, 1 January 2026, as reported on 2 February 2026 (alau.kz, baq.kz, inform.kz)'
/** Not official: each value belongs to another year and was scaled until all twenty sum to the national total of 20,495,975. Off by about 1 %; never a rate's denominator. */
const ESTIMATE = 'own estimate, scaled to the national total of 20,495,975; to be replaced from stat.gov.kz'
const NEW_YEAR = '2026-01-01'

type Names = readonly [kk: string, ru: string, en: string]

function region(code: RegionCode, [kk, ru, en]: Names, tile: Region['tile'], count: number, source: string, on: LocalDate = NEW_YEAR): Region {
  return { code, name: { kk, ru, en }, tile, population: { count, on, status: source === ESTIMATE ? 'estimate' : 'published', source } }
}

/** The twenty regions of Kazakhstan by KATO code. Baikonur city lies inside Kyzylorda Region and is no region of its own. */
export const REGIONS: readonly Region[] = [
  region('100000000', ['Абай облысы', 'область Абай', 'Abai Region'], [2, 6], 595_676, BUREAU),
  region('110000000', ['Ақмола облысы', 'Акмолинская область', 'Akmola Region'], [1, 5], 786_000, ESTIMATE),
  region('150000000', ['Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'], [2, 2], 949_100, ESTIMATE),
  region('190000000', ['Алматы облысы', 'Алматинская область', 'Almaty Region'], [3, 6], 1_596_331, BUREAU),
  region('230000000', ['Атырау облысы', 'Атырауская область', 'Atyrau Region'], [3, 1], 711_200, ESTIMATE),
  region('270000000', ['Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'], [2, 1], 695_900, 'Bureau of National Statistics, as reported by mgorod.kz (695.9 thousand)', '2025-08-01'),
  region('310000000', ['Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'], [3, 5], 1_215_373, BUREAU),
  region('330000000', ['Жетісу облысы', 'область Жетісу', 'Zhetisu Region'], [3, 7], 693_700, ESTIMATE),
  region('350000000', ['Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'], [2, 4], 1_131_287, BUREAU),
  region('390000000', ['Қостанай облысы', 'Костанайская область', 'Kostanay Region'], [1, 3], 821_800, 'Bureau of National Statistics, as reported by inform.kz and lada.kz (821.8 thousand)', '2025-12-01'),
  region('430000000', ['Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'], [3, 3], 846_300, ESTIMATE),
  region('470000000', ['Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'], [4, 1], 818_345, 'Bureau of National Statistics, as reported by lada.kz', '2025-12-01'),
  region('550000000', ['Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'], [1, 6], 751_200, ESTIMATE),
  region('590000000', ['Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'], [1, 4], 514_156, BUREAU),
  region('610000000', ['Түркістан облысы', 'Туркестанская область', 'Turkistan Region'], [3, 4], 2_148_658, BUREAU),
  region('620000000', ['Ұлытау облысы', 'область Ұлытау', 'Ulytau Region'], [2, 3], 218_993, BUREAU),
  region('630000000', ['Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'], [2, 7], 722_200, ESTIMATE),
  region('710000000', ['Астана қаласы', 'город Астана', 'Astana'], [2, 5], 1_638_233, BUREAU),
  region('750000000', ['Алматы қаласы', 'город Алматы', 'Almaty'], [4, 6], 2_347_924, BUREAU),
  region('790000000', ['Шымкент қаласы', 'город Шымкент', 'Shymkent'], [4, 4], 1_293_648, BUREAU),
]
