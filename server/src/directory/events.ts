import type { BodyEntry, DirectoryEvent } from '@senim/core/directory/decide.ts'
import { evolveBody, evolveStaff, NO_ENTRY } from '@senim/core/directory/decide.ts'
import type { StaffEntry } from '@senim/core/directory/invites.ts'
import type { Door, DoorEvent, Institution, InstitutionEvent } from '@senim/core/directory/institutions.ts'
import { evolveDoor } from '@senim/core/directory/institutions.ts'
import type { StreamKind } from '../journal/order.ts'

export const BODY: StreamKind<BodyEntry, DirectoryEvent> = { name: 'body', initial: NO_ENTRY, evolve: evolveBody }
export const STAFF: StreamKind<StaffEntry, DirectoryEvent> = { name: 'staff', initial: NO_ENTRY, evolve: evolveStaff }
export const INSTITUTION: StreamKind<Institution | null, InstitutionEvent> = { name: 'institution', initial: null, evolve: (_before, event) => event.institution }
export const DOOR: StreamKind<Door | null, DoorEvent> = { name: 'door', initial: null, evolve: evolveDoor }
