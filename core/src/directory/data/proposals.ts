import type { Condition, ProposalRule } from '../rules.ts'
import { FAMILY_CODE_67, LAW_245, ORDER_506, OWN } from './sources.ts'

/** Bullying, by the reason that staff noted. Whoever harms a child at home is another matter with other bodies. */
const BULLYING: Condition = { child: true, reasons: ['violence.bullying'] }
const HOME: Condition = { actors: ['household', 'partner'] }
const CHILD_AT_HOME: Condition = { ...HOME, child: true }
const ADULT_AT_HOME: Condition = { ...HOME, child: false, reasons: ['violence.physicalViolence', 'violence.sexualViolence', 'violence.mentalEmotionalViolence', 'violence.other'] }
const SEXUAL = ['violence.sexualViolence', 'violence.onlineSexualAbuse', 'violence.onlineSexualExploitation', 'violence.commercialSexualExploitation'] as const
const SUICIDE: Condition = { reasons: ['mentalHealth.suicidalThoughts', 'mentalHealth.selfHarm'] }

const KEEP_SAFE = {
  kk: 'Адамның қауіпсіздігін қамтамасыз ету, заңсыз әрекетті тоқтату, қорғау нұсқамасын қарау. Не істелгенін жазу.',
  ru: 'Обеспечить безопасность, прекратить противоправные действия, рассмотреть защитное предписание. Сообщить, что сделано.',
  en: 'Make the person safe, stop the offence, consider a protection order. Report what was done.',
}
const CHILD_POLICE = {
  kk: 'Баланың қауіпсіздігін бүгін қамтамасыз ету: үйдегі және мектептегі жағдайды тексеру, түсірілген бейнені таратуды тоқтату. Не істелгенін жазу.',
  ru: 'Обеспечить безопасность ребёнка сегодня: проверить обстановку дома и в школе, остановить распространение съёмки. Сообщить, что сделано.',
  en: 'Make the child safe today: look into home and school, stop the spread of what was filmed. Report what was done.',
}
const SHELTER = {
  kk: 'Паналайтын орын ұсыну, психолог пен заңгердің көмегін беру. Не келісілгенін жазу.',
  ru: 'Предложить приют, помощь психолога и юриста. Сообщить, о чём договорились.',
  en: 'Offer shelter and the help of a psychologist and a lawyer. Report what was agreed.',
}

/**
 * Which bodies must act. The first rule of a kind that holds is proposed; the operator may untick it or add another.
 * The incident type never decides here (GBVIMS: classification must not decide which services are offered).
 * A school and an education department never see the home, and a body that visits sees how the person may be reached.
 */
