import { describe, expect, test } from 'vitest'
import type { ContentRef } from '../decider.ts'
import { bodyOf } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { BodyCorrection, BodyFacts, DirectoryEvent, Entry, StaffFacts } from './decide.ts'
import { correctBody, correctStaff, decideStaff, evolveBody, evolveStaff, NO_ENTRY } from './decide.ts'
import type { Body } from './bodies.ts'
import type { InviteCommand, StaffEntry } from './invites.ts'
import { decideInvite } from './invites.ts'
import type { StaffMember } from './staff.ts'

const ASEM: StaffMember = { id: 'asem', roles: ['operator'], languages: ['kk', 'ru'], skills: ['children'], region: null, body: null, capacity: 3, active: true }
const ZHANAR: StaffMember = { ...ASEM, id: 'zhanar', roles: ['administrator'], skills: [] }
const POLICE = bodyOf('police')
const OFFICER: StaffMember = { ...ASEM, id: 'erlan', roles: ['officer'], body: POLICE.id, skills: [] }
const FACTS: StaffFacts = { by: 'zhanar', now: 5000, expected: 1, version: 1, otherAdministrators: 1, body: POLICE, name: null }
const NAME = { id: 'box', hash: 'h' }
const entered = (member: StaffMember, name?: ContentRef): DirectoryEvent => ({ type: 'staff.entered', member, ...(name && { name }) })

describe('correcting a member of staff', () => {
  const { given } = specification<StaffEntry, DirectoryEvent, { member: StaffMember; facts?: Partial<StaffFacts> }>(({ member, facts }, entry) => correctStaff(member, entry, { ...FACTS, ...facts }), evolveStaff, NO_ENTRY)

  test('says anew what is known, once', () => {
    const moved = { ...ASEM, languages: ['ru'] as const, active: false }
    given(entered(ASEM)).when({ member: moved }).happens(entered(moved))
    given(entered(ASEM), entered(moved)).when({ member: moved }).happens()
    given(entered(ASEM)).when({ member: { ...ASEM, languages: ['ru', 'kk'] } }).happens()
    given().when({ member: ASEM }).refused('staffUnknown')
  })

  test('of the name alone is a version of its own, and a stale page is told so', () => {
    given(entered(ASEM, NAME)).when({ member: ASEM, facts: { name: { id: 'newer', hash: 'h' } } }).happens(entered(ASEM, { id: 'newer', hash: 'h' }))
    given(entered(ASEM, NAME)).when({ member: ASEM }).happens()
    given(entered(ASEM, NAME)).when({ member: ASEM, facts: { name: NAME, expected: 1, version: 2 } }).refused('changedMeanwhile', { n: 2 })
    expect(decideStaff(ASEM, NAME)).toEqual([entered(ASEM, NAME)])
  })

  test('keeps the name where it says nothing of it', () => {
    const state = [entered(ASEM, NAME), entered({ ...ASEM, active: false })].reduce(evolveStaff, NO_ENTRY)
    expect(state).toEqual({ value: { ...ASEM, active: false }, name: NAME })
  })

  test('never leaves the centre without an administrator', () => {
    for (const member of [{ ...ZHANAR, active: false }, { ...ZHANAR, roles: ['analyst'] as const }]) {
      given(entered(ZHANAR)).when({ member, facts: { by: 'zhanar', otherAdministrators: 0 } }).refused('lastAdministrator')
      given(entered(ZHANAR)).when({ member, facts: { by: 'second' } }).happens(entered(member))
    }
  })

  test('gives nobody rights by their own hand, and lets them correct the rest', () => {
    for (const change of [{ roles: ['administrator', 'supervisor'] as const }, { active: false }, { roles: ['officer'] as const, body: POLICE.id }]) given(entered(ZHANAR)).when({ member: { ...ZHANAR, ...change } }).refused('ownRoles')
    const more = { ...ZHANAR, languages: ['kk', 'ru', 'en'] as const }
    given(entered(ZHANAR)).when({ member: more }).happens(entered(more))
  })

  test('keeps an officer to one body that works, and to nothing else', () => {
    given(entered(ASEM)).when({ member: OFFICER, facts: { body: null } }).refused('bodyUnknown')
    given(entered(ASEM)).when({ member: OFFICER, facts: { body: { ...POLICE, retired: 1 } } }).refused('bodyRetired')
    given(entered(OFFICER)).when({ member: { ...OFFICER, capacity: 2 }, facts: { body: { ...POLICE, retired: 1 } } }).happens(entered({ ...OFFICER, capacity: 2 }))
    expect(decideStaff({ ...OFFICER, roles: ['officer', 'operator'] })).toMatchObject({ refused: 'officerAlone' })
    expect(decideStaff({ ...OFFICER, body: null })).toMatchObject({ refused: 'officerNeedsBody' })
  })

  test('makes an officer the head of their body, and nobody else', () => {
    const head = { ...OFFICER, head: true } as const
    given(entered(OFFICER)).when({ member: head }).happens(entered(head))
    given(entered(head)).when({ member: OFFICER }).happens(entered(OFFICER))
    given(entered(head)).when({ member: OFFICER, facts: { by: head.id } }).refused('ownRoles')
    expect(decideStaff({ ...ASEM, head: true })).toMatchObject({ refused: 'officerNeedsBody' })
  })

  test('by a page that is older than the last change is refused to whoever saves second', () => {
    given(entered({ ...ASEM, active: false })).when({ member: { ...ASEM, languages: ['ru'] }, facts: { expected: 1, version: 2 } }).refused('changedMeanwhile', { n: 2 })
    given(entered({ ...ASEM, active: false })).when({ member: ASEM, facts: { expected: 2, version: 2 } }).happens(entered(ASEM))
  })

  test('that shuts somebody out takes their open link back', () => {
    const out = { ...ASEM, active: false }
    given(entered(ASEM), { type: 'staff.invited', member: 'asem', invite: 'a', until: 9000, by: 'zhanar', at: 1000 })
      .when({ member: out })
      .happens(entered(out), { type: 'staff.inviteRevoked', member: 'asem', invite: 'a', by: 'zhanar', at: 5000 })
  })
})

