import type { ContactEvent } from '@senim/core/contacts/events.ts'
import type { Contact } from '@senim/core/contacts/state.ts'
import { evolveContact, NO_CONTACT } from '@senim/core/contacts/state.ts'
import type { StreamKind } from '../journal/order.ts'

export const CONTACT: StreamKind<Contact, ContactEvent> = { name: 'contact', initial: NO_CONTACT, evolve: evolveContact }
