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
  readonly form: {
    readonly heading: string
    readonly name: string
    readonly nameHint: string
    readonly where: string
    readonly centre: string
    readonly body: string
    readonly roles: string
    readonly region: string
    readonly whichBody: string
    readonly head: string
    readonly headHow: string
    readonly choose: string
    readonly languages: string
    readonly skills: string
    readonly capacity: string
    readonly capacityHint: string
    readonly wholeCountry: string
    readonly linkLater: string
    readonly enter: string
    readonly sending: string
    readonly cancel: string
  }
  readonly needs: Readonly<Record<'name' | 'roles' | 'body' | 'languages' | 'capacity', string>>
  readonly lost: string
  readonly filter: Readonly<Record<'role' | 'anyRole' | 'region' | 'anyRegion' | 'state' | 'anyState' | 'active' | 'shut', string>>
  found(n: number): string
  readonly access: { readonly in: string; invited(until: string): string; readonly none: string; readonly shut: string }
  /** The link by which somebody comes in, shown once. */
  readonly link: { heading(name: string): string; readonly how: string; until(moment: string): string; readonly label: string; readonly copy: string; readonly copied: string; readonly done: string }
  readonly person: {
    readonly back: string
    readonly known: string
    readonly save: string
    readonly saving: string
    readonly saved: string
    readonly access: string
    linkBy(name: string, moment: string): string
    readonly newLink: string
    readonly newLinkHow: string
    readonly revoke: string
    readonly revoked: string
    readonly shut: string
    readonly open: string
    readonly opened: string
    readonly own: string
    readonly noLogin: string
    readonly fields: Readonly<Record<'roles' | 'languages' | 'skills' | 'region' | 'body' | 'capacity' | 'access', string>>
    readonly active: string
    readonly acts: Readonly<Record<'staff.invited' | 'staff.inviteRevoked' | 'staff.joined', string>>
  }
  /** Before somebody is shut out: what they leave behind. */
  readonly shutting: { heading(name: string): string; readonly now: string; holding(n: number): string; leads(numbers: string, n: number): string; readonly yes: string; readonly no: string }
}