export const PROPOSALS: readonly ProposalRule[] = [
  {
    id: 'school.bullying', ...ORDER_506, basis: 'bullying', kind: 'school', when: BULLYING, ground: 'consent', slice: ['action', 'about', 'school'],
    action: {
      kk: 'Мектеп басшысы бір күннің ішінде білуі керек. Қорлауды тоқтату, бір жұмыс күнінде әңгімелесу, баланы қорлағандармен бетпе-бет отырғызбау.',
      ru: 'Руководитель школы узнаёт в течение дня. Прекратить травлю, провести беседу за один рабочий день, не сводить ребёнка лицом к лицу с теми, кто травит.',
      en: 'The head of the school is told within a day. Stop the bullying, hold the talk within one working day, never seat the child face to face with those who bully.',
    },
  },
  {
    id: 'education.bullying', ...ORDER_506, basis: 'bullying', kind: 'education', when: BULLYING, ground: 'consent', slice: ['action', 'about', 'school'],
    action: {
      kk: 'Хабарды бір жұмыс күнінде тіркеп, екі жұмыс күнінде шешім қабылдау. Мектептің шарасын тексеру.',
      ru: 'Зарегистрировать за один рабочий день, решить за два. Проверить меры школы.',
      en: 'Register within one working day, decide within two. Check the school’s measures.',
    },
  },
  { id: 'police.imminent', ...OWN, kind: 'police', when: { riskAtLeast: 'critical' }, ground: 'imminentDanger', slice: ['action', 'about', 'place', 'address', 'home', 'contact'], action: KEEP_SAFE },
  {
    id: 'police.childHomeAndSchool', ...LAW_245, source: `${LAW_245.source}, art. 39; ${ORDER_506.source}`, basis: 'violence', kind: 'police', when: { ...CHILD_AT_HOME, reasons: ['violence.bullying'] }, ground: 'childAtRisk',
    slice: ['action', 'about', 'place', 'address', 'school', 'home', 'contact'], action: CHILD_POLICE,
  },
  { id: 'police.childAtHome', ...LAW_245, source: `${LAW_245.source}, art. 39`, basis: 'violence', kind: 'police', when: CHILD_AT_HOME, ground: 'childAtRisk', slice: ['action', 'about', 'place', 'address', 'home', 'contact'], action: KEEP_SAFE },
  { id: 'police.childSexual', ...OWN, kind: 'police', when: { child: true, reasons: SEXUAL }, ground: 'childAtRisk', slice: ['action', 'about', 'place', 'address', 'home', 'contact'], action: KEEP_SAFE },
  {
    id: 'police.bullying', ...ORDER_506, basis: 'bullying', kind: 'police', when: { ...BULLYING, riskAtLeast: 'medium' }, ground: 'childAtRisk', slice: ['action', 'about', 'school', 'contact'],
    action: {
      kk: 'Мектептегі ұрып-соғу мен қорқытуды тексеру, түсірілген бейнені таратуды тоқтату. Не істелгенін жазу.',
      ru: 'Проверить побои и угрозы в школе, остановить распространение съёмки. Сообщить, что сделано.',
      en: 'Look into the beating and the threats at school, stop the spread of what was filmed. Report what was done.',
    },
  },
  { id: 'police.adultAtHome', ...LAW_245, source: `${LAW_245.source}, art. 72`, basis: 'violence', kind: 'police', when: { ...ADULT_AT_HOME, riskAtLeast: 'medium' }, ground: 'consent', slice: ['action', 'about', 'place', 'address', 'home', 'contact'], action: KEEP_SAFE },
  {
    id: 'guardianship.childAtHome', ...FAMILY_CODE_67, basis: 'childReport', kind: 'guardianship', when: CHILD_AT_HOME, ground: 'childAtRisk', slice: ['action', 'about', 'place', 'address', 'home', 'contact'],
    action: {
      kk: 'Баланың тұрып жатқан жеріндегі жағдайын тексеру, қажет болса қауіпсіз жерге орналастыру. Баламен үйдегі ересектерсіз, жеке сөйлесу.',
      ru: 'Проверить, как живёт ребёнок по месту нахождения, при необходимости устроить в безопасное место. Говорить с ребёнком отдельно от взрослых этого дома.',
      en: 'See how the child lives where the child actually is; if need be, find a safe place. Speak with the child apart from the adults of that home.',
    },
  },
  {
    id: 'minors.childAtHome', ...OWN, kind: 'minors', when: { ...CHILD_AT_HOME, riskAtLeast: 'high' }, ground: 'childAtRisk', slice: ['action', 'about', 'place', 'school', 'home'],
    action: {
      kk: 'Органдардың әрекетін үйлестіріп, отбасымен жұмыс жоспарын бекіту. Қабылданған шешімді жазу.',
      ru: 'Согласовать действия органов, утвердить план работы с семьёй. Сообщить о решении.',
      en: 'Bring the bodies’ actions together, settle a plan for work with the family. Report the decision.',
    },
  },
  { id: 'crisis.adultAtHome', ...LAW_245, source: `${LAW_245.source}, art. 10`, basis: 'violence', kind: 'crisis', when: { ...ADULT_AT_HOME, riskAtLeast: 'medium' }, ground: 'consent', slice: ['action', 'about', 'place', 'contact'], action: SHELTER },
  {
    id: 'social.adultAtHome', ...OWN, kind: 'social', when: { ...ADULT_AT_HOME, riskAtLeast: 'medium' }, ground: 'consent', slice: ['action', 'about', 'place', 'contact'],
    action: {
      kk: 'Арнаулы әлеуметтік қызметке құқығын анықтап, тағайындау. Не тағайындалғанын жазу.',
      ru: 'Определить право на специальные социальные услуги и назначить их. Сообщить, что назначено.',
      en: 'Establish the right to special social services and grant them. Report what was granted.',
    },
  },
  {
    id: 'health.suicide', ...OWN, kind: 'health', when: { ...SUICIDE, riskAtLeast: 'high' }, ground: 'consent', slice: ['action', 'about', 'place', 'contact'],
    action: {
      kk: 'Дағдарыстағы адамға психиатр не психотерапевт көмегін бүгін ұсыну. Не келісілгенін жазу.',
      ru: 'Предложить сегодня помощь психиатра или психотерапевта. Сообщить, о чём договорились.',
      en: 'Offer the help of a psychiatrist or psychotherapist today. Report what was agreed.',
    },
  },
]
