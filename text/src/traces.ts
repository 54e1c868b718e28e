import type { Language } from '@senim/core/language.ts'

export interface TracesSection {
  readonly title: string
  readonly text: readonly string[]
  /** Steps to take, one a line. */
  readonly steps?: readonly string[]
}

/**
 * The page on what stays behind: only what is so on any phone. What a bill shows differs from one telephone company to
 * another and is not promised.
 */
export interface TracesTexts {
  /** The way here from the start page, and the heading. */
  readonly title: string
  readonly lead: string
  readonly sections: readonly TracesSection[]
  readonly back: string
}

const KK: TracesTexts = {
  title: 'Телефонда не қалады?',
  lead: 'Телефоныңызды басқа біреу қарауы мүмкін болса, мұны біліп алған жөн.',
  sections: [
    {
      title: 'Бұл бет телефонда ештеңе сақтамайды',
      text: [
        'Жазғаныңызды бұл бет телефонға сақтамайды. Әңгіме орталықта, шифрланған күйде тұрады. Бірақ телефонның пернетақтасы терілген сөздерді есте сақтап, кейін өзі ұсынуы мүмкін.',
        'Бет ашық тұрғанда жазғаныңыз экранда көрінеді. «Шығу» оны бірден алып тастап, орнына ауа райы бетін ашады. Содан кейін қойындыны да жабыңыз.',
      ],
    },
    {
      title: 'Браузер тарихында кіргеніңіз қалады',
      text: ['Тарихта сайттың мекенжайы, кірген уақыт және «Хабарлама» деген бейтарап атау тұрады. Не жазғаныңыз онда жоқ. «Шығу» тарихты өшірмейді, оны былай өшіруге болады:'],
      steps: [
        'Chrome: үш нүктені басып, тарихты ашыңыз. Осы сайттың жолын тауып, жанындағы × белгісін басыңыз.',
        'iPhone, Safari: кітап белгісін басып, тарихты ашыңыз. Осы сайттың жолын солға сырғытып, жойыңыз.',
      ],
    },
    {
      title: 'Тарихты өшірер алдында',
      text: [
        'Тарихтың түгел бос тұрғаны көзге түсуі мүмкін: осы сайттың жолдарын ғана өшірген дұрыс. Батырмалар әр телефонда сәл өзгеше болуы мүмкін.',
        'Браузердегі аккаунтыңыз басқа құрылғыда да ашық болса, тарих сол жерде де көрінуі мүмкін. Келесі жолы жасырын режимде (инкогнито) ашыңыз: ол терезе жабылғанда тарих қалмайды.',
      ],
    },
    {
      title: '111-ге шалған қоңырау тізімде қалады',
      text: ['Нөмір телефонның қоңыраулар тізімінде тұрады. Оны өшіру үшін сол жолды басып тұрыңыз немесе солға сырғытыңыз да, жоюды таңдаңыз.'],
    },
    {
      title: 'Шотта көріне ме?',
      text: ['Қоңырау тегін. Бірақ ол шотта немесе оператор беретін қоңыраулар тізімінде көріне ме, жоқ па, бұл операторға байланысты, біз уәде бере алмаймыз. Көрінуі мүмкін деп ойлаған сенімдірек. Интернет шоты да солай.'],
    },
    {
      title: 'Телефонды біреу бақылап отырса',
      text: [
        'Телефонда бақылайтын бағдарлама болса, экран мен терілген сөздер басқа адамға көрінуі мүмкін. Ондайда «Шығу» да, жасырын режим де қорғамайды. Wi-Fi желісінің иесі қандай сайт ашылғанын көре алуы мүмкін.',
        'Мүмкін болса, басқа құрылғыдан жазыңыз: мысалы, сенетін адамыңыздың телефонынан. Ондай бағдарламаны өшірсеңіз, орнатқан адам байқап қалуы мүмкін: алдымен маманмен ақылдасыңыз.',
      ],
    },
  ],
  back: 'Жазуға оралу',
}

