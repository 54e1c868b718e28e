import type { Language } from '@senim/core/language.ts'
import { figure, plural } from './plural.ts'

/** One school or college, its QR codes, what is printed of them, and the same for a whole region. */
export interface InstitutionTexts {
  readonly add: string
  readonly back: string
  readonly correct: string
  /** When the list shows only its beginning. */
  shown(n: number, found: number): string
  readonly reach: { unset(origin: string): string; local(origin: string): string }
  readonly form: {
    readonly newHeading: string; readonly heading: string; readonly code: string; readonly codeHint: string; readonly name: string; readonly kind: string; readonly region: string; readonly noRegion: string; readonly regionHint: string
    readonly district: string; readonly pupils: string; readonly enter: string; readonly save: string; readonly sending: string; readonly cancel: string
  }
  readonly needs: Readonly<Record<'code' | 'name' | 'pupils', string>>
  saved(name: string): string
  readonly lost: string
  readonly languages: Readonly<Record<Language, string>>
  readonly doors: {
    readonly heading: string; readonly none: string; readonly needsRegion: string; campaign(n: number): string; made(who: string, when: string): string; revoked(who: string, when: string): string
    readonly a4: string; readonly stickers: string; readonly preparing: string; printed(file: string): string; readonly noRegionNow: string
    readonly revoke: string; readonly ask: string; readonly yes: string; readonly no: string; readonly done: string
  }
  readonly make: { readonly heading: string; readonly campaign: string; readonly hint: string; readonly languages: string; readonly make: string; readonly sending: string; made(n: number): string; readonly needsCampaign: string; readonly needsLanguage: string }
  readonly all: {
    readonly open: string; readonly heading: string; readonly how: string; readonly region: string; readonly choose: string; readonly needsRegion: string; readonly make: string
    institutions(n: number): string; result(made: number, there: number, revoked: number): string; readonly print: string; readonly noneIn: string
  }
}

const KK: InstitutionTexts = {
  add: 'Оқу орнын қосу', back: 'Оқу орындарының тізімі', correct: 'Дерегін түзету',
  shown: (n, found) => `${figure('kk', found)} оқу орнының алғашқы ${n}-і көрсетілген. Нақтырақ іздеңіз.`,
  reach: {
    unset: (origin) => `Қызметтің сыртқы мекенжайы (SENIM_ORIGIN) бапталмаған, QR-кодтар ${origin} мекенжайына апарады. Ол бапталғанша басып шығарылған парақша басқа телефонда ашылмауы мүмкін.`,
    local: (origin) => `QR-кодтар ${origin} мекенжайына апарады: ол тек осы компьютерде ашылады. Таратпас бұрын SENIM_ORIGIN мәнін қызметтің сыртқы мекенжайына өзгертіңіз.`,
  },
  form: {
    newHeading: 'Жаңа оқу орны', heading: 'Оқу орнының дерегі', code: 'Коды', codeHint: 'Тізілімдегі өз коды. Кейін өзгермейді.', name: 'Атауы', kind: 'Түрі', region: 'Өңірі', noRegion: 'Көрсетілмеген', regionHint: 'Өңірі болмаса, QR-код жасалмайды.',
    district: 'Ауданы не қаласы', pupils: 'Оқушы саны', enter: 'Қосу', save: 'Сақтау', sending: 'Жіберіліп жатыр', cancel: 'Болдырмау',
  },
  needs: { code: 'Кодын жазыңыз: әріп не саннан басталады, 40 таңбаға дейін.', name: 'Атауын жазыңыз.', pupils: 'Оқушы саны 0-ден 99999-ға дейінгі бүтін сан болуы керек.' },
  saved: (name) => `Сақталды: ${name}`,
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  doors: {
    heading: 'QR-кодтар', none: 'Бұл оқу орнының QR-коды әлі жоқ.', needsRegion: 'Өңірі көрсетілмегендіктен QR-код жасалмайды. Алдымен дерегін түзетіңіз.', campaign: (n) => `науқан ${n}`,
    made: (who, when) => `Жасалды: ${when}, ${who}`, revoked: (who, when) => `Жарамсыз етілді: ${when}, ${who}`,
    a4: 'А4 парақша', stickers: 'Жапсырма', preparing: 'Дайындалып жатыр', printed: (file) => `Жүктелді: ${file}`, noRegionNow: 'Өңірі көрсетілмегендіктен парақша басылмайды.',
    revoke: 'Жарамсыз ету', ask: 'Бұл код енді ешқашан қайта іске қосылмайды. Ілулі парақшадан кірген адамға көмек бәрібір көрсетіледі, бірақ қай оқу орнынан екені көрінбейді.', yes: 'Иә, жарамсыз ету', no: 'Қалдыру', done: 'QR-код жарамсыз етілді.',
  },
  make: { heading: 'QR-код жасау', campaign: 'Науқан', hint: 'Парақшалар қай жылға не қай шараға арналған: 0-ден 65535-ке дейінгі сан.', languages: 'Парақша тілі', make: 'QR-код жасау', sending: 'Жасалып жатыр', made: (n) => `Жасалды: ${n}`, needsCampaign: 'Науқан 0-ден 65535-ке дейінгі бүтін сан болуы керек.', needsLanguage: 'Кемінде бір тілді белгілеңіз.' },
  all: {
    open: 'Бүкіл өңірге', heading: 'Бүкіл өңірге бірден', how: 'Өңірдегі әр оқу орнына жетіспейтін QR-код жасалады, парақшалар бір файлға жиналады.', region: 'Өңір', choose: 'Таңдаңыз', needsRegion: 'Өңірді таңдаңыз.', make: 'Жетіспейтінін жасау',
    institutions: (n) => `Оқу орны: ${figure('kk', n)}.`, result: (made, there, revoked) => `Жасалған код: ${figure('kk', made)}. Бұрыннан бары: ${figure('kk', there)}.${revoked > 0 ? ` Жарамсыз етілгендіктен жасалмағаны: ${figure('kk', revoked)}.` : ''}`,
    print: 'Осы науқанды басып шығару', noneIn: 'Бұл өңірде тізімге енген оқу орны жоқ.',
  },
}

