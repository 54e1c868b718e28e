import type { Language } from '@senim/core/language.ts'
import type { Risk } from '@senim/core/directory/problems.ts'

/** What every staff app says: signing in, the link, risk, units of time. */
export interface KitTexts {
  readonly signIn: string
  readonly welcome: string
  readonly sessionOver: string
  readonly login: string
  readonly password: string
  readonly enter: string
  readonly entering: string
  readonly signOut: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>
  readonly unreachable: string
  readonly failed: string
  readonly again: string
  readonly close: string
  readonly loading: string
  readonly risk: Readonly<Record<Risk | 'unknown', string>>
  readonly riskShort: Readonly<Record<Risk | 'unknown', string>>
  readonly units: { readonly day: string; readonly hour: string; readonly minute: string; readonly second: string }
  readonly months: readonly string[]
  readonly today: string
  readonly yesterday: string
}

export const KIT = {
  kk: {
    signIn: 'Кіру',
    welcome: 'Қызметкерлердің кіруі',
    sessionOver: 'Сеанс аяқталды. Қайта кіріңіз: жазғаныңыз осында тұр.',
    login: 'Логин',
    password: 'Құпиясөз',
    enter: 'Кіру',
    entering: 'Тексерілуде',
    signOut: 'Шығу',
    language: 'Тіл',
    theme: 'Түсі',
    themes: { system: 'Жүйедегідей', light: 'Жарық', dark: 'Қараңғы' },
    unreachable: 'Серверге жете алмадық. Байланысты тексеріп, қайталап көріңіз.',
    failed: 'Орындалмады. Қайталап көріңіз.',
    again: 'Қайталау',
    close: 'Жабу',
    loading: 'Жүктелуде',
    risk: { low: 'Төмен қауіп', medium: 'Орташа қауіп', high: 'Жоғары қауіп', critical: 'Аса жоғары қауіп', unknown: 'Қауіп бағаланбаған' },
    riskShort: { low: 'Төмен', medium: 'Орташа', high: 'Жоғары', critical: 'Аса жоғары', unknown: 'Бағаланбаған' },
    units: { day: 'күн', hour: 'сағ', minute: 'мин', second: 'с' },
    months: ['қаң', 'ақп', 'нау', 'сәу', 'мам', 'мау', 'шіл', 'там', 'қыр', 'қаз', 'қар', 'жел'],
    today: 'Бүгін',
    yesterday: 'Кеше',
  },
  ru: {
    signIn: 'Вход',
    welcome: 'Вход для сотрудников',
    sessionOver: 'Сеанс закончился. Войдите снова: написанное на месте.',
    login: 'Логин',
    password: 'Пароль',
    enter: 'Войти',
    entering: 'Проверяем',
    signOut: 'Выйти',
    language: 'Язык',
    theme: 'Цвета',
    themes: { system: 'Как в системе', light: 'Светлые', dark: 'Тёмные' },
    unreachable: 'Нет связи с сервером. Проверьте сеть и повторите.',
    failed: 'Не получилось. Повторите.',
    again: 'Повторить',
    close: 'Закрыть',
    loading: 'Загрузка',
    risk: { low: 'Низкий риск', medium: 'Средний риск', high: 'Высокий риск', critical: 'Крайний риск', unknown: 'Риск не оценён' },
    riskShort: { low: 'Низкий', medium: 'Средний', high: 'Высокий', critical: 'Крайний', unknown: 'Не оценён' },
    units: { day: 'дн', hour: 'ч', minute: 'мин', second: 'с' },
    months: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    today: 'Сегодня',
    yesterday: 'Вчера',
  },
  en: {
    signIn: 'Sign in',
    welcome: 'Staff sign-in',
    sessionOver: 'Your session has ended. Sign in again: what you typed is still here.',
    login: 'Login',
    password: 'Password',
    enter: 'Sign in',
    entering: 'Checking',
    signOut: 'Sign out',
    language: 'Language',
    theme: 'Colours',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    unreachable: 'The server cannot be reached. Check the network and try again.',
    failed: 'That did not work. Try again.',
    again: 'Try again',
    close: 'Close',
    loading: 'Loading',
    risk: { low: 'Low risk', medium: 'Medium risk', high: 'High risk', critical: 'Critical risk', unknown: 'Risk not assessed' },
    riskShort: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical', unknown: 'Not assessed' },
    units: { day: 'd', hour: 'h', minute: 'min', second: 's' },
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    today: 'Today',
    yesterday: 'Yesterday',
  },
} as const satisfies Record<Language, KitTexts>
