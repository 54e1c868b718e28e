import { CITIZEN } from '@senim/text/citizen.ts'
import type { Task } from './officer.ts'
import { answerReferral } from './officer.ts'
import { Operator } from './operator.ts'
import type { Stage } from './stage.ts'

const FIRST = 'муж бьёт, боюсь за себя и детей'
const MORE = 'сейчас он спит'
const REPLY = 'Здравствуйте, меня зовут Тимур. Хорошо, что вы написали. Есть ли место, куда можно уйти сегодня?'
const AT_HOME = 'Муж бьёт в нетрезвом виде, дети дома'
const ALMATY = '750000000'

const TASKS: readonly Task[] = [
  { login: 'police.almaty', language: 'ru', sees: [AT_HOME], mustNotSee: [], done: 'Участковый выехал, вынесено защитное предписание.' },
  { login: 'crisis.almaty', language: 'ru', sees: [], mustNotSee: [AT_HOME], done: 'Предоставлено место на месяц, психолог и юрист назначены.' },
  { login: 'social.almaty', language: 'ru', sees: [], mustNotSee: [AT_HOME], done: 'Назначены специальные социальные услуги.' },
]

/** A woman in Almaty, in Russian, JavaScript off: the same way to the same end. */
export async function withoutScript(stage: Stage): Promise<void> {
  const words = CITIZEN.ru
  const person = await stage.enter('scriptless', { language: 'ru', size: 'phone', javaScript: false })
  const refresh = async (): Promise<void> => await person.getByRole('button', { name: words.refresh }).click()
  await stage.step('a woman writes without script, and names her region', async () => {
    await person.goto('/')
    await person.getByLabel(words.question).fill(FIRST)
    await person.getByText(words.more).click()
    await person.getByLabel(words.where).selectOption(ALMATY)
    await person.getByRole('button', { name: words.send }).click()
    await person.getByText(words.live.next).waitFor()
  })
  await stage.step('and writes once more while waiting', async () => {
    await person.getByLabel(words.writeLabel).fill(MORE)
    await person.getByRole('button', { name: words.send, exact: true }).click()
    await person.getByText(MORE).waitFor()
  })
  const timur = await stage.step('another operator comes on line', () => Operator.comeOnLine(stage, 'timur', 'ru'))
  await stage.step('accepts and answers; the answer is there after Refresh', async () => {
    await timur.takeOffer(FIRST)
    await timur.say(REPLY)
    await refresh()
    await person.getByText(REPLY).waitFor()
  })
  await stage.step('three bodies are connected', async () => {
    await timur.judge({ risk: 'high', reasons: ['violence.physicalViolence'], actors: ['partner'], region: ALMATY, place: 'Бостандыкский район', about: 'self', age: 31 })
    await timur.proposed(3)
    await timur.tell({ home: AT_HOME })
    await timur.connect(3)
    await timur.openBoard(3)
  })
  for (const task of TASKS) await stage.step(`${task.login} accepts and answers`, () => answerReferral(stage, task))
  await stage.step('verified; asked after Refresh whether help came, she says yes', async () => {
    await timur.verifyAll(3)
    await timur.askPerson()
    await refresh()
    await person.getByRole('button', { name: words.help.came }).click()
    await person.getByRole('heading', { name: words.help.saidCame }).waitFor()
  })
  await stage.step('and the case is closed', async () => {
    await timur.closeCase()
    await timur.finishDialogue()
    await refresh()
    await person.getByText(words.closedText).waitFor()
  })
}
