import { TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { Language } from '@senim/core/language.ts'
import type { RefusalCode } from '@senim/core/refusals.ts'
import { thousands } from './live-words.ts'
import { plural } from './plural.ts'
import { TABLE_FAULTS } from './tables/faults.ts'

type Params = Refusal['params']
type Sentence = (params: Params) => string

const item = (params: Params): string => String(params['item'] ?? '')
const n = (params: Params): number => (typeof params['n'] === 'number' ? params['n'] : 0)
/** Seconds somebody is asked to wait, when the refusal says how long. */
const seconds = (params: Params): number | null => (typeof params['seconds'] === 'number' && params['seconds'] > 0 ? Math.ceil(params['seconds']) : null)

/** Asks for patience, with the seconds when they are known. */
const wait = {
  kk: (params: Params): string => {
    const left = seconds(params)
    return left === null ? 'Сәл күтіп, қайта жіберіңіз. Жазғаныңыз осында тұр.' : `Сәл күтіңіз: ${left} секундтан кейін қайта жіберуге болады. Жазғаныңыз осында тұр.`
  },
  ru: (params: Params): string => {
    const left = seconds(params)
    if (left === null) return 'Подождите немного и отправьте ещё раз. Написанное осталось здесь.'
    return `Подождите немного: отправить ещё раз можно через ${left} ${plural('ru', left, { one: 'секунду', few: 'секунды', other: 'секунд' })}. Написанное осталось здесь.`
  },
  en: (params: Params): string => {
    const left = seconds(params)
    if (left === null) return 'Please wait a little and send again. What you wrote is still here.'
    return `Please wait a little: you can send again in ${left} ${plural('en', left, { one: 'second', other: 'seconds' })}. What you wrote is still here.`
  },
} as const satisfies Record<Language, Sentence>

const constant = (kk: string, ru: string, en: string): Record<Language, Sentence> => ({ kk: () => kk, ru: () => ru, en: () => en })

/** One sentence for every refusal, said to whoever meets it: what happened and what can be done. */
export const REFUSALS: Readonly<Record<RefusalCode, Readonly<Record<Language, Sentence>>>> = {
  // The person who writes
  unreadable: constant('Жазғаныңызды қабылдай алмадық. Қайта жіберіп көріңіз.', 'Не получилось принять написанное. Попробуйте отправить ещё раз.', 'We could not take in what was sent. Please try sending it again.'),
  empty: constant('Бір сөз жазыңыз.', 'Напишите хотя бы слово.', 'Write at least one word.'),
  tooLong: {
    kk: () => `Мәтін бір хабарламаға сыймайды: ${thousands('kk', TEXT_LIMIT)} таңбаға дейін қысқартыңыз не екіге бөліңіз.`,
    ru: () => `Текст не помещается в одно сообщение: сократите его до ${thousands('ru', TEXT_LIMIT)} знаков или разделите на два.`,
    en: () => `This does not fit into one message: shorten it to ${thousands('en', TEXT_LIMIT)} characters or send it as two.`,
  },
  unknownLanguage: constant('Бұл тіл әзірге жоқ. Қазақша, орысша немесе ағылшынша таңдаңыз.', 'Этого языка пока нет. Выберите казахский, русский или английский.', 'This language is not here yet. Choose Kazakh, Russian or English.'),
  slowed: wait,
  tooMany: wait,
  unavailable: constant(
    'Қазір қызмет уақытша жауап бере алмай тұр. Сәлден кейін қайталап көріңіз не 111-ге қоңырау шалыңыз.',
    'Сервис сейчас временно не отвечает. Попробуйте чуть позже или позвоните по номеру 111.',
    'The service cannot answer for the moment. Try again a little later or call 111.',
  ),
  notFound: constant('Мұндай бет жоқ.', 'Такой страницы нет.', 'There is no such page.'),
  contactUnknown: constant('Бұл әңгімені аша алмадық. Жаңадан жазыңыз, сізге жауап береді.', 'Этот разговор открыть не получилось. Напишите заново, вам ответят.', 'This conversation could not be opened. Write anew and you will be answered.'),
  contactClosed: constant('Бұл әңгіме аяқталды. Жаңадан жазсаңыз, сізге жауап береді.', 'Этот разговор завершён. Напишите заново, и вам ответят.', 'This conversation has ended. Write anew and you will be answered.'),
  sameIdOtherBody: constant('Бұл хабарлама бұрын басқа мәтінмен жіберілген. Қайта жіберіп көріңіз.', 'Это сообщение уже отправлено с другим текстом. Отправьте его ещё раз как новое.', 'This was already sent with other words. Send it again as a new message.'),

  // Sign-in and accounts
  notSignedIn: constant('Жүйеге қайта кіріңіз.', 'Войдите в систему снова.', 'Please sign in again.'),
  wrongSignIn: constant('Логин немесе құпиясөз дұрыс емес.', 'Неверный логин или пароль.', 'The login or the password is wrong.'),
  forbidden: constant('Бұл әрекетке рұқсатыңыз жоқ.', 'На это действие у вас нет прав.', 'You are not allowed to do this.'),
  setupDone: constant('Алғашқы баптау жасалып қойған. Жүйеге кіріңіз.', 'Первая настройка уже выполнена. Войдите в систему.', 'The first setup has already been done. Please sign in.'),
  weakPassword: constant('Құпиясөз тым қысқа не тым қарапайым. Ұзағырағын таңдаңыз.', 'Пароль слишком короткий или простой. Выберите длиннее.', 'The password is too short or too simple. Choose a longer one.'),
  loginTaken: constant('Бұл логин бос емес. Басқасын таңдаңыз.', 'Этот логин занят. Выберите другой.', 'This login is taken. Choose another.'),
  badPlace: constant('Бұл рөлге өңір немесе орган дұрыс көрсетілмеген.', 'Для этой роли неверно указан регион или орган.', 'The region or the body does not fit this role.'),

  languageNeeded: constant('Кемінде бір тілді белгілеңіз.', 'Отметьте хотя бы один язык.', 'Choose at least one language.'),
  officerNeedsBody: constant('Орган қызметкерінің органын көрсетіңіз.', 'Укажите орган, в котором работает сотрудник.', 'Say which body the officer belongs to.'),

  officerAlone: constant('Орган қызметкерінің басқа рөлі болмайды.', 'У сотрудника органа не может быть другой роли.', 'An officer of a body has no other role.'),
  staffUnknown: constant('Мұндай қызметкер табылмады.', 'Такой сотрудник не найден.', 'There is nobody like that.'),
  staffInactive: constant('Бұл адамның кіруі жабық. Алдымен кіруін ашыңыз.', 'Вход для этого человека закрыт. Сначала откройте его.', 'This person may not sign in. Open their access first.'),
  lastAdministrator: constant('Бұл – орталықтың жалғыз әкімшісі. Алдымен басқа әкімші тағайындаңыз.', 'Это единственный администратор центра. Сначала назначьте ещё одного.', 'This is the only administrator of the centre. Appoint another one first.'),
  nameErased: constant('Бұл адамның аты өшірілген. Ол қайта жазылмайды.', 'Имя этого человека стёрто. Заново его не записать.', 'The name of this person was erased. It cannot be written again.'),
  ownRoles: constant('Өз рөліңізді және өз кіруіңізді өзіңіз өзгерте алмайсыз. Мұны басқа әкімші жасайды.', 'Свои роли и свой вход менять нельзя. Это делает другой администратор.', 'Nobody changes their own roles or access. Another administrator does that.'),
  ownLink: constant('Өзіңізге сілтеме жасай алмайсыз. Мұны басқа әкімші жасайды.', 'Ссылку для себя сделать нельзя. Её делает другой администратор.', 'Nobody makes a link for themselves. Another administrator does that.'),
  linkUnknown: constant('Мұндай сілтеме жоқ. Ол толық көшірілмеген болуы мүмкін: әкімшіден сұраңыз.', 'Такой ссылки нет. Возможно, она скопирована не целиком: спросите администратора.', 'There is no such link. Perhaps it was not copied whole: ask the administrator.'),
  linkUsed: constant('Бұл сілтемемен кіріп қойған. Кірген сіз болсаңыз, логин мен құпиясөзіңізді жазыңыз; сіз болмасаңыз, әкімшіге бірден айтыңыз.', 'По этой ссылке уже вошли. Если это были вы, войдите с логином и паролем; если нет, сразу скажите администратору.', 'Somebody already came in by this link. If it was you, sign in with your login and password; if not, tell the administrator at once.'),
  linkRevoked: constant('Бұл сілтеме енді жарамайды: оны әкімші тоқтатқан. Жаңасын сұраңыз.', 'Эта ссылка больше не действует: администратор её отозвал. Попросите новую.', 'This link works no more: the administrator took it back. Ask for a new one.'),
  linkExpired: constant('Бұл сілтеменің мерзімі өтті. Әкімшіден жаңасын сұраңыз.', 'Срок этой ссылки вышел. Попросите у администратора новую.', 'The time of this link is over. Ask the administrator for a new one.'),
  bodyUnknown: constant('Мұндай орган тізімде жоқ.', 'Такого органа нет в списке.', 'There is no such body in the list.'),
  bodyRetired: constant('Бұл орган енді жаңа жолдама қабылдамайды. Басқасын таңдаңыз.', 'Этот орган больше не принимает поручения. Выберите другой.', 'This body takes nothing new any more. Choose another.'),
  emailMalformed: constant('Электрондық мекенжай толық емес сияқты. Мысалы: kezekshi@organ.kz.', 'Адрес почты похож на неполный. Например: dezhurny@organ.kz.', 'The e-mail address looks incomplete. For example: duty@body.kz.'),
  numberMalformed: constant('Нөмірді елдің кодымен жазыңыз. Мысалы: +77012345678.', 'Напишите номер с кодом страны. Например: +77012345678.', 'Write the number with its country code. For example: +77012345678.'),
  webhookMalformed: constant('Орган жүйесінің мекенжайы https:// деп басталуы керек.', 'Адрес системы органа должен начинаться с https://.', 'The address of the body’s system must begin with https://.'),
  noticeUnknown: constant('Мұндай хабар жоқ.', 'Такого сообщения нет.', 'There is no such notice.'),
  noticeTold: constant('Бұл хабар жеткізіліп қойған.', 'Это сообщение уже дошло.', 'This notice has been delivered by now.'),
  keyUnknown: constant('Бұл органның мұндай кілті жоқ.', 'У этого органа нет такого ключа.', 'This body has no such key.'),
  keyRevoked: constant('Бұл кілт бұрын жарамсыз етілген.', 'Этот ключ уже отозван.', 'This key was revoked before.'),
  tooManyKeys: {
    kk: (params) => `Бір органда қатар жұмыс істейтін ${n(params)} кілттен артық болмайды. Алдымен керек емесін жарамсыз етіңіз.`,
    ru: (params) => `У одного органа не больше ${n(params)} действующих ключей. Сначала отзовите ненужный.`,
    en: (params) => `One body has no more than ${n(params)} keys that work. Revoke one that is not needed first.`,
  },
  bodyThere: constant('Осы өңірде дәл осындай орган бар.', 'Точно такой же орган в этом регионе уже есть.', 'The very same body is already there in this region.'),
  superiorCircle: constant('Бұлай болса, орган өзінен өзі жоғары тұрған болып шығады. Басқа жоғары тұрған органды таңдаңыз.', 'Так орган оказался бы выше самого себя. Выберите другой вышестоящий орган.', 'This body would stand above itself. Choose another superior body.'),

  // Who is on duty in a body
  shiftEmpty: constant('Аяқталуы басталуынан кейін болуы керек. Уақытты түзетіңіз.', 'Конец должен быть позже начала. Исправьте время.', 'The end must be after the beginning. Correct the times.'),
  shiftTooLong: constant('Кезекшілік келесі қайталануына дейін бітуі керек, ал бір реттік кезекшілік бір аптадан ұзақ болмайды. Қысқартыңыз.', 'Дежурство должно закончиться до своего повторения, а разовое длится не больше недели. Сократите его.', 'A shift must end before it comes again, and one that does not come again lasts a week at most. Shorten it.'),
  shiftTwice: constant('Бір адам бір уақытта екі рет кезекшілікке қойылған. Біреуін алып тастаңыз.', 'Один человек поставлен на дежурство дважды в одно время. Уберите одно из них.', 'One person is on duty twice at the same time. Remove one of the two.'),
  notOurOfficer: constant('Кестеде осы органда жұмыс істемейтін адам бар. Орган өкілдерінің бірін таңдаңыз.', 'В графике есть человек, который не работает в этом органе. Выберите сотрудника органа.', 'Somebody in the roster is no officer of this body. Choose one of its officers.'),
  ownSubstitute: constant('Адам өзін өзі алмастыра алмайды. Орнына басқа адамды таңдаңыз.', 'Никто не может заменять сам себя. Выберите другого.', 'Nobody can stand in for themselves. Choose somebody else.'),
  tooManyShifts: {
    kk: (params) => `Кестеге ${n(params)} жазбадан артық сыймайды. Біткендерін алып тастаңыз.`,
    ru: (params) => `В график помещается не больше ${n(params)} записей. Уберите лишние.`,
    en: (params) => `A roster holds ${n(params)} entries at most. Remove some.`,
  },

  // A body's own system, read by those who write it
  keyWrong: constant('Кілт жарамайды: Authorization тақырыбында жұмыс істейтін Bearer кілті болуы керек.', 'Ключ не подходит: в заголовке Authorization нужен действующий ключ Bearer.', 'The key does not fit: the Authorization header must hold a Bearer key that works.'),
  repeatKeyNeeded: constant('Idempotency-Key тақырыбын қосыңыз (200 таңбаға дейін): сол арқылы қайталанған сұрау екі рет орындалмайды.', 'Добавьте заголовок Idempotency-Key (до 200 знаков): по нему повторный запрос не выполнится дважды.', 'Add the header Idempotency-Key (up to 200 characters): by it a repeated request is not done twice.'),
  fieldUnknown: constant('Сұрауда біз білмейтін өріс бар. Ештеңе орындалмады: сипаттамамен салыстырыңыз.', 'В запросе есть поле, которого мы не знаем. Ничего не сделано: сверьтесь с описанием.', 'The request has a field that we do not know. Nothing was done: compare it with the description.'),
  callTooLarge: {
    kk: (params) => `Сұрау тым үлкен: ${n(params)} КБ-қа дейін қабылданады, файл тіркелмейді. Ештеңе орындалмады.`,
    ru: (params) => `Запрос слишком большой: принимается до ${n(params)} КБ, файлы не прикладываются. Ничего не сделано.`,
    en: (params) => `The request is too large: up to ${n(params)} KB are taken, and no files. Nothing was done.`,
  },
  signatureMissing: constant('webhook-id, webhook-timestamp және webhook-signature тақырыптары қажет.', 'Нужны заголовки webhook-id, webhook-timestamp и webhook-signature.', 'The headers webhook-id, webhook-timestamp and webhook-signature are needed.'),
  signatureWrong: constant('Қолтаңба сәйкес келмейді: мекенжайды, қолтаңба кілтін және жіберілген мәтіннің өзгермегенін тексеріңіз.', 'Подпись не сходится: проверьте адрес, ключ подписи и то, что тело отправлено без изменений.', 'The signature does not fit: check the address, the signing key, and that the body was sent unchanged.'),
  callOutOfTime: constant('Хабардың уақыты біздің сағаттан 5 минуттан артық алшақ. Сағатты тексеріп, жаңа қолтаңбамен қайта жіберіңіз.', 'Время сообщения расходится с нашими часами больше чем на 5 минут. Проверьте часы и отправьте заново с новой подписью.', 'The time of the message is more than 5 minutes away from our clock. Check the clock and send it again, signed anew.'),
  callUnknown: constant('Мұндай хабар түрі жоқ: referral.accepted, referral.refused, referral.reported немесе referral.answered болуы керек.', 'Такого вида сообщений нет: бывают referral.accepted, referral.refused, referral.reported и referral.answered.', 'There is no message of this type: it is referral.accepted, referral.refused, referral.reported or referral.answered.'),

  // Institutions and their doors
  institutionUnknown: constant('Мұндай оқу орны тізімде жоқ.', 'Такого учебного заведения нет в списке.', 'There is no such institution in the list.'),
  regionNeeded: constant('Оқу орнының өңірі көрсетілмеген. Алдымен өңірін енгізіңіз.', 'У учебного заведения не указан регион. Сначала укажите регион.', 'The institution has no region yet. Enter its region first.'),
  doorThere: constant('Мұндай QR-код бар.', 'Такой QR-код уже есть.', 'This QR code is already there.'),
  tooManyPosters: {
    kk: (params) => `Бір файлға ${String(params['most'])} плакатқа дейін сыяды, ал бұл өңірде олар ${n(params)}. Бөліп басып шығарыңыз.`,
    ru: (params) => `В один файл помещается до ${String(params['most'])} плакатов, а в этом регионе их ${n(params)}. Напечатайте их по частям.`,
    en: (params) => `One file holds up to ${String(params['most'])} posters, and this region has ${n(params)}. Print them in parts.`,
  },
  doorUnknown: constant('Мұндай QR-код табылмады.', 'Такой QR-код не найден.', 'There is no such QR code.'),
  doorRevoked: constant('Бұл QR-код жарамсыз етілген. Жаңа науқанға басқасын жасаңыз.', 'Этот QR-код отозван. Сделайте другой, для новой кампании.', 'This QR code was revoked. Make another one for a new campaign.'),

  fileTooLarge: {
    kk: (params) => `Файл тым үлкен: ${thousands('kk', n(params))} жолға, 2 МБ-қа дейін ғана болады. Бірнеше файлға бөліп жіберіңіз.`,
    ru: (params) => `Файл слишком большой: можно до ${thousands('ru', n(params))} строк и до 2 МБ. Разделите его на несколько файлов.`,
    en: (params) => `The file is too large: up to ${thousands('en', n(params))} rows and 2 MB are taken. Split it into several files.`,
  },
  regionUnknown: constant('Мұндай өңір тізімде жоқ. Өңірді тізімнен таңдаңыз.', 'Такого региона в списке нет. Выберите регион из списка.', 'There is no such region. Choose one from the list.'),
  fileUnreadable: constant('Бұл файлды CSV кесте ретінде оқи алмадық. Кестені CSV (UTF-8) түрінде қайта сақтап көріңіз.', 'Не получилось прочитать файл как таблицу CSV. Сохраните таблицу заново в формате CSV (UTF-8).', 'The file could not be read as a CSV table. Save the table again as CSV (UTF-8).'),
  fileNeedsColumns: {
    kk: (params) => `Бірінші жолда баған аттары болуы керек. Жетпейтіні: ${String(params['columns'] ?? '')}.`,
    ru: (params) => `В первой строке должны стоять названия столбцов. Не хватает: ${String(params['columns'] ?? '')}.`,
    en: (params) => `The first row must name the columns. Missing: ${String(params['columns'] ?? '')}.`,
  },

  // What the administrator edits
  changedMeanwhile: constant(
    'Сіз өңдеп отырғанда басқа біреу өзгерту енгізді. Жазғаныңыз осында тұр: жаңа нұсқаны қарап, қайта сақтаңыз.',
    'Пока вы редактировали, кто-то сохранил другую версию. Написанное осталось здесь: посмотрите новую версию и сохраните ещё раз.',
    'Somebody else saved a change while you were editing. What you typed is still here: look at the newer version and save again.',
  ),
  versionUnknown: constant('Мұндай нұсқа жоқ.', 'Такой версии нет.', 'There is no such version.'),
  listTooLong: {
    kk: (params) => `Тізім тым ұзын: ${n(params)} жазбаға дейін болады.`,
    ru: (params) => `Список слишком длинный: можно до ${n(params)} записей.`,
    en: (params) => `The list is too long: at most ${n(params)} entries.`,
  },
  textMissing: constant('Мәтінді үш тілде де жазыңыз.', 'Напишите текст на всех трёх языках.', 'Write the text in all three languages.'),
  textTooLong: {
    kk: (params) => `Мәтін тым ұзын: ${String(params['limit'] ?? '')} таңбаға дейін қысқартыңыз.`,
    ru: (params) => `Текст слишком длинный: сократите его до ${String(params['limit'] ?? '')} знаков.`,
    en: (params) => `The text is too long: shorten it to ${String(params['limit'] ?? '')} characters.`,
  },
  sameTwice: constant('Мұндай атау тізімде бар. Басқаша атаңыз.', 'Такое название в списке уже есть. Назовите иначе.', 'The list already has one of this name. Choose another name.'),
  reasonRemoved: constant('Себеп те, санат та өшірілмейді: ескі істерде атауы көрінуі керек. Қолданыстан шығарыңыз.', 'Причину и раздел удалить нельзя: их названия видны в старых делах. Выведите из употребления.', 'Neither a reason nor a category can be deleted: old cases show its name. Retire it instead.'),
  ruleRemoved: constant('Ереже өшірілмейді. Оның қолданылуын тоқтатыңыз.', 'Правило удалить нельзя. Завершите его действие.', 'A rule cannot be deleted. End it instead.'),
  reasonUnknown: constant('Ережеде тізімде жоқ себеп тұр.', 'В правиле названа причина, которой нет в списке.', 'The rule names a reason that is not in the list.'),
  sourceMissing: constant('Ереженің қайдан алынғанын жазыңыз: заң, бұйрық не орталықтың өз шешімі.', 'Укажите, откуда правило: закон, приказ или решение самого центра.', 'Say where the rule comes from: a law, an order or the centre’s own decision.'),
  ...TABLE_FAULTS,
  sliceNeedsAction: constant('Органға не істеу керегі айтылуы тиіс.', 'Орган должен видеть, что ему нужно сделать.', 'The body must be told what it is to do.'),
  homeNotForSchool: constant('Мектеп пен білім бөліміне үйдегі жағдай, мекенжай және байланыс жолы көрсетілмейді.', 'Школе и отделу образования не сообщают, что происходит дома, адрес и способ связи.', 'A school and an education department are not told of the home, the address or how to reach the person.'),
  addressNeedsContact: constant('Мекенжайды көретін орган адаммен қалай қауіпсіз байланысуға болатынын да көруі керек.', 'Кто видит адрес, тот должен видеть и то, как безопасно связаться с человеком.', 'Whoever sees the address must also see how the person may safely be reached.'),
  groundNeedsCondition: constant(
    'Негіз ереженің шартымен сәйкес емес: «бала қауіпте» үшін шартта бала, «төнген қауіп» үшін ең жоғары қауіп деңгейі тұруы керек.',
    'Основание не подходит к условию: для «ребёнок в опасности» в условии должен быть ребёнок, для «непосредственной угрозы» критический риск.',
    'The ground does not fit the condition: “child at risk” needs a child in it, “imminent danger” needs a critical risk.',
  ),
  wordTooShort: {
    kk: (params) => `«${item(params)}» тым қысқа: кемінде үш әріп керек, әйтпесе ол кез келген хабарламада кездеседі.`,
    ru: (params) => `«${item(params)}» слишком коротко: нужно не меньше трёх букв, иначе так начнётся любое сообщение.`,
    en: (params) => `“${item(params)}” is too short: it takes three letters at least, or it would stand in any message.`,
  },
  wordTooCommon: {
    kk: (params) => `«${item(params)}» әр екінші хабарламада кездеседі. Қауіпті аңғартатын сөзді қосып жазыңыз.`,
    ru: (params) => `«${item(params)}» стоит в каждом втором сообщении. Добавьте слово, которое говорит об опасности.`,
    en: (params) => `“${item(params)}” stands in every second message. Add the word that tells of danger.`,
  },
  wordTwice: {
    kk: (params) => `«${item(params)}» тізімде бар: әріптерінің айырмасы есепке алынбайды.`,
    ru: (params) => `«${item(params)}» в списках уже есть: разница в буквах не учитывается.`,
    en: (params) => `“${item(params)}” is in the lists already: how it is spelt makes no difference.`,
  },
  wordShape: {
    kk: (params) => `«${item(params)}» табылмайды: _ белгісі бір рет және екі сөздің арасына, * белгісі сөздің соңына қойылады, бір жолда сегіз сөзге не 60 таңбаға дейін болады.`,
    ru: (params) => `«${item(params)}» не найдётся: знак _ ставят один раз и между двумя словами, знак * в конце слова, в строке до восьми слов и до 60 знаков.`,
    en: (params) => `“${item(params)}” would not be found: a _ stands once and between two words, a * at the end of a word, and a line has at most eight words and 60 characters.`,
  },
  cannotLead: constant('Бұл адам іс жүргізе алмайды. Диалог жүргізетін басқа маманды таңдаңыз.', 'Этот человек не может вести дело. Выберите другого, кто ведёт диалоги.', 'This person cannot lead a case. Choose somebody else who holds dialogues.'),

  // The desk: dialogues and offers
  contactTaken: constant('Бұл әңгімені басқа маман алып қойды.', 'Этот разговор уже у другого специалиста.', 'Somebody else already has this conversation.'),
  notYours: constant('Бұл әңгімені сіз жүргізіп отырған жоқсыз.', 'Этот разговор ведёте не вы.', 'This conversation is not yours.'),
  offerGone: constant('Ұсыныс басқа маманға өтіп кетті.', 'Предложение ушло другому специалисту.', 'The offer has gone to somebody else.'),
  tooEarly: constant('Ұсыныстың мерзімі әлі өткен жоқ.', 'Срок предложения ещё не вышел.', 'The offer still stands.'),
  riskBelowFloor: constant('Қауіпті бағалау құралы көрсеткен деңгейден төмен қоюға болмайды.', 'Риск нельзя поставить ниже уровня, который показал опросник.', 'The risk cannot be set below what the assessment shows.'),
  notNow: constant('Бұл әңгіменің қазіргі күйінде мұны істеуге болмайды.', 'В нынешнем состоянии разговора это сделать нельзя.', 'This cannot be done at the present stage of the conversation.'),
  unassessed: constant('Жабу үшін алдымен қауіп деңгейін бағалаңыз.', 'Чтобы завершить, сначала оцените риск.', 'Assess the risk first, then the conversation can be closed.'),
  alreadyInCase: constant('Бұл әңгіме іске тіркеліп қойған.', 'Этот разговор уже приобщён к делу.', 'This conversation already belongs to a case.'),
  notToYourself: constant('Әңгімені өзіңізге тапсыра алмайсыз. Әріптесіңізді таңдаңыз.', 'Себе разговор не передают. Выберите коллегу.', 'A conversation is handed to somebody else. Choose a colleague.'),
  alreadyYours: constant('Бұл әңгіме сізде.', 'Этот разговор уже у вас.', 'This conversation is yours already.'),
  colleagueAway: constant('Әріптесіңіз қазір желіде емес. Басқасын таңдаңыз, әңгіме сізде тұр.', 'Коллега сейчас не на линии. Выберите другого, разговор остаётся у вас.', 'Your colleague is not on the line now. Choose another; the conversation stays with you.'),
  colleagueBusy: constant('Әріптесіңізге дәл қазір басқа өтініш ұсынылып тұр. Сәлден кейін қайталаңыз не басқасын таңдаңыз.', 'Коллеге прямо сейчас предложено другое обращение. Повторите чуть позже или выберите другого.', 'Something else is being offered to your colleague right now. Try again in a moment or choose another.'),
  nobodyFree: constant('Желіде ондай бос маман жоқ. Әңгіме сізде тұр.', 'Сейчас на линии нет такого свободного специалиста. Разговор остаётся у вас.', 'Nobody of that profession is free on the line now. The conversation stays with you.'),
  operatorOffline: constant('Алдымен кезекшілікке шығыңыз.', 'Сначала выйдите на смену.', 'Go on duty first.'),
  operatorFull: constant('Бір мезгілдегі әңгіме саны шегіне жетті.', 'Достигнут предел одновременных разговоров.', 'The limit of conversations at once is reached.'),
  operatorBusy: constant('Алдымен ашық ұсынысқа жауап беріңіз.', 'Сначала ответьте на открытое предложение.', 'Answer the open offer first.'),
  awayFull: {
    kk: ({ n }) => `Қолыңызда беті жабық ${n} өтініш бар. Алдымен біреуін жауап беріп аяқтаңыз.`,
    ru: ({ n }) => `У вас уже ${n} обращений с закрытой страницей. Сначала ответьте и завершите одно из них.`,
    en: ({ n }) => `You already have ${n} requests with a closed page. Answer and finish one of them first.`,
  },
  nobodyAway: constant('Беті жабықтардан қазір ешкім күтіп тұрған жоқ.', 'Среди тех, кто закрыл страницу, сейчас никто не ждёт.', 'Nobody who closed the page is waiting now.'),
  stillHolding: {
    kk: (params) => `Сізде әлі ${n(params)} әңгіме бар. Алдымен оларды аяқтаңыз.`,
    ru: (params) => `У вас ещё ${n(params)} ${plural('ru', n(params), { one: 'разговор', few: 'разговора', other: 'разговоров' })}. Сначала завершите.`,
    en: (params) => `You still have ${n(params)} ${plural('en', n(params), { one: 'conversation', other: 'conversations' })}. Close first.`,
  },
  staleView: constant('Экрандағы дерек ескірді. Бетті жаңартып, қайталаңыз.', 'Данные на экране устарели. Обновите страницу и повторите.', 'What the screen shows is out of date. Reload and try again.'),
  presenceFresh: constant('Маман әлі байланыста.', 'Специалист ещё на связи.', 'The specialist is still connected.'),
  routerReplaced: constant('Кезекті енді басқа сервер бөліп отыр.', 'Очередь уже распределяет другой сервер.', 'Another server gives out the queue now.'),

  urgentOne: constant('Бұл хабарламада қауіп белгісі бар: оған бөлек жауап беріледі.', 'В этом сообщении есть признак опасности: на него отвечают отдельно.', 'This message shows signs of danger: it is answered on its own.'),
  wroteOn: constant('Бұл адам тағы бір нәрсе жазды: оған бөлек жауап беріледі.', 'Этот человек написал что-то ещё: ему отвечают отдельно.', 'This person has written something more: they are answered on their own.'),
  groupGone: constant('Бұл топта күтіп тұрған ешкім қалмады.', 'В этой группе больше никто не ждёт.', 'Nobody in this group is waiting any more.'),

  // Cases and referrals
  caseUnknown: constant('Мұндай іс табылмады.', 'Такое дело не найдено.', 'There is no such case.'),
  caseClosed: constant('Бұл іс жабылған.', 'Это дело закрыто.', 'This case is closed.'),
  noBodies: constant('Кемінде бір органды белгілеңіз.', 'Отметьте хотя бы один орган.', 'Choose at least one body.'),
  whereUnknown: constant('Алдымен адамның қай өңірде екенін белгілеңіз.', 'Сначала укажите, в каком регионе человек.', 'First say which region the person is in.'),
  riskUnknown: constant('Алдымен қауіп деңгейін бағалаңыз.', 'Сначала оцените риск.', 'Assess the risk first.'),
  alreadySent: constant('Бұл органға осы мақсатпен жолдама жіберілген, ол әлі ашық.', 'Этому органу уже отправлено такое поручение, оно ещё открыто.', 'This body already has an open referral for this purpose.'),
  consentNeeded: constant('Бұл органға хабарлау үшін адамның келісімі керек.', 'Чтобы сообщить этому органу, нужно согласие человека.', 'This body may be told only if the person agrees.'),
  groundDoesNotHold: constant('Таңдалған негіз бұл іске келмейді.', 'Выбранное основание к этому делу не подходит.', 'The chosen ground does not hold in this case.'),
  nothingToReplace: constant('Ауыстыруға болатын, бас тартылған жолдама жоқ.', 'Нет отклонённого поручения, которое можно заменить.', 'There is no refused referral to replace.'),
  feedbackMissing: {
    kk: (params) => `Істі жабуға ерте: ${n(params)} мәселе шешілмеген.`,
    ru: (params) => `Закрыть дело пока нельзя: не хватает ответов или решений (${n(params)}).`,
    en: (params) => `The case cannot close yet: ${n(params)} ${plural('en', n(params), { one: 'thing is', other: 'things are' })} missing.`,
  },
  referralUnknown: constant('Мұндай жолдама табылмады.', 'Такое поручение не найдено.', 'There is no such referral.'),
  notYourBody: constant('Бұл жолдама басқа органға жіберілген.', 'Это поручение направлено другому органу.', 'This referral was sent to another body.'),
  stepNotOpen: constant('Жолдаманың қазіргі кезеңінде бұл қадам жасалмайды.', 'На нынешнем этапе поручения этот шаг недоступен.', 'This step is not open at the referral’s present stage.'),
  periodReversed: constant('Кезеңнің соңғы күні бірінші күнінен бұрын тұр. Күндерді ауыстырыңыз.', 'Последний день периода раньше первого. Поменяйте их местами.', 'The period ends before it begins. Swap its days.'),
  periodTooLong: {
    kk: (params) => `Кезең тым ұзақ: бір жолы ең көбі ${n(params)} жыл көрсетіледі. Қысқарағын таңдаңыз.`,
    ru: (params) => `Период слишком длинный: за один раз показываем не больше ${n(params)} лет. Выберите короче.`,
    en: (params) => `The period is too long: at most ${n(params)} years are shown at once. Choose a shorter one.`,
  },
  kindUnknown: constant('Органның мұндай түрі жоқ. Тізімнен таңдаңыз.', 'Такого вида органов нет. Выберите из списка.', 'There is no such kind of body. Choose one from the list.'),
  reasonNeeded: constant('Себебін жазыңыз.', 'Напишите причину.', 'Write the reason.'),
  dateInFuture: constant('Күні болашақта болмауы керек.', 'Дата не может быть в будущем.', 'The date cannot be in the future.'),
  lapseTooEarly: constant('Мерзім әлі өткен жоқ.', 'Срок ещё не вышел.', 'The deadline has not passed yet.'),
  climbTooEarly: constant('Жоғарыға хабарлайтын уақыт әлі келген жоқ.', 'Сообщать выше ещё рано.', 'It is too early to tell the next office.'),
  milestoneTold: constant('Бұл күн бұрын хабарланған: екінші рет өзгертілмейді.', 'Этот день уже сообщён: второй раз его не меняют.', 'That day was told before: it is not changed a second time.'),
  taskUnknown: constant('Мұндай ортақ тапсырма табылмады.', 'Такое общее поручение не найдено.', 'There is no such joint task.'),
  taskOver: constant('Бұл ортақ тапсырма аяқталған.', 'Это общее поручение уже завершено.', 'This joint task is over.'),
  taskNeedsParts: constant('Тапсырманы кім орындайтынын таңдаңыз: кемінде бір орган.', 'Выберите, кто выполняет поручение: хотя бы один орган.', 'Choose who does the task: at least one body.'),
  taskDueInPast: constant('Тапсырманың мерзімі алда болуы керек.', 'Срок поручения должен быть впереди.', 'The task must be due in the future.'),
  conferenceNeedsBodies: constant('Кеңеске кім қатысқанын белгілеңіз: кемінде бір орган.', 'Отметьте, кто был на совещании: хотя бы один орган.', 'Choose who was at the conference: at least one body.'),
  notYourPart: constant('Бұл тапсырмада сіздің органның үлесі жоқ.', 'В этом поручении нет части вашего органа.', 'Your body has no part in this task.'),
  nothingToAsk: constant('Әзірге бірде-бір органның жауабы расталған жоқ, сұрайтын ештеңе жоқ.', 'Пока не подтверждён ни один ответ, спрашивать не о чем.', 'No answer has been verified yet: there is nothing to ask about.'),
  alreadyAsked: constant('Адамнан бұрын сұралған, жауабын күтіп тұрмыз.', 'Человека уже спросили, ждём ответа.', 'The person was asked already and has time to answer.'),
  notAsked: constant('Бұл жерде жауап беретін сұрақ жоқ.', 'Здесь нет вопроса, на который можно ответить.', 'There is no question to answer here.'),
  nothingToWaive: constant('Бұл іс бойынша мұндай кедергі жоқ.', 'Такого препятствия у этого дела нет.', 'This case lacks no such thing.'),
  cannotBeWaived: constant('Қауіп дәрежесі бағаланбай іс жабылмайды: алдымен бағалаңыз.', 'Без оценки опасности дело не закрыть: сначала оцените её.', 'No case closes before the danger is assessed: assess it first.'),
  secondPersonNeeded: constant('Қауіп жоғары: тағы бір аға маман келісуі керек.', 'Опасность высокая: согласиться должен ещё один старший специалист.', 'The danger is high: a second supervisor must agree.'),
  noWaiverAsked: constant('Мұндай рұқсат сұралған жоқ.', 'Такого разрешения никто не просил.', 'Nobody asked for this waiver.'),
  contactForbidden: constant('Бұл жолмен адамға хабарласуға болмайды: қауіпсіз байланыс ережесі солай дейді.', 'Так связываться с человеком нельзя: это запрещает правило безопасной связи.', 'The person must not be reached this way: the safe-contact rule forbids it.'),
  contactQuietNow: constant('Қазір адамға хабарласуға болмайтын уақыт.', 'Сейчас время, когда с человеком связываться нельзя.', 'The person must not be reached at this hour.'),
}

const known: Readonly<Record<string, Readonly<Record<Language, Sentence>> | undefined>> = REFUSALS

/** The sentence of a refusal in a language. A code nobody knows (an older server, a newer page) says what `unavailable` says. */
export function refusalSentence(refusal: { readonly refused: string; readonly params: Params }, language: Language): string {
  const sentences = Object.hasOwn(REFUSALS, refusal.refused) ? known[refusal.refused] : undefined
  return (sentences ?? REFUSALS.unavailable)[language](refusal.params)
}
