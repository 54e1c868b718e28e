import { Executor } from '../journal/execute.ts'
import { RULES } from '@senim/core/directory/data/rules.ts'
import { startCentre } from '../centre.ts'
import { systemClock } from '../clock.ts'
import { smtpPort } from '../edges/out/mail/smtp.ts'
import { webhookPort } from '../edges/out/webhook/post.ts'
import { MasterKey } from '../keys/master.ts'
import type { Port } from '../outbox/ports.ts'
import { Queue } from '../outbox/queue.ts'

/** Where a worker ends itself, as by `kill -9`: nothing it holds is let go. */
export const DEATHS = ['beforeBeginning', 'beforeSending', 'afterSending', 'afterDelivering', 'afterRecording'] as const
export type Death = (typeof DEATHS)[number]

const [databaseUrl = '', master = '', mailUrl = '', death = ''] = process.argv.slice(2)

async function dieAt(step: Death): Promise<void> {
  if (step !== death) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => undefined)
}

function mortal<Message extends { readonly id: string }>(port: Port<Message>): Port<Message> {
  return {
    async send(message) {
      await dieAt('beforeSending')
      const tried = await port.send(message)
      await dieAt('afterSending')
      return tried
    },
  }
}

/** Works as the worker of the product does, until it dies where the test says. */
async function work(): Promise<void> {
  // eslint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const put = Queue.prototype.put
  Queue.prototype.put = async function mortalPut(queue, ...rest) {
    if (queue !== 'tell') await dieAt('beforeBeginning')
    await put.call(this, queue, ...rest)
  }
  // eslint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const execute = Executor.prototype.execute
  Executor.prototype.execute = async function mortalExecute(order) {
    const answer = await execute.call(this, order)
    if (order.actor === 'outbox') await dieAt('afterRecording')
    else if (Array.isArray(answer) && answer.some(({ event }: { event: { type: string } }) => event.type === 'referral.delivered')) await dieAt('afterDelivering')
    return answer
  }
  const ports = { webhook: mortal(webhookPort({ inside: true })), email: mortal(smtpPort({ url: mailUrl, from: 'desk@111.test' })), sms: undefined }
  await startCentre({ databaseUrl, master: new MasterKey(Buffer.from(master, 'hex')), clock: systemClock, rules: RULES, works: true, calm: 1000, outside: { ports, origin: 'https://111.test', centreMail: { supervisor: undefined, director: undefined }, inside: true } })
}

if (process.argv[1] === import.meta.filename) await work()