const RU: InstitutionTexts = {
  add: 'Добавить заведение', back: 'Список учебных заведений', correct: 'Исправить данные',
  shown: (n, found) => `Показаны первые ${n} из ${figure('ru', found)}. Уточните поиск.`,
  reach: {
    unset: (origin) => `Внешний адрес сервиса (SENIM_ORIGIN) не задан, QR-коды ведут на ${origin}. Пока он не задан, напечатанный листок может не открыться на чужом телефоне.`,
    local: (origin) => `QR-коды ведут на ${origin}: этот адрес открывается только на этом компьютере. Прежде чем раздавать листки, укажите в SENIM_ORIGIN внешний адрес сервиса.`,
  },
  form: {
    newHeading: 'Новое учебное заведение', heading: 'Данные заведения', code: 'Код', codeHint: 'Его собственный код в реестре. Потом не меняется.', name: 'Название', kind: 'Вид', region: 'Регион', noRegion: 'Не указан', regionHint: 'Без региона QR-код не делается.',
    district: 'Район или город', pupils: 'Число учащихся', enter: 'Добавить', save: 'Сохранить', sending: 'Отправляется', cancel: 'Отмена',
  },
  needs: { code: 'Напишите код: начинается с буквы или цифры, до 40 знаков.', name: 'Напишите название.', pupils: 'Число учащихся должно быть целым, от 0 до 99999.' },
  saved: (name) => `Сохранено: ${name}`,
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
  doors: {
    heading: 'QR-коды', none: 'QR-кодов у этого заведения ещё нет.', needsRegion: 'Регион не указан, поэтому QR-код сделать нельзя. Сначала исправьте данные.', campaign: (n) => `кампания ${n}`,
    made: (who, when) => `Сделан: ${when}, ${who}`, revoked: (who, when) => `Отозван: ${when}, ${who}`,
    a4: 'Листок А4', stickers: 'Наклейки', preparing: 'Готовится', printed: (file) => `Скачано: ${file}`, noRegionNow: 'Регион не указан, поэтому листок не печатается.',
    revoke: 'Отозвать', ask: 'Этот код больше никогда не заработает. Тому, кто придёт по висящему листку, всё равно помогут, но заведение видно не будет.', yes: 'Да, отозвать', no: 'Оставить', done: 'QR-код отозван.',
  },
  make: { heading: 'Сделать QR-код', campaign: 'Кампания', hint: 'К какому году или акции относятся листки: число от 0 до 65535.', languages: 'Язык листка', make: 'Сделать QR-код', sending: 'Делаем', made: (n) => `Сделано: ${n}`, needsCampaign: 'Кампания должна быть целым числом от 0 до 65535.', needsLanguage: 'Отметьте хотя бы один язык.' },
  all: {
    open: 'На весь регион', heading: 'Сразу на весь регион', how: 'Каждому заведению региона будут сделаны QR-коды, которых ещё нет, а листки соберутся в один файл.', region: 'Регион', choose: 'Выберите', needsRegion: 'Выберите регион.', make: 'Сделать недостающие',
    institutions: (n) => `Заведений: ${figure('ru', n)}.`, result: (made, there, revoked) => `Сделано кодов: ${figure('ru', made)}. Уже были: ${figure('ru', there)}.${revoked > 0 ? ` Не сделано, потому что отозваны: ${figure('ru', revoked)}.` : ''}`,
    print: 'Напечатать эту кампанию', noneIn: 'В этом регионе в списке нет ни одного заведения.',
  },
}

