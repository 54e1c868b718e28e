import type { CaseEvent } from '@senim/core/cases/events.ts'
import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { DirectoryEvent } from '@senim/core/directory/decide.ts'
import type { OperatorEvent } from '@senim/core/routing/events.ts'
import type { House } from '../../house.ts'
import type { Feed } from '../../journal/feed.ts'
import type { Recorded } from '../../journal/order.ts'
import { isOf } from '../../journal/order.ts'
import { CASE } from '../../cases/events.ts'
import { CONTACT } from '../../contacts/events.ts'
import { STAFF } from '../../directory/events.ts'
import { REFERENCE } from '../../directory/reference/events.ts'
import { OPERATOR } from '../../routing/events.ts'
import type { CitizenSide } from './citizens.ts'
import type { StaffSide } from './staff.ts'

/** Turns what happened into what the open pages are told: the only place where pushes begin. */
export class Hub {
  /** Messages told to pages so far. */
  pushed = 0
  private stopListening: (() => void) | undefined
  private readonly house: House
  private readonly citizens: CitizenSide
  private readonly staff: StaffSide

  constructor(house: House, citizens: CitizenSide, staff: StaffSide) {
    this.house = house
    this.citizens = citizens
    this.staff = staff
  }

  start(feed: Feed): void {
    this.stopListening = feed.listen((events) => {
      for (const event of events) this.tell(event)
    })
  }

  stop(): void {
    this.stopListening?.()
  }

  private tell(recorded: Recorded): void {
    if (isOf(CONTACT, recorded)) this.tellContact(recorded, recorded.event)
    else if (isOf(OPERATOR, recorded)) this.tellOperator(recorded.stream, recorded.event)
    else if (isOf(STAFF, recorded)) this.tellStaff(recorded.event)
    else if (isOf(CASE, recorded)) this.tellCase(recorded.stream, recorded.event)
    else if (isOf(REFERENCE, recorded)) this.staff.referenceChanged(recorded.event.content.set)
  }

  private tellContact({ stream: contact, commandId }: Recorded, event: ContactEvent): void {
    // A look is in the journal and on nobody's screen.
    if (event.type === 'contact.observed') return
    // Nothing of a note goes to the person's side, not even that there is one.
    if (event.type === 'contact.noted') return this.staff.noted(contact)
    if (event.type !== 'contact.wrote') {
      this.citizens.changed(contact)
      this.staff.contactChanged(contact)
      return
    }
    // Whoever goes on writing is not one of many any more.
    if (event.seq === 2 && event.by === 'citizen') this.staff.queueChanged()
    const text = this.house.boxes.remembered(event.content.id)
    const name = event.staff === null ? null : this.staff.nameOf(event.staff)
    const message = text === undefined || name === undefined ? undefined : { seq: event.seq, by: event.by, name, text, at: event.at }
    this.pushed += this.citizens.message(contact, event.seq, message, commandId) + this.staff.message(contact, event.seq, message, commandId)
  }

  private tellOperator(staff: string, event: OperatorEvent): void {
    if (event.type === 'operator.took') this.staff.join(staff, event.contact)
    if (event.type === 'operator.freed') this.staff.leave(staff, event.contact)
    this.staff.selfChanged(staff)
    this.staff.shift.changed()
  }

  /** Whose rights are others now, or who must come in anew, is not kept in by an open page. */
  private tellStaff(event: DirectoryEvent): void {
    if (event.type === 'staff.entered') this.staff.memberChanged(event.member)
    if (event.type === 'staff.invited') this.staff.signedOut(event.member)
  }

  private tellCase(caseId: string, event: CaseEvent): void {
    this.staff.caseChanged(caseId)
    this.staff.silences.changed()
    if (event.type === 'case.asked' || event.type === 'case.said' || (event.type === 'case.assessed' && event.change.safe !== undefined)) void this.citizens.questionChanged(caseId).catch(() => undefined)
    if (event.type === 'case.handed') void this.staff.leadChanged(caseId).catch(() => undefined)
    if (event.type === 'case.assessed' && event.change.safe !== undefined) this.staff.bodiesChanged(caseId)
    if (event.type === 'case.tasked' || event.type === 'case.taskDone' || event.type === 'case.taskDropped' || event.type === 'case.taskLapsed') this.staff.bodiesChanged(caseId)
    if (event.type === 'referral.sent') this.staff.referralChanged(event.referral, event.body)
    else if ('referral' in event) this.staff.referralChanged(event.referral, undefined)
  }
}
