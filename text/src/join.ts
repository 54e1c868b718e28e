import type { Language } from '@senim/core/language.ts'

/** The page behind a link that lets somebody in. */
export interface JoinTexts {
  readonly title: string
  hello(name: string): string
  by(who: string): string
  readonly byCentre: string
  readonly as: string
  until(moment: string): string
  readonly login: string
  readonly loginHint: string
  readonly loginKept: string
  readonly password: string
  readonly passwordHint: string
  readonly show: string
  readonly enter: string
  readonly entering: string
  readonly needs: Readonly<Record<'login' | 'password', string>>
  readonly lost: string
  readonly signIn: string
  readonly noCode: string
}

const KK: JoinTexts = {
  title: 'Senim жүйесіне кіру',
  hello: (name) => `Сәлеметсіз бе, ${name}`,
  by: (who) => `Сізді шақырған: ${who}.`,
  byCentre: 'Сізді орталық шақырды.',
  as: 'Рөліңіз',
  until: (moment) => `Сілтеменің мерзімі: ${moment}. Онымен бір рет кіруге болады.`,
  login: 'Логин', loginHint: 'Өзіңіз ойлап табыңыз: 3-тен 40 таңбаға дейін, бос орынсыз.', loginKept: 'Логиніңіз бұрынғыдай қалады.',
  password: 'Құпиясөз', passwordHint: 'Кемінде 12 таңба. Бірнеше сөзден құралғаны есте жақсы қалады.', show: 'Құпиясөзді көрсету',
  enter: 'Кіру', entering: 'Кіріп жатырсыз',
  needs: { login: 'Логин 3-тен 40 таңбаға дейін, бос орынсыз болуы керек.', password: 'Құпиясөз кемінде 12 таңба болуы керек.' },
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  signIn: 'Логинмен кіру',
  noCode: 'Сілтемені толық ашыңыз: әкімші жіберген хабардан қайта басыңыз.',
}

const RU: JoinTexts = {
  title: 'Вход в Senim',
  hello: (name) => `Здравствуйте, ${name}`,
  by: (who) => `Вас приглашает ${who}.`,
  byCentre: 'Вас приглашает центр.',
  as: 'Ваша роль',
  until: (moment) => `Ссылка действует до ${moment}, войти по ней можно один раз.`,
  login: 'Логин', loginHint: 'Придумайте сами: от 3 до 40 знаков, без пробелов.', loginKept: 'Логин остаётся прежним.',
  password: 'Пароль', passwordHint: 'Не короче 12 знаков. Несколько слов запомнить легче.', show: 'Показать пароль',
  enter: 'Войти', entering: 'Входим',
  needs: { login: 'В логине должно быть от 3 до 40 знаков без пробелов.', password: 'В пароле должно быть не меньше 12 знаков.' },
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  signIn: 'Войти с логином',
  noCode: 'Откройте ссылку целиком: нажмите её ещё раз в сообщении администратора.',
}

const EN: JoinTexts = {
  title: 'Come in to Senim',
  hello: (name) => `Hello, ${name}`,
  by: (who) => `You are invited by ${who}.`,
  byCentre: 'You are invited by the centre.',
  as: 'Your role',
  until: (moment) => `The link works until ${moment}, and only once.`,
  login: 'Login', loginHint: 'Choose one: 3 to 40 characters, no spaces.', loginKept: 'Your login stays as it was.',
  password: 'Password', passwordHint: 'At least 12 characters. Several words are easier to remember.', show: 'Show the password',
  enter: 'Come in', entering: 'Coming in',
  needs: { login: 'A login has 3 to 40 characters and no spaces.', password: 'A password has at least 12 characters.' },
  lost: 'Not sent: no connection. What you wrote is still here.',
  signIn: 'Sign in with a login',
  noCode: 'Open the whole link: press it once more in the message from the administrator.',
}

export const JOIN = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, JoinTexts>
