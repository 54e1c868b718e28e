import type { ReasonCategory } from '../problems.ts'

/** Where the tree comes from, for printing beside figures. A newer survey of Child Helpline International may merge or rename entries. */
export const REASONS_SOURCE = 'Child Helpline International, reasons for contact, as its helplines use them in Aselo (August 2026); names in our own words'

type Names = readonly [kk: string, ru: string, en: string]

function category(id: string, [kk, ru, en]: Names, reasons: Readonly<Record<string, Names>>, counselling = true): ReasonCategory {
  return {
    id, name: { kk, ru, en }, counselling,
    reasons: Object.entries(reasons).map(([reason, name]) => ({ id: `${id}.${reason}`, name: { kk: name[0], ru: name[1], en: name[2] } })),
  }
}

/**
 * Reasons for contact after Child Helpline International: ten counselling categories and the contacts that ask for no
 * counselling. Two of its entries have no use here and are left out (COVID-19, male circumcision). Several may hold for one
 * contact, so a report says whether it counts contacts or reasons. A name stands alone on a chip: it may not lean on its category.
 */
export const REASON_CATEGORIES: readonly ReasonCategory[] = [
  category('violence', ['Зорлық-зомбылық', 'Насилие', 'Violence'], {
    bullying: ['Жәбірлеу (буллинг)', 'Травля (буллинг)', 'Bullying'],
    physicalViolence: ['Физикалық зорлық-зомбылық', 'Физическое насилие', 'Physical violence'],
    mentalEmotionalViolence: ['Психологиялық зорлық-зомбылық', 'Психологическое насилие', 'Mental or emotional violence'],
    sexualViolence: ['Жыныстық зорлық-зомбылық', 'Сексуальное насилие', 'Sexual violence'],
    onlineSexualAbuse: ['Интернеттегі жыныстық зорлық', 'Сексуальное насилие в сети', 'Online sexual abuse'],
    onlineSexualExploitation: ['Интернеттегі жыныстық қанау', 'Сексуальная эксплуатация в сети', 'Online sexual exploitation'],
    commercialSexualExploitation: ['Жыныстық қанау (интернеттен тыс)', 'Сексуальная эксплуатация (не в сети)', 'Commercial sexual exploitation (offline)'],
    onlineSexualQuestion: ['Интернеттегі жыныстық қауіп туралы сұрақ', 'Вопрос о сексуальных угрозах в сети', 'Question about online sexual abuse or exploitation'],
    neglect: ['Баланы қараусыз қалдыру', 'Пренебрежение нуждами ребёнка', 'Neglect'],
    earlyForcedMarriage: ['Ерте не мәжбүрлі неке', 'Ранний или принудительный брак', 'Child, early or forced marriage'],
    childLabour: ['Бала еңбегін қанау', 'Детский труд', 'Child labour'],
    femaleGenitalMutilation: ['Қыздардың жыныс мүшесін кесіп зақымдау', 'Калечащие операции на женских половых органах', 'Female genital mutilation'],
    genderBasedPractice: ['Жынысына қарай зиянды салт', 'Вредный обычай из-за пола', 'Gender-based harmful practice'],
    harmfulPractice: ['Басқа зиянды салт', 'Другой вредный обычай', 'Other harmful traditional practice'],
    other: ['Басқа зорлық-зомбылық', 'Другое насилие', 'Other violence'],
  }),
  category('mentalHealth', ['Психикалық денсаулық', 'Психическое здоровье', 'Mental health'], {
    suicidalThoughts: ['Өзіне қол жұмсау ойы не әрекеті', 'Мысли о самоубийстве, попытка', 'Suicidal thoughts or attempt'],
    selfHarm: ['Өзіне зиян келтіру', 'Самоповреждение', 'Self-harm'],
    fear: ['Қорқыныш пен мазасыздық', 'Страх и тревога', 'Fear and anxiety'],
    mood: ['Көңіл күйдің түсуі не құбылуы', 'Подавленность, перепады настроения', 'Mood problems'],
    anger: ['Ашу-ыза', 'Гнев, вспышки злости', 'Anger'],
    trauma: ['Психологиялық жарақат', 'Психологическая травма', 'Traumatic distress'],
    self: ['Өзіне көңілі толмау', 'Переживания о себе', 'Concerns about the self'],
    behaviour: ['Мінез-құлық қиындықтары', 'Трудности с поведением', 'Behavioural problems'],
    addiction: ['Тәуелділік, психобелсенді заттар', 'Зависимость, психоактивные вещества', 'Addictive behaviour and substance use'],
    eating: ['Тамақтану мінезінің бұзылуы', 'Трудности с пищевым поведением', 'Problems with eating'],
    neurodevelopment: ['Нейродаму ерекшеліктері', 'Особенности нейроразвития', 'Neurodevelopmental concerns'],
    other: ['Психикалық денсаулық туралы басқа мәселе', 'Другое о психическом здоровье', 'Mental health, other'],
  }),
  category('familyRelationships', ['Отбасындағы қарым-қатынас', 'Отношения в семье', 'Family relationships'], {
    caregiver: ['Ата-анамен не қамқоршымен қарым-қатынас', 'Отношения с родителями или опекунами', 'Relationship with parents or caregivers'],
    siblings: ['Бауырлармен қарым-қатынас', 'Отношения с братьями и сёстрами', 'Relationship with siblings'],
    familyWellbeing: ['Отбасының денсаулығы мен тұрмысы', 'Здоровье и благополучие семьи', 'Family health and wellbeing'],
    placement: ['Асырап алу, қамқорлық, туыс қолында тұру', 'Усыновление, опека, жизнь у родственников', 'Adoption, fostering or living with relatives'],
    other: ['Отбасы туралы басқа мәселе', 'Другое о семье', 'Family, other'],
  }),
  category('peerRelationships', ['Құрдастармен қарым-қатынас', 'Отношения со сверстниками', 'Peer relationships'], {
    friends: ['Достармен қарым-қатынас', 'Отношения с друзьями', 'Friends and friendships'],
    partner: ['Сүйген адамымен қарым-қатынас', 'Отношения в паре', 'Partner relationship'],
    classmates: ['Сыныптастармен не әріптестермен қарым-қатынас', 'Отношения с одноклассниками или коллегами', 'Classmates or colleagues'],
    other: ['Құрдастар туралы басқа мәселе', 'Другое о сверстниках', 'Peers, other'],
  }),
  category('educationAndOccupation', ['Оқу мен жұмыс', 'Учёба и работа', 'Education and occupation'], {
    academic: ['Оқудағы қиындық', 'Трудности с учёбой', 'Academic difficulties'],
    school: ['Мұғаліммен не мектеппен қиындық', 'Трудности с учителем или школой', 'Trouble with a teacher or the school'],
    work: ['Жұмыстағы қиындық', 'Трудности на работе', 'Trouble at work'],
    other: ['Оқу не жұмыс туралы басқа мәселе', 'Другое об учёбе или работе', 'Education or work, other'],
  }),
  category('missingChildren', ['Хабарсыз кеткен бала', 'Пропавшие дети', 'Missing children'], {
    childAbduction: ['Бала ұрлау', 'Похищение ребёнка', 'Child abduction'],
    lost: ['Адасқан не хабарсыз кеткен бала', 'Ребёнок потерялся или пропал', 'Lost or otherwise missing child'],
    runaway: ['Үйден кетіп қалу', 'Уход из дома', 'Runaway'],
    other: ['Хабарсыз кетудің басқа жағдайы', 'Другой случай пропажи', 'Missing child, other'],
  }),
  category('accessibility', ['Көмекке қол жеткізу', 'Доступ к помощи', 'Access to help'], {
    essentialNeeds: ['Тамақ, киім, баспана', 'Еда, одежда, жильё', 'Food, clothes, shelter'],
    legal: ['Заң көмегіне қол жеткізу', 'Доступ к юридической помощи', 'Access to legal help'],
    socialServices: ['Әлеуметтік көмекке қол жеткізу', 'Доступ к социальной помощи', 'Access to social and economic help'],
    mentalHealthServices: ['Психолог көмегіне қол жеткізу', 'Доступ к психологической помощи', 'Access to mental health care'],
    healthcare: ['Медициналық көмекке қол жеткізу', 'Доступ к медицинской помощи', 'Access to health care'],
    sexualHealthServices: ['Жыныстық денсаулық көмегіне қол жеткізу', 'Доступ к помощи по сексуальному здоровью', 'Access to sexual health care'],
    education: ['Білім алуға қол жеткізу', 'Доступ к образованию', 'Access to education'],
    other: ['Басқа көмекке қол жеткізу', 'Доступ к другой помощи', 'Access to other help'],
  }),
  category('physicalHealth', ['Тән саулығы', 'Физическое здоровье', 'Physical health'], {
    general: ['Жалпы денсаулық, өмір салты', 'Общее здоровье, образ жизни', 'General health and lifestyle'],
    pregnancy: ['Жүктілік пен ана күтімі', 'Беременность и материнство', 'Pregnancy and maternal care'],
    reproductive: ['Жыныстық және репродуктивті денсаулық', 'Сексуальное и репродуктивное здоровье', 'Sexual and reproductive health'],
    hiv: ['АИТВ туралы сұрақ', 'Вопрос о ВИЧ', 'Question about HIV'],
    nutrition: ['Тамақтану', 'Питание', 'Nutrition'],
    other: ['Денсаулық туралы басқа мәселе', 'Другое о здоровье', 'Physical health, other'],
  }),
  category('discrimination', ['Кемсіту мен шеттету', 'Дискриминация и отвержение', 'Discrimination and exclusion'], {
    ethnicity: ['Ұлты не азаматтығы үшін кемсіту', 'Дискриминация из-за национальности', 'Discrimination: ethnicity or nationality'],
    money: ['Тұрмысы үшін кемсіту', 'Дискриминация из-за достатка', 'Discrimination: financial situation'],
    gender: ['Жынысы үшін кемсіту', 'Дискриминация из-за пола', 'Discrimination: gender'],
    genderIdentity: ['Гендерлік сәйкестігі не жыныстық бағдары үшін кемсіту', 'Дискриминация из-за гендерной идентичности или ориентации', 'Discrimination: gender identity or orientation'],
    health: ['Денсаулығы үшін кемсіту', 'Дискриминация из-за здоровья', 'Discrimination: health'],
    beliefs: ['Діні не көзқарасы үшін кемсіту', 'Дискриминация из-за веры или взглядов', 'Discrimination: beliefs'],
    other: ['Басқа себеппен кемсіту', 'Дискриминация по другой причине', 'Discrimination, other'],
  }),
  category('sexuality', ['Жыныстық мәселелер', 'Сексуальность', 'Sexuality'], {
    orientation: ['Жыныстық бағдар, гендерлік сәйкестік', 'Ориентация и гендерная идентичность', 'Orientation and gender identity'],
    behaviour: ['Жыныстық мінез-құлық', 'Сексуальное поведение', 'Sexual behaviour'],
    other: ['Басқа жыныстық мәселе', 'Другое о сексуальности', 'Sexuality, other'],
  }),
  category('nonCounselling', ['Кеңес сұралмаған өтініштер', 'Обращения не за консультацией', 'Non-counselling contacts'], {
    parents: ['Ата-ананың сұрағы', 'Вопрос родителя', 'Question from a parent'],
    aboutCentre: ['Орталық туралы сұрақ', 'Вопрос о центре', 'Question about the centre'],
    otherServices: ['Басқа қызметтер туралы сұрақ', 'Вопрос о других службах', 'Question about other services'],
    complaint: ['Орталыққа шағым', 'Жалоба на центр', 'Complaint about the centre'],
    thanks: ['Алғыс', 'Благодарность', 'Thanks'],
    other: ['Кеңес сұралмаған басқа өтініш', 'Другое, не за консультацией', 'Non-counselling, other'],
  }, false),
]