const KK: AccountsTexts = {
  title: 'Қызметкерлер',
  count: (n) => `Кіре алатын адам: ${n}`,
  find: 'Аты немесе логині бойынша іздеу',
  noneFound: 'Ондай адам табылмады.',
  add: 'Қызметкер қосу',
  roles: { operator: 'Оператор', psychologist: 'Психолог', lawyer: 'Заңгер', supervisor: 'Аға маман', analyst: 'Аналитик', administrator: 'Әкімші', officer: 'Орган өкілі' },
  does: {
    operator: 'диалог жүргізеді, органдарды қосады', psychologist: 'диалог жүргізеді, психологиялық көмек береді', lawyer: 'диалог жүргізеді, заң бойынша кеңес береді',
    supervisor: 'барлық диалог пен істі көреді', analyst: 'тек санын көреді, адамдарды көрмейді', administrator: 'қызметкерлерді тіркейді, диалогтарды көрмейді',
  },
  skills: { children: 'Балалармен', violence: 'Зорлық-зомбылық', suicide: 'Суицид', law: 'Құқық' },
  speaks: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  form: {
    heading: 'Жаңа қызметкер', name: 'Аты', nameHint: 'Жазған адамға да осы аты көрінеді, сондықтан тегінсіз.',
    where: 'Қайда жұмыс істейді', centre: 'Орталықта', body: 'Мемлекеттік органда', roles: 'Рөлі', region: 'Өңір', whichBody: 'Орган', head: 'Осы органның басшысы', headHow: 'Кезекшілік кестесін толтырады. Орган үнсіз қалса, алдымен осы адамға хабарланады.', choose: 'Таңдаңыз', languages: 'Жауап беретін тілдері', skills: 'Неге дайындығы бар',
    capacity: 'Қатар диалог', capacityHint: '1-ден 50-ге дейін; әдетте 3.', wholeCountry: 'Бүкіл ел', linkLater: 'Қосылған соң кіру сілтемесі бір рет көрсетіледі. Логин мен құпиясөзді кірген адам өзі таңдайды.', enter: 'Қосу', sending: 'Қосылып жатыр', cancel: 'Болдырмау',
  },
  needs: { name: 'Атын жазыңыз.', roles: 'Кемінде бір рөлді белгілеңіз.', body: 'Органды таңдаңыз.', languages: 'Кемінде бір тілді белгілеңіз.', capacity: 'Қатар диалог саны 1-ден 50-ге дейін болуы керек.' },
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  filter: { role: 'Рөлі', anyRole: 'Кез келген рөл', region: 'Өңірі', anyRegion: 'Барлық өңір', state: 'Кіруі', anyState: 'Бәрі', active: 'Ашық', shut: 'Жабық' },
  found: (n) => `Тізімде: ${n}`,
  access: { in: 'кіре алады', invited: (until) => `шақырылды, сілтеме мерзімі: ${until}`, none: 'кіре алмайды, сілтеме керек', shut: 'кіруі жабық' },
  link: {
    heading: (name) => `${name}: кіру сілтемесі`, how: 'Сілтемені өзіңіз сенетін жолмен жеке жіберіңіз. Онымен бір рет қана кіруге болады: логин мен құпиясөзді кірген адам өзі таңдайды. Бұл беттен кеткен соң сілтеме қайта көрсетілмейді.',
    until: (moment) => `Жарамдылық мерзімі: ${moment}`, label: 'Сілтеме', copy: 'Көшіру', copied: 'Көшірілді', done: 'Сілтемені алдым',
  },
  person: {
    back: 'Барлық қызметкер', known: 'Деректері', save: 'Сақтау', saving: 'Сақталып жатыр', saved: 'Сақталды.', access: 'Кіруі',
    linkBy: (name, moment) => `Соңғы сілтемені жасаған: ${name}, ${moment}.`, newLink: 'Жаңа сілтеме жасау', newLinkHow: 'Құпиясөзін ұмытса да осы керек: жаңа сілтеме жасалған бойда бұрынғы құпиясөз бен ашық сеанстар тоқтайды.',
    revoke: 'Сілтемені тоқтату', revoked: 'Сілтеме енді жарамайды.', shut: 'Кіруін жабу', open: 'Кіруін ашу', opened: 'Кіруі ашылды.',
    own: 'Бұл – өзіңіз. Рөліңізді, кіруіңізді және сілтемеңізді басқа әкімші өзгертеді.', noLogin: 'Логин тарихқа жазылмайды: ол – жеке дерек.',
    fields: { roles: 'Рөлі', languages: 'Тілдері', skills: 'Неге дайындығы бар', region: 'Өңірі', body: 'Органы', capacity: 'Қатар диалог', access: 'Кіруі' }, active: 'ашық',
    acts: { 'staff.invited': 'Кіру сілтемесі жасалды.', 'staff.inviteRevoked': 'Сілтеме тоқтатылды.', 'staff.joined': 'Сілтемемен кірді, логин мен құпиясөз таңдалды.' },
  },
  shutting: {
    heading: (name) => `Кіруін жабу: ${name}`, now: 'Сеанстары бірден аяқталады, сілтемесі тоқтайды.', holding: (n) => (n === 0 ? 'Қолында диалог жоқ.' : `Қолындағы ${n} диалог кезектің басына қайтады.`),
    leads: (numbers, n) => (n === 0 ? 'Ашық іс жүргізіп отырған жоқ.' : `Жаңа жүргізуші керек істер: ${numbers}. Аға маманға айтыңыз.`), yes: 'Кіруін жабу', no: 'Қалдыру',
  },
}

