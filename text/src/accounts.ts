import type { Role, Skill } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** A role of the centre's own people; officers belong to a body and are entered apart. */
export type CentreRole = Exclude<Role, 'officer'>

/** Who may sign in, and entering somebody new. */
export interface AccountsTexts {
  readonly title: string
  count(n: number): string
  readonly find: string
  readonly noneFound: string
  readonly add: string
  readonly roles: Readonly<Record<Role, string>>
  readonly does: Readonly<Record<CentreRole, string>>
  readonly skills: Readonly<Record<Skill, string>>
  readonly speaks: Readonly<Record<Language, string>>
  readonly inactive: string
  readonly form: {
    readonly heading: string
    readonly name: string
    readonly nameHint: string
    readonly login: string
    readonly loginHint: string
    readonly where: string
    readonly centre: string
    readonly body: string
    readonly roles: string
    readonly region: string
    readonly whichBody: string
    readonly choose: string
    readonly languages: string
    readonly skills: string
    readonly capacity: string
    readonly capacityHint: string
    readonly passwordLater: string
    readonly enter: string
    readonly sending: string
    readonly cancel: string
  }
  readonly needs: Readonly<Record<'name' | 'login' | 'roles' | 'body' | 'languages' | 'capacity', string>>
  readonly lost: string
  readonly made: { heading(name: string): string; readonly once: string; readonly login: string; readonly password: string; readonly copy: string; readonly copied: string; readonly done: string }
}

const KK: AccountsTexts = {
  title: 'Қызметкерлер',
  count: (n) => `Кіре алатын адам: ${n}`,
  find: 'Аты немесе логині бойынша іздеу',
  noneFound: 'Ондай адам табылмады.',
  add: 'Қызметкер қосу',
  roles: { operator: 'Оператор', psychologist: 'Психолог', lawyer: 'Заңгер', supervisor: 'Супервайзер', analyst: 'Аналитик', administrator: 'Әкімші', officer: 'Орган қызметкері' },
  does: {
    operator: 'диалог жүргізеді, органдарды қосады', psychologist: 'диалог жүргізеді, психологиялық көмек береді', lawyer: 'диалог жүргізеді, заң бойынша кеңес береді',
    supervisor: 'барлық диалог пен істі көреді', analyst: 'тек санын көреді, адамдарды көрмейді', administrator: 'қызметкерлерді тіркейді, диалогтарды көрмейді',
  },
  skills: { children: 'Балалармен', violence: 'Зорлық-зомбылық', suicide: 'Суицид', law: 'Құқық' },
  speaks: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  inactive: 'кіруі жабық',
  form: {
    heading: 'Жаңа қызметкер', name: 'Аты', nameHint: 'Жазған адамға да осы аты көрінеді, сондықтан тегінсіз.', login: 'Логин', loginHint: '3-тен 40 таңбаға дейін, бос орынсыз.',
    where: 'Қайда жұмыс істейді', centre: 'Орталықта', body: 'Мемлекеттік органда', roles: 'Рөлі', region: 'Өңір', whichBody: 'Орган', choose: 'Таңдаңыз', languages: 'Жауап беретін тілдері', skills: 'Неге дайындығы бар',
    capacity: 'Қатар диалог', capacityHint: '1-ден 50-ге дейін; әдетте 3.', passwordLater: 'Алғашқы құпиясөзді жүйе өзі жасап, бір рет көрсетеді.', enter: 'Қосу', sending: 'Қосылып жатыр', cancel: 'Болдырмау',
  },
  needs: { name: 'Атын жазыңыз.', login: 'Логин 3-тен 40 таңбаға дейін, бос орынсыз болуы керек.', roles: 'Кемінде бір рөлді белгілеңіз.', body: 'Органды таңдаңыз.', languages: 'Кемінде бір тілді белгілеңіз.', capacity: 'Қатар диалог саны 1-ден 50-ге дейін болуы керек.' },
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  made: { heading: (name) => `${name} қосылды`, once: 'Құпиясөз енді көрсетілмейді. Қазір көшіріп, қызметкердің өзіне жеке беріңіз.', login: 'Логин', password: 'Құпиясөз', copy: 'Көшіру', copied: 'Көшірілді', done: 'Көшіріп алдым' },
}

