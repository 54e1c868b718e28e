import type { Language } from '@senim/core/language.ts'

/** A body's own system, as the administrator lets it in. */
export interface OwnSystemTexts {
  readonly title: string
  readonly how: string
  readonly api: string
  readonly callbacks: string
  readonly keys: string
  readonly none: string
  readonly name: string
  readonly nameHint: string
  readonly needsName: string
  readonly make: string
  readonly sending: string
  made(by: string, day: string): string
  used(day: string): string
  readonly unused: string
  revoked(by: string, day: string): string
  readonly revoke: string
  revokeOf(name: string): string
  readonly revokedNow: string
  readonly revoking: { heading(name: string): string; readonly now: string; readonly others: string; readonly yes: string; readonly no: string }
  /** The only time a key is seen. */
  readonly key: OnceTexts
  readonly secret: string
  readonly secretHow: string
  readonly secretThere: string
  readonly secretNone: string
  readonly makeSecret: string
  readonly renewSecret: string
  readonly renewing: { readonly heading: string; readonly now: string; readonly both: string; readonly yes: string; readonly no: string }
  readonly lost: string
  readonly acts: Readonly<Record<'body.keyMade' | 'body.keyRevoked', string>>
}

/** What stands on a card that is seen once. */
export interface OnceTexts {
  heading(name: string): string
  readonly how: string
  readonly label: string
  readonly copy: string
  readonly copied: string
  readonly done: string
}

const KK: OwnSystemTexts = {
  title: 'Органның өз жүйесі',
  how: 'Органның жүйесі жолдаманы порталсыз өзі алып, өзі жауап бере алады. Оған кілт керек; өзі хабар жіберетін болса, қолтаңба кілті де керек.',
  api: 'Сұрау мекенжайы',
  callbacks: 'Хабар жіберетін мекенжай',
  keys: 'Кілттер',
  none: 'Кілт әзірге жоқ.',
  name: 'Жүйенің атауы',
  nameHint: 'Адамның емес, жүйенің атын жазыңыз: ол өзгерістер тарихында қалады.',
  needsName: 'Жүйенің атауын жазыңыз.',
  make: 'Кілт жасау',
  sending: 'Жасалып жатыр',
  made: (by, day) => `${day} жасаған: ${by}`,
  used: (day) => `соңғы рет: ${day}`,
  unused: 'әлі қолданылмаған',
  revoked: (by, day) => `${day} жарамсыз еткен: ${by}`,
  revoke: 'Жарамсыз ету',
  revokeOf: (name) => `Жарамсыз ету: ${name}`,
  revokedNow: 'Кілт жарамсыз болды.',
  revoking: { heading: (name) => `Кілтті жарамсыз ету: ${name}`, now: 'Бұл кілтпен келген келесі сұрау қабылданбайды. Кері қайтару жоқ.', others: 'Басқа кілттер мен портал бұрынғыша жұмыс істейді.', yes: 'Жарамсыз ету', no: 'Қалдыру' },
  key: { heading: (name) => `${name}: кілт`, how: 'Кілтті жүйенің иесіне өзіңіз сенетін жолмен беріңіз. Бұл беттен кеткен соң ол қайта көрсетілмейді, бізде де сақталмайды.', label: 'Кілт', copy: 'Көшіру', copied: 'Көшірілді', done: 'Кілтті алдым' },
  secret: 'Хабар қолтаңбасы',
  secretHow: 'Орталықтың жүйеге жіберген хабарына да, жүйенің бізге жіберген хабарына да осы кілтпен қол қойылады.',
  secretThere: 'Қолтаңба кілті бар.',
  secretNone: 'Қолтаңба кілті әлі жоқ: қол қойылған хабар қабылданбайды.',
  makeSecret: 'Қолтаңба кілтін жасау',
  renewSecret: 'Қолтаңбаның жаңа кілтін жасау',
  renewing: { heading: 'Қолтаңбаның жаңа кілтін жасау', now: 'Ескісімен қол қойылған хабар бірден қабылданбай қалады.', both: 'Жүйе ауысқанша екеуімен де қол қоя алады: сонда ештеңе жоғалмайды.', yes: 'Жаңасын жасау', no: 'Қалдыру' },
  lost: 'Жіберілмеді: байланыс жоқ. Қайта басып көріңіз.',
  acts: { 'body.keyMade': 'Органның жүйесіне кілт жасалды.', 'body.keyRevoked': 'Жүйенің кілті жарамсыз етілді.' },
}