const RU: TracesTexts = {
  title: 'Что останется в телефоне?',
  lead: 'Это стоит знать, если в ваш телефон может заглянуть другой человек.',
  sections: [
    {
      title: 'Эта страница ничего не хранит в телефоне',
      text: [
        'Того, что вы пишете, страница в телефоне не сохраняет. Разговор хранится в центре, в зашифрованном виде. Но клавиатура телефона может запомнить набранные слова и потом подсказать их.',
        'Пока страница открыта, написанное видно на экране. «Выйти» сразу убирает его и открывает вместо него страницу о погоде. После этого закройте и вкладку.',
      ],
    },
    {
      title: 'В истории браузера останется посещение',
      text: ['В истории видны адрес сайта, время и нейтральное название «Сообщение». Того, что вы пишете, там нет. «Выйти» историю не стирает, стереть её можно так:'],
      steps: [
        'Chrome: нажмите на три точки и откройте историю. Найдите строку этого сайта и нажмите × рядом с ней.',
        'iPhone, Safari: нажмите на значок книги и откройте историю. Сдвиньте строку этого сайта влево и удалите её.',
      ],
    },
    {
      title: 'Прежде чем стирать историю',
      text: [
        'Совсем пустая история может броситься в глаза: лучше удалить только строки этого сайта. На разных телефонах кнопки могут немного отличаться.',
        'Если ваш аккаунт в браузере открыт и на другом устройстве, история может быть видна и там. В следующий раз откройте сайт в режиме инкогнито: когда такое окно закрыто, истории не остаётся.',
      ],
    },
    {
      title: 'Звонок на 111 останется в журнале вызовов',
      text: ['Номер будет виден в журнале вызовов телефона. Чтобы удалить его, нажмите на эту строку и удерживайте или сдвиньте её влево, затем выберите удаление.'],
    },
    {
      title: 'Будет ли это видно в счёте?',
      text: ['Звонок бесплатный. Но будет ли он виден в счёте или в списке звонков от оператора, зависит от оператора, и обещать мы не можем. Надёжнее считать, что его могут увидеть. Со счётом за интернет так же.'],
    },
    {
      title: 'Если за телефоном следят',
      text: [
        'Если в телефоне есть программа слежения, другой человек может видеть экран и всё, что вы набираете. Тогда ни «Выйти», ни режим инкогнито не защитят. Тот, кому принадлежит сеть Wi-Fi, может видеть, какие сайты открывали.',
        'Если есть возможность, напишите с другого устройства: например, с телефона человека, которому вы доверяете. Если удалить такую программу, тот, кто её поставил, может это заметить: сначала посоветуйтесь со специалистом.',
      ],
    },
  ],
  back: 'Вернуться к сообщению',
}

const EN: TracesTexts = {
  title: 'What stays on the phone?',
  lead: 'Worth knowing if someone else may look at your phone.',
  sections: [
    {
      title: 'This page keeps nothing on the phone',
      text: [
        'The page saves nothing of what you write on the phone. The conversation is kept at the centre, encrypted. But the phone’s keyboard may remember words that were typed and suggest them later.',
        'While the page is open, your words are on the screen. “Exit” takes them away at once and opens a page about the weather instead. After that, close the tab too.',
      ],
    },
    {
      title: 'The browser’s history keeps the visit',
      text: ['The history shows the address of the site, the time, and the neutral title “Message”. What you write is not in it. “Exit” does not clear the history; this does:'],
      steps: [
        'Chrome: press the three dots and open the history. Find the line of this site and press the × beside it.',
        'iPhone, Safari: press the book and open the history. Slide the line of this site to the left and delete it.',
      ],
    },
    {
      title: 'Before you clear the history',
      text: [
        'A history that is all empty may be noticed: it is better to delete only the lines of this site. The buttons may differ a little from phone to phone.',
        'If your browser account is open on another device too, the history may be seen there. Next time, open the site in a private window (incognito): once that window is closed, no history is left.',
      ],
    },
    {
      title: 'A call to 111 stays in the call list',
      text: ['The number stands in the phone’s list of calls. To delete it, press and hold its line, or slide it to the left, and choose to delete.'],
    },
    {
      title: 'Does the bill show it?',
      text: ['The call is free. Whether the bill, or a list of calls from the phone company, shows it depends on the company, and we cannot promise. It is safer to think that it may be seen. The bill for the internet is no different.'],
    },
    {
      title: 'If someone watches the phone',
      text: [
        'If there is a program on the phone that watches it, another person may see the screen and all you type. Then neither “Exit” nor a private window protects you. Whoever owns the Wi-Fi may see which sites were opened.',
        'If you can, write from another device: the phone of someone you trust, for instance. If you remove such a program, whoever put it there may notice: talk it over with a specialist first.',
      ],
    },
  ],
  back: 'Back to writing',
}

export const TRACES: Readonly<Record<Language, TracesTexts>> = { kk: KK, ru: RU, en: EN }