describe('a link', () => {
  const { given } = specification<StaffEntry, DirectoryEvent, InviteCommand>(decideInvite, evolveStaff, NO_ENTRY)
  const invite: InviteCommand = { do: 'invite', invite: 'a', until: 9000, by: 'zhanar', otherAdministrators: 1, now: 1000 }
  const invited: DirectoryEvent = { type: 'staff.invited', member: 'asem', invite: 'a', until: 9000, by: 'zhanar', at: 1000 }
  const join: InviteCommand = { do: 'join', invite: 'a', now: 8999 }
  const joined: DirectoryEvent = { type: 'staff.joined', member: 'asem', invite: 'a', at: 8999 }

  test('lets its owner in once and before its time is over', () => {
    given(entered(ASEM)).when(invite).happens(invited)
    given(entered(ASEM), invited).when(join).happens(joined)
    given(entered(ASEM), invited, joined).when(join).refused('linkUsed')
    given(entered(ASEM), invited).when({ ...join, now: 9000 }).refused('linkExpired')
    given(entered(ASEM), invited).when({ ...join, invite: 'b' }).refused('linkUnknown')
  })

  test('ends when it is taken back, when a newer one is made, when its owner is shut out', () => {
    const revoked: DirectoryEvent = { type: 'staff.inviteRevoked', member: 'asem', invite: 'a', by: 'zhanar', at: 2000 }
    given(entered(ASEM), invited).when({ do: 'revoke', by: 'zhanar', now: 2000 }).happens(revoked)
    given(entered(ASEM), invited, revoked).when(join).refused('linkRevoked')
    given(entered(ASEM), invited, revoked).when({ do: 'revoke', by: 'zhanar', now: 3000 }).refused('linkRevoked')
    given(entered(ASEM), invited, { ...invited, invite: 'b' }).when(join).refused('linkRevoked')
    given(entered(ASEM), invited, entered({ ...ASEM, active: false })).when(join).refused('linkRevoked')
    given(entered(ASEM)).when({ do: 'revoke', by: 'zhanar', now: 2000 }).refused('linkUnknown')
  })

  test('is made for others only, for those who may come in, and never shuts the last administrator out', () => {
    given(entered({ ...ASEM, active: false })).when(invite).refused('staffInactive')
    given(entered(ZHANAR)).when(invite).refused('ownLink')
    given(entered({ ...ZHANAR, id: 'second' })).when({ ...invite, otherAdministrators: 0 }).refused('lastAdministrator')
    given().when(invite).refused('staffUnknown')
  })
})

describe('correcting a body', () => {
  const { given } = specification<Entry<Body>, DirectoryEvent, Partial<BodyCorrection & BodyFacts>>(({ twin = false, above = [], ...said }, entry) => correctBody({ body: POLICE, retired: false, by: 'zhanar', now: 5000, expected: 1, version: 1, ...said }, entry.value, { twin, above }), evolveBody, NO_ENTRY)
  const known: DirectoryEvent = { type: 'body.entered', body: POLICE }
  const retired: DirectoryEvent = { type: 'body.retired', by: 'zhanar', at: 5000 }
  const renamed = { ...POLICE, name: { ...POLICE.name, en: 'Police of the region' } }

  test('enters, corrects and retires it, and nothing when nothing is new', () => {
    given().when({}).happens(known)
    given(known).when({}).happens()
    given(known).when({ body: renamed }).happens({ type: 'body.entered', body: renamed })
    given(known).when({ retired: true }).happens(retired)
    given(known, retired).when({ retired: true }).happens()
    given(known, retired).when({ body: renamed }).happens({ type: 'body.entered', body: renamed }, { type: 'body.resumed', by: 'zhanar', at: 5000 })
  })

  test('leaves it retired when it is corrected, until it is said to work again', () => {
    const state = [known, retired, { type: 'body.entered', body: renamed } as const].reduce(evolveBody, NO_ENTRY)
    expect(state.value).toEqual({ ...renamed, retired: 5000 })
    expect(evolveBody(state, { type: 'body.resumed', by: 'zhanar', at: 6000 }).value).toEqual(renamed)
  })

  test('by a page that is older than the last change is refused to whoever saves second', () => {
    given(known, retired).when({ body: renamed, expected: 1, version: 2 }).refused('changedMeanwhile', { n: 2 })
    given(known).when({ expected: 0 }).refused('changedMeanwhile', { n: 1 })
  })

  test('refuses a second one of the same kind, region and name', () => {
    given().when({ twin: true }).refused('bodyThere')
    given(known).when({ twin: true, retired: true }).happens(retired)
  })

  test('names the one above it, which is there and never stands below it', () => {
    const body = { ...POLICE, superior: 'interior' }
    given(known).when({ body, above: ['interior'] }).happens({ type: 'body.entered', body })
    given({ type: 'body.entered', body }).when({ body: POLICE }).happens(known)
    given(known).when({ body }).refused('bodyUnknown')
    given(known).when({ body: { ...POLICE, superior: POLICE.id }, above: [POLICE.id] }).refused('superiorCircle')
    given(known).when({ body, above: ['interior', 'committee', POLICE.id] }).refused('superiorCircle')
  })
})
