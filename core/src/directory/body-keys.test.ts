import { describe, test } from 'vitest'
import { bodyOf } from '../testing/people.ts'
import { specification } from '../testing/specification.ts'
import type { BodyKeyCommand } from './body-keys.ts'
import { decideBodyKey, MOST_KEYS } from './body-keys.ts'
import type { BodyEntry, DirectoryEvent } from './decide.ts'
import { evolveBody, NO_ENTRY } from './decide.ts'

const POLICE = bodyOf('police')
const there: DirectoryEvent = { type: 'body.entered', body: POLICE }
const made = (key: string): DirectoryEvent => ({ type: 'body.keyMade', key, name: '102', by: 'zhanar', at: 1000 })
const revoked = (key: string): DirectoryEvent => ({ type: 'body.keyRevoked', key, by: 'zhanar', at: 2000 })
const make = (key: string): BodyKeyCommand => ({ do: 'make', key, name: '102', by: 'zhanar', now: 1000 })
const revoke = (key: string): BodyKeyCommand => ({ do: 'revoke', key, by: 'zhanar', now: 2000 })

describe('a key of a body', () => {
  const { given } = specification<BodyEntry, DirectoryEvent, BodyKeyCommand>((command, { value, keys = [] }) => decideBodyKey(command, value, keys), evolveBody, NO_ENTRY)

  test('is made for a body that is there, and revoked once', () => {
    given(there).when(make('k')).happens(made('k'))
    given().when(make('k')).refused('bodyUnknown')
    given(there, made('k')).when(revoke('k')).happens(revoked('k'))
    given(there, made('k')).when(revoke('other')).refused('keyUnknown')
    given(there, made('k'), revoked('k')).when(revoke('k')).refused('keyRevoked')
  })

  test('outlives corrections of the body and its retirement', () => {
    given(there, made('k'), { type: 'body.retired', by: 'zhanar', at: 1500 }, there).when(revoke('k')).happens(revoked('k'))
  })

  test(`is one of ${MOST_KEYS} at most; a revoked one does not count`, () => {
    const full = Array.from({ length: MOST_KEYS }, (_, nth) => made(`k${nth}`))
    given(there, ...full).when(make('more')).refused('tooManyKeys', { n: MOST_KEYS })
    given(there, ...full, revoked('k3')).when(make('more')).happens(made('more'))
  })
})