const RU: OwnSystemTexts = {
  title: 'Собственная система органа',
  how: 'Система органа может сама получать поручения и отвечать на них, без портала. Для этого ей нужен ключ, а чтобы присылать подписанные сообщения, ещё и ключ подписи.',
  api: 'Куда обращаться',
  callbacks: 'Куда присылать сообщения',
  keys: 'Ключи',
  none: 'Ключей пока нет.',
  name: 'Название системы',
  nameHint: 'Напишите название системы, а не имя человека: оно остаётся в истории изменений.',
  needsName: 'Напишите название системы.',
  make: 'Создать ключ',
  sending: 'Создаём',
  made: (by, day) => `создан ${day}: ${by}`,
  used: (day) => `последний раз: ${day}`,
  unused: 'ещё не использовался',
  revoked: (by, day) => `отозван ${day}: ${by}`,
  revoke: 'Отозвать',
  revokeOf: (name) => `Отозвать: ${name}`,
  revokedNow: 'Ключ отозван.',
  revoking: { heading: (name) => `Отозвать ключ: ${name}`, now: 'Следующий запрос с этим ключом не будет принят. Вернуть ключ нельзя.', others: 'Другие ключи и портал работают как прежде.', yes: 'Отозвать', no: 'Оставить' },
  key: { heading: (name) => `${name}: ключ`, how: 'Передайте ключ владельцу системы надёжным для вас способом. После этой страницы он больше не показывается и у нас не хранится.', label: 'Ключ', copy: 'Скопировать', copied: 'Скопировано', done: 'Ключ у меня' },
  secret: 'Подпись сообщений',
  secretHow: 'Этим ключом подписаны сообщения центра системе органа и её сообщения нам.',
  secretThere: 'Ключ подписи есть.',
  secretNone: 'Ключа подписи нет: подписанные сообщения не принимаются.',
  makeSecret: 'Создать ключ подписи',
  renewSecret: 'Создать новый ключ подписи',
  renewing: { heading: 'Создать новый ключ подписи', now: 'Сообщения, подписанные прежним ключом, сразу перестанут приниматься.', both: 'Пока система переходит, она может подписывать обоими: тогда ничего не потеряется.', yes: 'Создать новый', no: 'Оставить' },
  lost: 'Не отправлено: нет связи. Нажмите ещё раз.',
  acts: { 'body.keyMade': 'Создан ключ для системы органа.', 'body.keyRevoked': 'Ключ системы отозван.' },
}

const EN: OwnSystemTexts = {
  title: 'The body’s own system',
  how: 'A system of the body can take referrals and answer them by itself, without the portal. It needs a key for that; to send signed calls it needs a signing key too.',
  api: 'Where it asks',
  callbacks: 'Where it sends calls',
  keys: 'Keys',
  none: 'There is no key yet.',
  name: 'Name of the system',
  nameHint: 'Write the name of the system and not of a person: it stays in the history.',
  needsName: 'Write the name of the system.',
  make: 'Make a key',
  sending: 'Making it',
  made: (by, day) => `made ${day}: ${by}`,
  used: (day) => `last used: ${day}`,
  unused: 'not used yet',
  revoked: (by, day) => `revoked ${day}: ${by}`,
  revoke: 'Revoke',
  revokeOf: (name) => `Revoke: ${name}`,
  revokedNow: 'The key was revoked.',
  revoking: { heading: (name) => `Revoke the key: ${name}`, now: 'The next request with this key is refused. It cannot be brought back.', others: 'Other keys and the portal go on as before.', yes: 'Revoke', no: 'Leave it' },
  key: { heading: (name) => `${name}: the key`, how: 'Give it to whoever runs the system, by a way you trust. After this page it is not shown again, and we do not keep it.', label: 'Key', copy: 'Copy', copied: 'Copied', done: 'I have the key' },
  secret: 'Signed calls',
  secretHow: 'The centre’s calls to the body’s system are signed with it, and so are its calls to us.',
  secretThere: 'There is a signing key.',
  secretNone: 'There is no signing key: signed calls are not taken.',
  makeSecret: 'Make a signing key',
  renewSecret: 'Make a new signing key',
  renewing: { heading: 'Make a new signing key', now: 'Calls signed with the old one are refused at once.', both: 'While the system changes over it may sign with both: then nothing is lost.', yes: 'Make a new one', no: 'Leave it' },
  lost: 'Not sent: no connection. Press it once more.',
  acts: { 'body.keyMade': 'A key was made for a system of the body.', 'body.keyRevoked': 'A key of a system was revoked.' },
}

export const OWN_SYSTEM = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, OwnSystemTexts>