const EN: InstitutionTexts = {
  add: 'Add an institution', back: 'All schools and colleges', correct: 'Correct the entry',
  shown: (n, found) => `The first ${n} of ${figure('en', found)} are shown. Search for more exact words.`,
  reach: {
    unset: (origin) => `The public address (SENIM_ORIGIN) is not set, so QR codes lead to ${origin}. Until it is set, a printed poster may not open on somebody else’s phone.`,
    local: (origin) => `QR codes lead to ${origin}, which opens on this computer only. Set SENIM_ORIGIN to the public address before posters are handed out.`,
  },
  form: {
    newHeading: 'A new institution', heading: 'The institution', code: 'Code', codeHint: 'Its own code in the register. It does not change later.', name: 'Name', kind: 'Kind', region: 'Region', noRegion: 'Not known', regionHint: 'Without a region no QR code is made.',
    district: 'District or town', pupils: 'Number of pupils', enter: 'Add', save: 'Save', sending: 'Sending', cancel: 'Cancel',
  },
  needs: { code: 'Write the code: it begins with a letter or a digit, up to 40 characters.', name: 'Write the name.', pupils: 'The number of pupils must be whole, from 0 to 99999.' },
  saved: (name) => `Saved: ${name}`,
  lost: 'Not sent: no connection. What you wrote is still here.',
  languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  doors: {
    heading: 'QR codes', none: 'This institution has no QR code yet.', needsRegion: 'The region is not known, so no QR code can be made. Correct the entry first.', campaign: (n) => `campaign ${n}`,
    made: (who, when) => `Made: ${when}, ${who}`, revoked: (who, when) => `Revoked: ${when}, ${who}`,
    a4: 'A4 poster', stickers: 'Stickers', preparing: 'Preparing', printed: (file) => `Downloaded: ${file}`, noRegionNow: 'The region is not known, so no poster is printed.',
    revoke: 'Revoke', ask: 'This code will never work again. Whoever comes by a poster that still hangs is helped all the same, but the institution will not be seen.', yes: 'Yes, revoke', no: 'Keep it', done: 'The QR code was revoked.',
  },
  make: { heading: 'Make a QR code', campaign: 'Campaign', hint: 'The year or the action that the posters belong to: a number from 0 to 65535.', languages: 'Language of the poster', make: 'Make the QR code', sending: 'Making', made: (n) => `Made: ${n}`, needsCampaign: 'A campaign is a whole number from 0 to 65535.', needsLanguage: 'Choose at least one language.' },
  all: {
    open: 'A whole region', heading: 'A whole region at once', how: 'Each institution of the region gets the QR codes it does not have yet, and the posters come in one file.', region: 'Region', choose: 'Choose', needsRegion: 'Choose the region.', make: 'Make what is missing',
    institutions: (n) => `${figure('en', n)} ${plural('en', n, { one: 'institution', other: 'institutions' })}.`, result: (made, there, revoked) => `Codes made: ${figure('en', made)}. There already: ${figure('en', there)}.${revoked > 0 ? ` Not made because they were revoked: ${figure('en', revoked)}.` : ''}`,
    print: 'Print this campaign', noneIn: 'No institution of this region is in the list.',
  },
}

export const INSTITUTION = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, InstitutionTexts>
