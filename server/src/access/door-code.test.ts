import { randomBytes } from 'node:crypto'
import { LANGUAGES } from '@senim/core/language.ts'
import { describe, expect, test } from 'vitest'
import { newId } from '../identity.ts'
import { MasterKey } from '../keys/master.ts'
import { doorCode, doorKeysOf, findDoorCode } from './door-code.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const keys = doorKeysOf(new MasterKey(randomBytes(32)))
const said = { institution: newId(), campaign: 65_535, language: 'kk' } as const
const code = doorCode(keys, said)

test('a code says what was put in, in forty characters that need no escape in an address', () => {
  for (const language of LANGUAGES) {
    for (const campaign of [0, 1, 65_535]) {
      const made = doorCode(keys, { ...said, campaign, language })
      expect(made).toMatch(/^[\w-]{40}$/)
      expect(findDoorCode(keys, made)).toEqual({ ...said, campaign, language })
    }
  }
})

describe('an altered code is nobody’s', () => {
  test('whichever byte is altered, and to whatever', () => {
    const bytes = Buffer.from(code, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      for (let by = 1; by < 256; by += 1) {
        const altered = Buffer.from(bytes)
        altered.writeUInt8(bytes.readUInt8(at) ^ by, at)
        expect(findDoorCode(keys, altered.toString('base64url')), `byte ${at} by ${by}`).toBeUndefined()
      }
    }
  })

  test('whichever character is another, missing or doubled', () => {
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of ALPHABET) if (letter !== code[at]) expect(findDoorCode(keys, code.slice(0, at) + letter + code.slice(at + 1)), `${letter} at ${at}`).toBeUndefined()
      expect(findDoorCode(keys, code.slice(0, at) + code.slice(at + 1))).toBeUndefined()
      expect(findDoorCode(keys, code.slice(0, at + 1) + code.slice(at))).toBeUndefined()
    }
  })

  test('and so is anything else', () => {
    for (const other of ['', ' ', 'мектеп', '='.repeat(40), '+/'.repeat(20), `${code} `, `${code}=`, code.toUpperCase(), 'x'.repeat(5000), '\u0000'.repeat(40)]) expect(findDoorCode(keys, other)).toBeUndefined()
    expect(findDoorCode(doorKeysOf(new MasterKey(randomBytes(32))), code), 'another centre’s').toBeUndefined()
  })
})

test('a code under an old key stays valid after a new key came, and a key that was taken away is forgotten', () => {
  const fresh = new MasterKey(randomBytes(32))
  const old = keys.byId.get(1) ?? fresh
  const both = { current: 2, byId: new Map([[1, old], [2, fresh]]) }
  expect(findDoorCode(both, code)).toEqual(said)
  const renewed = doorCode(both, said)
  expect(renewed).not.toBe(code)
  expect(findDoorCode(both, renewed)).toEqual(said)
  expect(findDoorCode({ current: 2, byId: new Map([[2, fresh]]) }, code)).toBeUndefined()
  expect(findDoorCode(keys, renewed), 'a key id nobody knows').toBeUndefined()
})

test('a signature made for another purpose opens no door', () => {
  const [[, master] = []] = [...keys.byId]
  const front = Buffer.from(code, 'base64url').subarray(0, 20)
  const mac = master?.sign('capability', front).subarray(0, 10) ?? Buffer.alloc(10)
  expect(findDoorCode(keys, Buffer.concat([front, mac]).toString('base64url'))).toBeUndefined()
})