const RU: AccountsTexts = {
  title: 'Сотрудники',
  count: (n) => `${plural('ru', n, { one: 'Может', other: 'Могут' })} войти: ${n}`,
  find: 'Искать по имени или логину',
  noneFound: 'Никого не нашлось.',
  add: 'Добавить сотрудника',
  roles: { operator: 'Оператор', psychologist: 'Психолог', lawyer: 'Юрист', supervisor: 'Супервайзер', analyst: 'Аналитик', administrator: 'Администратор', officer: 'Сотрудник органа' },
  does: {
    operator: 'ведёт диалоги, подключает органы', psychologist: 'ведёт диалоги, помогает как психолог', lawyer: 'ведёт диалоги, советует по закону',
    supervisor: 'видит все диалоги и дела', analyst: 'видит только числа, людей не видит', administrator: 'заводит сотрудников, диалогов не видит',
  },
  skills: { children: 'Дети', violence: 'Насилие', suicide: 'Суицид', law: 'Право' },
  speaks: { kk: 'казахский', ru: 'русский', en: 'английский' },
  inactive: 'вход закрыт',
  form: {
    heading: 'Новый сотрудник', name: 'Имя', nameHint: 'Это имя видит и тот, кто пишет, поэтому без фамилии.', login: 'Логин', loginHint: 'От 3 до 40 знаков, без пробелов.',
    where: 'Где работает', centre: 'В центре', body: 'В государственном органе', roles: 'Роль', region: 'Регион', whichBody: 'Орган', choose: 'Выберите', languages: 'На каких языках отвечает', skills: 'К чему есть подготовка',
    capacity: 'Диалогов сразу', capacityHint: 'От 1 до 50, обычно 3.', passwordLater: 'Первый пароль система составит сама и покажет один раз.', enter: 'Добавить', sending: 'Добавляется', cancel: 'Отмена',
  },
  needs: { name: 'Напишите имя.', login: 'В логине должно быть от 3 до 40 знаков без пробелов.', roles: 'Отметьте хотя бы одну роль.', body: 'Выберите орган.', languages: 'Отметьте хотя бы один язык.', capacity: 'Диалогов сразу может быть от 1 до 50.' },
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  made: { heading: (name) => `Добавлено: ${name}`, once: 'Пароль больше не будет показан. Скопируйте его сейчас и передайте лично.', login: 'Логин', password: 'Пароль', copy: 'Скопировать', copied: 'Скопировано', done: 'Пароль сохранён' },
}

const EN: AccountsTexts = {
  title: 'Staff',
  count: (n) => `${n} may sign in`,
  find: 'Find by name or login',
  noneFound: 'Nobody was found.',
  add: 'Add somebody',
  roles: { operator: 'Operator', psychologist: 'Psychologist', lawyer: 'Lawyer', supervisor: 'Supervisor', analyst: 'Analyst', administrator: 'Administrator', officer: 'Officer of a body' },
  does: {
    operator: 'holds dialogues, connects the bodies', psychologist: 'holds dialogues, helps as a psychologist', lawyer: 'holds dialogues, advises on the law',
    supervisor: 'sees all dialogues and cases', analyst: 'sees figures only, no people', administrator: 'enters staff, sees no dialogues',
  },
  skills: { children: 'Children', violence: 'Violence', suicide: 'Suicide', law: 'Law' },
  speaks: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  inactive: 'may not sign in',
  form: {
    heading: 'Somebody new', name: 'Name', nameHint: 'Whoever writes sees this name too, so leave out the surname.', login: 'Login', loginHint: '3 to 40 characters, no spaces.',
    where: 'Where they work', centre: 'In the centre', body: 'In a state body', roles: 'Role', region: 'Region', whichBody: 'Body', choose: 'Choose', languages: 'Languages they answer in', skills: 'What they are trained for',
    capacity: 'Dialogues at once', capacityHint: '1 to 50, usually 3.', passwordLater: 'The first password is made by the system and shown once.', enter: 'Add', sending: 'Adding', cancel: 'Cancel',
  },
  needs: { name: 'Write the name.', login: 'A login has 3 to 40 characters and no spaces.', roles: 'Choose at least one role.', body: 'Choose the body.', languages: 'Choose at least one language.', capacity: 'Dialogues at once may be 1 to 50.' },
  lost: 'Not sent: no connection. What you wrote is still here.',
  made: { heading: (name) => `${name} was added`, once: 'The password will not be shown again. Copy it now and hand it over in person.', login: 'Login', password: 'Password', copy: 'Copy', copied: 'Copied', done: 'I have kept it' },
}

export const ACCOUNTS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AccountsTexts>