const RU: AccountsTexts = {
  title: 'Сотрудники',
  count: (n) => `${plural('ru', n, { one: 'Может', other: 'Могут' })} войти: ${n}`,
  find: 'Искать по имени или логину',
  noneFound: 'Никого не нашлось.',
  add: 'Добавить сотрудника',
  roles: { operator: 'Оператор', psychologist: 'Психолог', lawyer: 'Юрист', supervisor: 'Старший специалист', analyst: 'Аналитик', administrator: 'Администратор', officer: 'Сотрудник органа' },
  does: {
    operator: 'ведёт диалоги, подключает органы', psychologist: 'ведёт диалоги, помогает как психолог', lawyer: 'ведёт диалоги, советует по закону',
    supervisor: 'видит все диалоги и дела', analyst: 'видит только числа, людей не видит', administrator: 'заводит сотрудников, диалогов не видит',
  },
  skills: { children: 'Дети', violence: 'Насилие', suicide: 'Суицид', law: 'Право' },
  speaks: { kk: 'казахский', ru: 'русский', en: 'английский' },
  form: {
    heading: 'Новый сотрудник', name: 'Имя', nameHint: 'Это имя видит и тот, кто пишет, поэтому без фамилии.',
    where: 'Где работает', centre: 'В центре', body: 'В государственном органе', roles: 'Роль', region: 'Регион', whichBody: 'Орган', head: 'Руководитель этого органа', headHow: 'Заполняет график дежурств. Если орган молчит, сначала сообщают ему.', choose: 'Выберите', languages: 'На каких языках отвечает', skills: 'К чему есть подготовка',
    capacity: 'Диалогов сразу', capacityHint: 'От 1 до 50, обычно 3.', wholeCountry: 'Вся страна', linkLater: 'После добавления один раз появится ссылка для входа. Логин и пароль выберет тот, кто по ней войдёт.', enter: 'Добавить', sending: 'Добавляется', cancel: 'Отмена',
  },
  needs: { name: 'Напишите имя.', roles: 'Отметьте хотя бы одну роль.', body: 'Выберите орган.', languages: 'Отметьте хотя бы один язык.', capacity: 'Диалогов сразу может быть от 1 до 50.' },
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  filter: { role: 'Роль', anyRole: 'Любая роль', region: 'Регион', anyRegion: 'Все регионы', state: 'Вход', anyState: 'Все', active: 'Открыт', shut: 'Закрыт' },
  found: (n) => `В списке: ${n}`,
  access: { in: 'может войти', invited: (until) => `есть приглашение, ссылка действует до ${until}`, none: 'войти не может, нужна ссылка', shut: 'вход закрыт' },
  link: {
    heading: (name) => `${name}: ссылка для входа`, how: 'Передайте ссылку лично, тем способом, которому доверяете. Войти по ней можно один раз: логин и пароль выбирает тот, кто вошёл. После ухода с этой страницы ссылку больше не показать.',
    until: (moment) => `Действует до ${moment}`, label: 'Ссылка', copy: 'Скопировать', copied: 'Скопировано', done: 'Ссылка у меня',
  },
  person: {
    back: 'Все сотрудники', known: 'Данные', save: 'Сохранить', saving: 'Сохраняем', saved: 'Сохранено.', access: 'Вход',
    linkBy: (name, moment) => `Последняя ссылка: ${name}, ${moment}.`, newLink: 'Сделать новую ссылку', newLinkHow: 'Нужна и тогда, когда забыт пароль: как только ссылка сделана, прежний пароль и открытые сеансы перестают действовать.',
    revoke: 'Отозвать ссылку', revoked: 'Ссылка больше не действует.', shut: 'Закрыть вход', open: 'Открыть вход', opened: 'Вход открыт.',
    own: 'Это вы. Ваши роли, вход и ссылку меняет другой администратор.', noLogin: 'Логин в историю не попадает: это личные данные.',
    fields: { roles: 'Роли', languages: 'Языки', skills: 'К чему есть подготовка', region: 'Регион', body: 'Орган', capacity: 'Диалогов сразу', access: 'Вход' }, active: 'открыт',
    acts: { 'staff.invited': 'Сделана ссылка для входа.', 'staff.inviteRevoked': 'Ссылка отозвана.', 'staff.joined': 'Вход по ссылке, выбраны логин и пароль.' },
  },
  shutting: {
    heading: (name) => `Закрыть вход: ${name}`, now: 'Сеансы закончатся сразу, ссылка перестанет действовать.', holding: (n) => (n === 0 ? 'Диалогов в руках нет.' : `${plural('ru', n, { one: 'Диалог', other: 'Диалоги' })} в руках (${n}) ${plural('ru', n, { one: 'вернётся', other: 'вернутся' })} в начало очереди.`),
    leads: (numbers, n) => (n === 0 ? 'Открытых дел не ведёт.' : `Нужен новый ведущий в ${plural('ru', n, { one: 'деле', other: 'делах' })} ${numbers}. Скажите старшему специалисту.`), yes: 'Закрыть вход', no: 'Оставить',
  },
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
  form: {
    heading: 'Somebody new', name: 'Name', nameHint: 'Whoever writes sees this name too, so leave out the surname.',
    where: 'Where they work', centre: 'In the centre', body: 'In a state body', roles: 'Role', region: 'Region', whichBody: 'Body', head: 'Head of this body', headHow: 'Enters the roster. When the body is silent, this person is told first.', choose: 'Choose', languages: 'Languages they answer in', skills: 'What they are trained for',
    capacity: 'Dialogues at once', capacityHint: '1 to 50, usually 3.', wholeCountry: 'The whole country', linkLater: 'A link to come in is shown once after that. Whoever comes in by it chooses the login and the password.', enter: 'Add', sending: 'Adding', cancel: 'Cancel',
  },
  needs: { name: 'Write the name.', roles: 'Choose at least one role.', body: 'Choose the body.', languages: 'Choose at least one language.', capacity: 'Dialogues at once may be 1 to 50.' },
  lost: 'Not sent: no connection. What you wrote is still here.',
  filter: { role: 'Role', anyRole: 'Any role', region: 'Region', anyRegion: 'All regions', state: 'Access', anyState: 'All', active: 'Open', shut: 'Shut' },
  found: (n) => `In the list: ${n}`,
  access: { in: 'can sign in', invited: (until) => `invited, the link works until ${until}`, none: 'cannot sign in, needs a link', shut: 'may not sign in' },
  link: {
    heading: (name) => `${name}: link to come in`, how: 'Hand it over in person, by a way that you trust. It lets one person in once: whoever comes in chooses the login and the password. When you leave this page the link is not shown again.',
    until: (moment) => `Works until ${moment}`, label: 'Link', copy: 'Copy', copied: 'Copied', done: 'I have the link',
  },
  person: {
    back: 'All staff', known: 'Details', save: 'Save', saving: 'Saving', saved: 'Saved.', access: 'Access',
    linkBy: (name, moment) => `Last link: ${name}, ${moment}.`, newLink: 'Make a new link', newLinkHow: 'Also for a forgotten password: as soon as the link is made, the old password and all open sessions end.',
    revoke: 'Take the link back', revoked: 'The link works no more.', shut: 'Shut out', open: 'Let in again', opened: 'The access is open again.',
    own: 'This is you. Another administrator changes your roles, access and link.', noLogin: 'The login does not stand in the history: it is personal data.',
    fields: { roles: 'Roles', languages: 'Languages', skills: 'Trained for', region: 'Region', body: 'Body', capacity: 'Dialogues at once', access: 'Access' }, active: 'open',
    acts: { 'staff.invited': 'A link to come in was made.', 'staff.inviteRevoked': 'The link was taken back.', 'staff.joined': 'Came in by the link and chose a login and a password.' },
  },
  shutting: {
    heading: (name) => `Shut out: ${name}`, now: 'Their sessions end at once, and their link works no more.', holding: (n) => (n === 0 ? 'They hold no dialogue.' : `${n} ${plural('en', n, { one: 'dialogue goes', other: 'dialogues go' })} back to the head of the queue.`),
    leads: (numbers, n) => (n === 0 ? 'They lead no open case.' : `${plural('en', n, { one: 'This case needs', other: 'These cases need' })} a new lead: ${numbers}. Tell a supervisor.`), yes: 'Shut out', no: 'Leave it',
  },
}

export const ACCOUNTS = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AccountsTexts>
