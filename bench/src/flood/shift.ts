import { newId } from '@senim/server/identity.ts'
import { Staff } from '../people.ts'
import { enterOperator } from '../load.ts'
import type { Server } from '../server.ts'

const CAPACITY = 3
/** How long an operator looks at an offer, and how long a dialogue lasts: people take longer, but so does a real flood. */
const LOOKS = 1500
const TALKS = 5000

/** Operators who take whatever they are offered after a look and end it after a while; notes when each contact was offered and taken. */
export class Shift {
  readonly offered = new Map<string, number>()
  readonly taken = new Map<string, number>()
  private readonly staff: readonly Staff[]

  private constructor(staff: readonly Staff[]) {
    this.staff = staff
  }

  static async begin(server: Server, count: number): Promise<Shift> {
    const administrator = await Staff.signIn(server, 'zhanar', server.demo.get('zhanar') ?? '')
    const staff: Staff[] = []
    for (let n = 0; n < count; n += 1) {
      staff.push(await enterOperator(administrator, server, `shift-${n}`, CAPACITY))
    }
    const shift = new Shift(staff)
    for (const one of staff) await shift.work(one)
    return shift
  }

  end(): void {
    for (const one of this.staff) one.close()
  }

  private async work(one: Staff): Promise<void> {
    one.looks = LOOKS
    one.heard = (frame) => {
      if (frame.t !== 'self') return
      const now = performance.now()
      const { offer, slots } = frame.self
      if (offer !== null && !this.offered.has(offer.contact)) this.offered.set(offer.contact, now)
      for (const { contact } of slots) if (!this.taken.has(contact)) this.take(one, contact, now)
    }
    await one.work(CAPACITY)
  }

  private take(one: Staff, contact: string, now: number): void {
    this.taken.set(contact, now)
    setTimeout(() => void one.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } }).catch(() => undefined), TALKS)
  }
}
