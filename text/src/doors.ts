import type { RowFault } from '@senim/core/directory/institution-rows.ts'
import type { InstitutionKind } from '@senim/core/directory/institutions.ts'
import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** Schools and colleges, their QR codes, and taking a list of them in. */
export interface DoorsTexts {
  readonly title: string
  count(n: number): string
  readonly kinds: Readonly<Record<InstitutionKind, string>>
  /** What the desk says of a dialogue that began with a code. */
  readonly cameBy: Readonly<Record<InstitutionKind, string>>
  readonly find: string
  readonly noneFound: string
  readonly noRegion: string
  pupils(n: number): string
  readonly import: {
    readonly heading: string
    readonly how: string
    readonly choose: string
    readonly reading: string
    result(good: number, bad: number): string
    readonly badRows: string
    row(n: number): string
    more(n: number): string
    take(n: number): string
    taken(n: number): string
    readonly lost: string
  }
  readonly export: string
  readonly faults: Readonly<Record<RowFault, string>>
}

const KK: DoorsTexts = {
  title: 'Оқу орындары',
  count: (n) => `Тізімде: ${n}`,
  kinds: { school: 'мектеп', college: 'колледж' },
  cameBy: { school: 'Мектептің QR-кодымен кірген', college: 'Колледждің QR-кодымен кірген' },
  find: 'Коды немесе атауы бойынша іздеу',
  noneFound: 'Ондай оқу орны табылмады.',
  noRegion: 'өңірі көрсетілмеген',
  pupils: (n) => `оқушы: ${n}`,
  import: {
    heading: 'Тізімді файлдан енгізу',
    how: 'CSV файл, бірінші жолында баған аттары: code, name, kind, region, district, pupils. Коды бұрын енгізілген оқу орнының дерегі жаңарады.',
    choose: 'CSV файл', reading: 'Оқылып жатыр',
    result: (good, bad) => `Дұрыс жол: ${good}. Түзетуді қажет ететін жол: ${bad}.`,
    badRows: 'Түзетуді қажет ететін жолдар', row: (n) => `${n}-жол`, more: (n) => `тағы ${n} жол`,
    take: (n) => `Дұрыс жолдарды енгізу: ${n}`, taken: (n) => `Енгізілді: ${n}.`,
    lost: 'Жіберілмеді: байланыс жоқ. Файл осында тұр.',
  },
  export: 'Тізімді CSV түрінде жүктеп алу',
  faults: {
    codeWrong: 'Коды жоқ немесе жарамсыз: әріп не саннан басталып, 40 таңбадан аспауы керек.', nameWrong: 'Атауы жоқ немесе 200 таңбадан ұзын.', kindUnknown: 'Түрі белгісіз: school (мектеп) не college (колледж) деп жазыңыз.',
    regionUnknown: 'Мұндай өңір жоқ: КАТО кодын не өңірдің толық атауын жазыңыз.', districtLong: 'Ауданның атауы 120 таңбадан ұзын.', pupilsWrong: 'Оқушы саны 0-ден 99999-ға дейінгі бүтін сан болуы керек.', repeated: 'Мұндай код осы файлдың жоғарғы жолында тұр.',
  },
}

const RU: DoorsTexts = {
  title: 'Учебные заведения',
  count: (n) => `В списке: ${n}`,
  kinds: { school: 'школа', college: 'колледж' },
  cameBy: { school: 'Вход по QR-коду школы', college: 'Вход по QR-коду колледжа' },
  find: 'Искать по коду или названию',
  noneFound: 'Ничего не нашлось.',
  noRegion: 'регион не указан',
  pupils: (n) => `учащихся: ${n}`,
  import: {
    heading: 'Загрузить список из файла',
    how: 'Файл CSV, в первой строке названия столбцов: code, name, kind, region, district, pupils. Если код уже есть в списке, данные обновятся.',
    choose: 'Файл CSV', reading: 'Читаем файл',
    result: (good, bad) => `Верных строк: ${good}. Нужно исправить: ${bad}.`,
    badRows: 'Строки, которые нужно исправить', row: (n) => `Строка ${n}`, more: (n) => `и ещё ${n} ${plural('ru', n, { one: 'строка', few: 'строки', other: 'строк' })}`,
    take: (n) => `Внести верные строки: ${n}`, taken: (n) => `Внесено: ${n}.`,
    lost: 'Не отправлено: нет связи. Файл остался здесь.',
  },
  export: 'Скачать список в CSV',
  faults: {
    codeWrong: 'Кода нет или он не подходит: начните с буквы или цифры, не больше 40 знаков.', nameWrong: 'Названия нет или оно длиннее 200 знаков.', kindUnknown: 'Неизвестный вид: напишите school (школа) или college (колледж).',
    regionUnknown: 'Такого региона нет: напишите код КАТО или полное название региона.', districtLong: 'Название района длиннее 120 знаков.', pupilsWrong: 'Число учащихся должно быть целым, от 0 до 99999.', repeated: 'Такой код уже стоит выше в этом файле.',
  },
}

const EN: DoorsTexts = {
  title: 'Schools and colleges',
  count: (n) => `${n} in the list`,
  kinds: { school: 'school', college: 'college' },
  cameBy: { school: 'Came by a school’s QR code', college: 'Came by a college’s QR code' },
  find: 'Find by code or name',
  noneFound: 'Nothing was found.',
  noRegion: 'no region yet',
  pupils: (n) => `pupils: ${n}`,
  import: {
    heading: 'Take a list in from a file',
    how: 'A CSV file whose first row names the columns: code, name, kind, region, district, pupils. Where the code is already in the list, what is known is updated.',
    choose: 'CSV file', reading: 'Reading',
    result: (good, bad) => `Good rows: ${good}. Rows to be corrected: ${bad}.`,
    badRows: 'Rows to be corrected', row: (n) => `Row ${n}`, more: (n) => `and ${n} more ${plural('en', n, { one: 'row', other: 'rows' })}`,
    take: (n) => `Take the good rows: ${n}`, taken: (n) => `Taken: ${n}.`,
    lost: 'Not sent: no connection. The file is still here.',
  },
  export: 'Download the list as CSV',
  faults: {
    codeWrong: 'The code is missing or does not fit: begin with a letter or a digit, at most 40 characters.', nameWrong: 'The name is missing or longer than 200 characters.', kindUnknown: 'Unknown kind: write school or college.',
    regionUnknown: 'There is no such region: write its KATO code or its full name.', districtLong: 'The district’s name is longer than 120 characters.', pupilsWrong: 'The number of pupils must be whole, from 0 to 99999.', repeated: 'This code already stands further up in this file.',
  },
}

export const DOORS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, DoorsTexts>
