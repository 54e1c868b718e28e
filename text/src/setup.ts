import type { Language } from '@senim/core/language.ts'

export type SetupField = 'code' | 'name' | 'login' | 'password'

/** The first page of an empty centre. */
export interface SetupTexts {
  readonly title: string
  readonly lead: string
  readonly labels: Readonly<Record<SetupField, string>>
  readonly hints: Readonly<Record<SetupField, string>>
  readonly show: string
  readonly make: string
  readonly making: string
  readonly needs: Readonly<Record<SetupField, string>>
  readonly wrongCode: string
  readonly lost: string
  readonly done: string
  readonly signIn: string
}

const KK: SetupTexts = {
  title: 'Орталықты іске қосу',
  lead: 'Алғашқы әкімшіні тіркеңіз. Қалған қызметкерлерді сол қосады.',
  labels: { code: 'Іске қосу коды', name: 'Аты', login: 'Логин', password: 'Құпиясөз' },
  hints: { code: 'Сервер іске қосылған терезеде жазылған, 8 таңба.', name: 'Әріптестеріңіз көретін ат.', login: '3-тен 40 таңбаға дейін, бос орынсыз.', password: 'Кемінде 12 таңба. Бірнеше сөзден құралғаны есте жақсы қалады.' },
  show: 'Құпиясөзді көрсету',
  make: 'Әкімшіні тіркеу',
  making: 'Тіркеліп жатыр',
  needs: { code: 'Сервер көрсеткен кодты жазыңыз.', name: 'Атыңызды жазыңыз.', login: 'Логин 3-тен 40 таңбаға дейін, бос орынсыз болуы керек.', password: 'Құпиясөз кемінде 12 таңба болуы керек.' },
  wrongCode: 'Код дұрыс емес. Сервердің соңғы іске қосылғанда көрсеткен кодын жазыңыз.',
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  done: 'Алғашқы әкімші тіркеліп қойған.',
  signIn: 'Жүйеге кіру',
}

const RU: SetupTexts = {
  title: 'Запуск центра',
  lead: 'Зарегистрируйте первого администратора. Остальных сотрудников добавит он.',
  labels: { code: 'Код запуска', name: 'Имя', login: 'Логин', password: 'Пароль' },
  hints: { code: 'Стоит в окне, где запущен сервер, 8 знаков.', name: 'Имя, которое увидят коллеги.', login: 'От 3 до 40 знаков, без пробелов.', password: 'Не короче 12 знаков. Несколько слов запомнить легче.' },
  show: 'Показать пароль',
  make: 'Зарегистрировать администратора',
  making: 'Регистрируем',
  needs: { code: 'Напишите код, который показал сервер.', name: 'Напишите имя.', login: 'В логине должно быть от 3 до 40 знаков без пробелов.', password: 'В пароле должно быть не меньше 12 знаков.' },
  wrongCode: 'Код не подошёл. Нужен тот, который сервер показал при последнем запуске.',
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  done: 'Первый администратор уже зарегистрирован.',
  signIn: 'Войти в систему',
}

const EN: SetupTexts = {
  title: 'Set up the centre',
  lead: 'Enter the first administrator, who will add everybody else.',
  labels: { code: 'Setup code', name: 'Name', login: 'Login', password: 'Password' },
  hints: { code: 'It stands in the window where the server was started, 8 characters.', name: 'The name that colleagues will see.', login: '3 to 40 characters, no spaces.', password: 'At least 12 characters. Several words are easier to remember.' },
  show: 'Show the password',
  make: 'Enter the administrator',
  making: 'Entering',
  needs: { code: 'Write the code that the server showed.', name: 'Write the name.', login: 'A login has 3 to 40 characters and no spaces.', password: 'A password has at least 12 characters.' },
  wrongCode: 'The code is wrong. Use the one that the server showed when it was last started.',
  lost: 'Not sent: no connection. What you wrote is still here.',
  done: 'The first administrator has already been entered.',
  signIn: 'Sign in',
}

export const SETUP = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, SetupTexts>
