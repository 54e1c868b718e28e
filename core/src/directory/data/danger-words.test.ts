import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../language.ts'
import { DANGER_LIST } from './danger-lists.ts'
import { compareRisk } from '../problems.ts'
import { findDanger, urgencyOfText } from './danger-words.ts'

const CRITICAL = [
  'Өлгім келеді', 'олгим келип тур казир', 'қазір өзіме қол жұмсаймын', 'дәрінің бәрін емес, дәрі көп ішіп қойдым', 'Күйеуім буындырып жатыр', 'папам пышақ алды', 'өлтіремін деп есікті сындырып жатыр',
  'басымнан қан кетіп тұр', 'мені бөлмеге қамап қойды', 'осында мені зорламақшы',
  'я хочу просто умереть', 'Выпила все таблетки', 'он меня сейчас убьёт', 'у него нож', 'МУЖ ДУШИТ', 'меня заперли в квартире', 'идёт сильно кровь', 'отчим ломится в дверь', 'стою на крыше',
  'I want to die', 'i took a lot of pills', 'he has a knife', 'my husband tried to strangle me', 'they locked me in the room', 'I am bleeding',
]

const HIGH = [
  'мектепте мені ұрып телефонға түсіріп алды', 'енді бәріне таратамыз дейді', 'үйдемін бөлмемде. бірақ өгей әкем де кейде ұрады', 'үйге барғым келмейді, дүкенде отырмын',
  'мени огей акем урады', 'Өмір сүргім келмейді', 'күйеуім сабайды', 'мені зорлады',
  'Отчим меня бьет', 'муж бьёт меня каждый день', 'боюсь идти домой', 'не хочу больше жить', 'меня сняли на телефон и грозят разослать', 'меня изнасиловали', 'мысли о самоубийстве',
  'my dad beats me', 'my stepfather hits me', 'I’m afraid to go home', "i don't want to live", 'they filmed me and threaten to send it', 'I was raped',
]

const NOTHING = [
  'Сәлеметсіз бе', 'жай тексеріп көрейін дедім', 'математикадан сабақты түсінбеймін', 'апам ұрысады, бағам төмен', 'құрбым екеуміз ренжісіп қалдық', 'бұл нөмір тегін бе', 'қан тапсырдым, бәрі жақсы', 'досыма телефон соқтым', 'ұрпақ туралы шығарма жаздым',
  'Здравствуйте, это бесплатно?', 'поссорилась с подругой', 'на уроке вырезали ножницами снежинки', 'сердце бьётся перед экзаменом', 'в классе душно', 'я был дома', 'ура, каникулы', 'как подать на алименты', 'запереживала из-за ЕНТ',
  'hi, is this free?', 'my best friend is not talking to me', 'my heart beats fast before exams', 'a skill test has begun', 'how do I apply for a scholarship', '', ' ', '👋🏽',
]

describe('urgencyOfText', () => {
  it.each(CRITICAL)('critical: %s', (said) => expect(urgencyOfText(said)).toBe('critical'))
  it.each(HIGH)('high: %s', (said) => expect(urgencyOfText(said)).toBe('high'))
  it.each(NOTHING)('nothing: %s', (said) => expect(urgencyOfText(said)).toBeNull())

  it('does not understand negation and raises all the same', () => {
    expect(urgencyOfText('он меня не бьёт')).toBe('high')
  })

  it('takes the gravest of what is said', () => {
    expect(urgencyOfText('отчим бьёт, хочу умереть')).toBe('critical')
  })

  it('reads through capitals, accents, a Latin i, line ends and letters put together from two', () => {
    for (const said of ['ОТЧИМ', 'о́тчим', 'мама\nотчим', 'отчим.', '«отчим»']) expect(urgencyOfText(said)).toBe('high')
    expect(urgencyOfText('өлгiм келедi')).toBe('critical')
    expect(urgencyOfText('сейчас бьёт'.normalize('NFD'))).toBe('critical')
  })

  it('begins at the beginning of a word only', () => {
    expect(urgencyOfText('неотчим')).toBeNull()
  })
})

describe('the centre’s own words', () => {
  const own = { critical: { kk: [], ru: ['белый фургон', 'отчим*'], en: [] }, high: { kk: ['топас*'], ru: ['красная _ тетрадь'], en: [] } }

  it('raise as the shipped ones do, to the level they stand under', () => {
    expect(urgencyOfText('там стоит Белый  фургон', own)).toBe('critical')
    expect(urgencyOfText('красная моя тетрадь', own)).toBe('high')
    expect(urgencyOfText('топастағылар', own)).toBe('high')
    expect(urgencyOfText('белый и фургон', own)).toBeNull()
  })

  it('only raise: nothing that was urgent is less so', () => {
    for (const said of [...CRITICAL, ...HIGH, ...NOTHING]) expect(compareRisk(urgencyOfText(said, own), urgencyOfText(said))).toBeGreaterThanOrEqual(0)
    expect(urgencyOfText('отчим', own)).toBe('critical')
  })

  it('are found by name, as the shipped ones are', () => {
    expect(findDanger('стоит белый фургон', own)).toEqual({ level: 'critical', entry: 'белый фургон' })
    expect(findDanger('у него нож', own)).toEqual({ level: 'critical', entry: 'нож' })
    expect(findDanger('ничего', own)).toBeNull()
    for (const said of [...CRITICAL, ...HIGH, ...NOTHING]) expect(findDanger(said, own)?.level ?? null, said).toBe(urgencyOfText(said, own))
  })

  it('that are not yet words raise nothing', () => {
    for (const entry of ['', '*', '_', '—', 'а*', 'у*']) expect(urgencyOfText('а у нас всё хорошо', { ...own, high: { kk: [], ru: [entry], en: [] } }), entry).toBeNull()
  })
})

describe('the lists', () => {
  const entries = LANGUAGES.flatMap((language) => [
    ...DANGER_LIST.critical[language].map((entry) => ({ entry, level: 'critical' })),
    ...DANGER_LIST.high[language].map((entry) => ({ entry, level: 'high' })),
  ])

  it('name nothing twice', () => {
    const all = entries.map(({ entry }) => entry)
    expect(all.filter((entry, n) => all.indexOf(entry) !== n)).toEqual([])
  })

  it('have no entry that cannot be found, or that another level swallows', () => {
    const found = entries.map(({ entry }) => ({ entry, level: urgencyOfText(entry.replaceAll('*', '').replaceAll(' _ ', ' ')) }))
    expect(found).toEqual(entries)
  })

  it('let three words stand in a gap and not four', () => {
    expect(urgencyOfText('хочет там нас всех убить')).toBe('critical')
    expect(urgencyOfText('хочет чтобы потом нас всех убить')).toBeNull()
  })
})

describe('the work is bounded', () => {
  /** Each would take minutes if work grew faster than the text: half-matches all along, one endless word, gaps inside gaps. */
  const longest = ['хочет ', 'хочет не не ', 'выпил', 'кровь кровь не ', 'а', ' ', 'ё̈', '🙂', 'took '].map((piece) => piece.repeat(4_000))

  it('ends on 4,000 times anything', () => {
    for (const text of longest) expect(urgencyOfText(text)).toBeNull()
  })

  it('reads the last word of the longest message, and nothing beyond it', () => {
    expect(urgencyOfText(`${'🙂'.repeat(3_995)} нож`)).toBe('critical')
    expect(urgencyOfText(`${'🙂'.repeat(4_000)} нож`)).toBeNull()
  })
})
