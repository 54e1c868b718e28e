import type { ContentRef, Decision } from '../decider.ts'
import { refuse } from '../decider.ts'
import type { Instant } from '../time.ts'
import type { StaffMember } from './staff.ts'

/**
 * A link that lets somebody in once:
 *
 *     (none) ──invite──► open ──join──► used
 *                          ├──revoke──► revoked
 *                          ├──a newer one──► replaced
 *                          └──its time is over──► expired     (nothing happens to it: it is read from the clock)
 */
export interface Invite {
  readonly id: string
  readonly until: Instant
  readonly made: { readonly by: string; readonly at: Instant }
  readonly ended: { readonly how: 'used' | 'revoked' | 'replaced'; readonly at: Instant } | null
}

/** Somebody who works here, with the box of their name and the links they were invited by, the newest last; both are left out while there was none. */
export interface StaffEntry {
  readonly value: StaffMember | null
  readonly name?: ContentRef
  readonly invites?: readonly Invite[]
}

export type InviteStatus = 'open' | 'used' | 'revoked' | 'replaced' | 'expired'

export type InviteEvent =
  | { readonly type: 'staff.invited'; readonly member: string; readonly invite: string; readonly until: Instant; readonly by: string; readonly at: Instant }
  | { readonly type: 'staff.inviteRevoked'; readonly member: string; readonly invite: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'staff.joined'; readonly member: string; readonly invite: string; readonly at: Instant }

export type InviteCommand =
  /** `otherAdministrators`: who could still sign in while this one waits to come in by the link. */
  | { readonly do: 'invite'; readonly invite: string; readonly until: Instant; readonly by: string; readonly otherAdministrators: number; readonly now: Instant }
  | { readonly do: 'revoke'; readonly by: string; readonly now: Instant }
  | { readonly do: 'join'; readonly invite: string; readonly now: Instant }

export type InviteRefusal = 'staffInactive' | 'ownLink' | 'linkUnknown' | 'linkUsed' | 'linkRevoked' | 'linkExpired'

/** Where a link stands at a moment. */
export function inviteStatus({ ended, until }: Invite, now: Instant): InviteStatus {
  return ended?.how ?? (now < until ? 'open' : 'expired')
}

/** The one link by which they can come in now. */
export function openInvite(invites: readonly Invite[], now: Instant): Invite | undefined {
  return invites.find((one) => inviteStatus(one, now) === 'open')
}

const WHY = { used: 'linkUsed', revoked: 'linkRevoked', replaced: 'linkRevoked', expired: 'linkExpired' } as const satisfies Record<Exclude<InviteStatus, 'open'>, InviteRefusal>

/** Why nobody comes in by a link, or undefined while it is open. */
export function hindranceOf(invite: Invite | undefined, now: Instant): InviteRefusal | undefined {
  if (invite === undefined) return 'linkUnknown'
  const status = inviteStatus(invite, now)
  return status === 'open' ? undefined : WHY[status]
}

/** Makes a link, takes it back, or lets its owner in by it. A new link ends the one before. Nobody makes one for themselves: it would shut them out. */
export function decideInvite(command: InviteCommand, { value, invites = [] }: StaffEntry): Decision<InviteEvent, InviteRefusal | 'staffUnknown' | 'lastAdministrator'> {
  if (value === null) return refuse('staffUnknown')
  const { now } = command
  switch (command.do) {
    case 'invite': {
      if (!value.active) return refuse('staffInactive')
      if (command.by === value.id) return refuse('ownLink')
      if (value.roles.includes('administrator') && command.otherAdministrators === 0) return refuse('lastAdministrator')
      return [{ type: 'staff.invited', member: value.id, invite: command.invite, until: command.until, by: command.by, at: now }]
    }
    case 'revoke': {
      const last = invites.at(-1)
      const why = hindranceOf(last, now)
      return last === undefined || why !== undefined ? refuse(why ?? 'linkUnknown') : [{ type: 'staff.inviteRevoked', member: value.id, invite: last.id, by: command.by, at: now }]
    }
    case 'join': {
      const why = value.active ? hindranceOf(invites.find((one) => one.id === command.invite), now) : 'linkRevoked'
      return why === undefined ? [{ type: 'staff.joined', member: value.id, invite: command.invite, at: now }] : refuse(why)
    }
  }
}

const end = (invites: readonly Invite[], which: (one: Invite) => boolean, how: 'used' | 'revoked' | 'replaced', at: Instant): readonly Invite[] =>
  invites.map((one) => (one.ended === null && which(one) ? { ...one, ended: { how, at } } : one))

/** Folds one event over the links of one person. */
export function evolveInvites(invites: readonly Invite[], event: InviteEvent): readonly Invite[] {
  switch (event.type) {
    case 'staff.invited':
      return [...end(invites, () => true, 'replaced', event.at), { id: event.invite, until: event.until, made: { by: event.by, at: event.at }, ended: null }]
    case 'staff.inviteRevoked':
      return end(invites, (one) => one.id === event.invite, 'revoked', event.at)
    case 'staff.joined':
      return end(invites, (one) => one.id === event.invite, 'used', event.at)
  }
}
