import { CITIZEN } from '@senim/text/citizen.ts'
import type { Task } from './officer.ts'
import { answerReferral } from './officer.ts'
import { Operator } from './operator.ts'
import type { Stage } from './stage.ts'

const FIRST = 'мектепте мені ұрып, телефонға түсіріп алды'
const MORE = 'үйде өгей әкем де ұрады, қайтқым келмейді'
const REPLY = 'Сәлем, мен Әсеммін. Жазғаныңыз дұрыс болды, бұған сіз кінәлі емессіз. Қазір қауіпсіз жердесіз бе?'
const AT_SCHOOL = 'Үш оқушы сабақтан кейін ұрып, телефонға түсірген, таратамыз деп қорқытады'
const AT_HOME = 'Өгей әкесі ішіп келгенде ұрады'
const ADDRESS = 'Сәтбаев қаласы, көше мен үй ойдан алынған'
const ULYTAU = '620000000'

const TASKS: readonly Task[] = [
  { login: 'school.ulytau', language: 'kk', sees: [AT_SCHOOL], mustNotSee: [AT_HOME, ADDRESS], done: 'Қорлағандармен және ата-аналарымен әңгіме өтті, бала басқа сыныпқа ауысты.' },
  { login: 'education.ulytau', language: 'kk', sees: [AT_SCHOOL], mustNotSee: [AT_HOME, ADDRESS], done: 'Хабар тіркелді, мектептің шаралары тексерілді.' },
  { login: 'police.ulytau', language: 'ru', sees: [AT_SCHOOL, AT_HOME, ADDRESS], mustNotSee: [], done: 'Выехал ювенальный инспектор, вынесено защитное предписание, запись изъята.' },
  { login: 'guardianship.ulytau', language: 'kk', sees: [AT_HOME, ADDRESS], mustNotSee: [AT_SCHOOL], done: 'Бала әжесінің үйіне орналастырылды, апта сайын барып тұрамыз.' },
  { login: 'minors.ulytau', language: 'ru', sees: [AT_SCHOOL, AT_HOME], mustNotSee: [ADDRESS], done: 'План работы с семьёй утверждён, ответственный назначен.' },
]

/** A pupil in Ulytau, at night, in Kazakh, on a phone: from the first words to a closed case. */
export async function pupilOfUlytau(stage: Stage): Promise<void> {
  const words = CITIZEN.kk
  const pupil = await stage.enter('pupil', { language: 'kk', size: 'phone' })
  await stage.step('a pupil writes the first words', async () => {
    await pupil.goto('/')
    await pupil.getByLabel(words.question).fill(FIRST)
    await pupil.getByRole('button', { name: words.send }).click()
    await pupil.getByText(words.live.next).waitFor()
  })
  await stage.step('and goes on while waiting', async () => {
    await pupil.getByLabel(words.writeLabel).fill(MORE)
    await pupil.getByRole('button', { name: words.send, exact: true }).click()
    await pupil.getByText(MORE).waitFor()
  })
  const asem = await stage.step('an operator comes on line', () => Operator.comeOnLine(stage, 'asem', 'kk'))
  await stage.step('is offered the pupil and accepts', () => asem.takeOffer(FIRST))
  await stage.step('first reply stands before the pupil', async () => {
    await asem.say(REPLY)
    await pupil.getByText(REPLY).first().waitFor()
  })
  await stage.step('the operator judges danger, problem, place, person', () =>
    asem.judge({ risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: ULYTAU, place: 'Сәтбаев', about: 'self', age: 14 }))
  await stage.step('five bodies are proposed and connected in one action', async () => {
    await asem.proposed(5)
    await asem.tell({ school: AT_SCHOOL, home: AT_HOME, address: ADDRESS })
    await asem.connect(5)
  })
  await stage.step('the case may not close: five answers are missing', () => asem.openBoard(5))
  for (const task of TASKS) await stage.step(`${task.login} accepts and answers`, () => answerReferral(stage, task))
  await stage.step('the operator verifies each answer', () => asem.verifyAll(5))
  await stage.step('asks whether help came; the pupil sees it on the open page and says yes', async () => {
    await asem.askPerson()
    await pupil.getByRole('heading', { name: words.help.question }).waitFor()
    await pupil.getByRole('button', { name: words.help.came }).click()
    await pupil.getByRole('heading', { name: words.help.saidCame }).waitFor()
  })
  await stage.step('and closes the case', () => asem.closeCase())
  await stage.step('the dialogue ends with what the pupil may do next', async () => {
    await asem.finishDialogue()
    await pupil.getByText(words.closedText).waitFor()
    await asem.takeBreak()
  })
}
