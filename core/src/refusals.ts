import type { CaseRefusal } from './cases/decide.ts'
import type { NoticeRefusal } from './cases/means.ts'
import type { ContactRefusal } from './contacts/decide.ts'
import type { DirectoryRefusal } from './directory/decide.ts'
import type { DutyRefusal } from './directory/duty.ts'
import type { DoorRefusal } from './directory/institutions.ts'
import type { ReferenceRefusal } from './directory/reference/decide.ts'
import type { SafeRefusal } from './directory/safe.ts'
import type { RoutingRefusal } from './routing/decide.ts'

/** Refusals that belong to no module: what crosses the edge is unreadable, too long, or not allowed. */
export const EDGE_REFUSALS = [
  'unreadable', 'empty', 'tooLong', 'unknownLanguage', 'notSignedIn', 'wrongSignIn', 'forbidden', 'notFound',
  'sameIdOtherBody', 'tooMany', 'unavailable', 'setupDone', 'weakPassword', 'loginTaken', 'badPlace', 'fileTooLarge', 'fileUnreadable', 'fileNeedsColumns', 'regionUnknown',
  'keyWrong', 'repeatKeyNeeded', 'fieldUnknown', 'callTooLarge', 'signatureMissing', 'signatureWrong', 'callOutOfTime', 'callUnknown',
  'periodReversed', 'periodTooLong', 'kindUnknown',
] as const
export type EdgeRefusal = (typeof EDGE_REFUSALS)[number]

/** Every refusal of the product: `text/` must have a sentence for each, in every language. */
export type RefusalCode = DirectoryRefusal | DutyRefusal | DoorRefusal | ReferenceRefusal | ContactRefusal | RoutingRefusal | CaseRefusal | NoticeRefusal | SafeRefusal | EdgeRefusal
