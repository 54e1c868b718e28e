import { timingSafeEqual } from 'node:crypto'
import type { Language } from '@senim/core/language.ts'
import type { MasterKey } from '../keys/master.ts'

/**
 * What a QR code says: key id (1 byte), institution (16), campaign (2), language (1), and 80 bits of the server's signature
 * under them (10). Thirty bytes are forty characters of base64url with no bit to spare, so no two codes read as the same.
 */
export interface DoorCode {
  readonly institution: string
  readonly campaign: number
  readonly language: Language
}

/** The keys that sign codes. Posters hang for years: a new key gets the next id, and codes under the old ids stay valid. */
export interface DoorKeys {
  readonly current: number
  readonly byId: ReadonlyMap<number, MasterKey>
}

/** The keys of a centre that has never changed its key. */
export function doorKeysOf(master: MasterKey): DoorKeys {
  return { current: 1, byId: new Map([[1, master]]) }
}

const SAID = 20
const MAC = 10
const LENGTH = 40
/** A language's number stands on paper: it is never given to another. */
const NUMBERS = { kk: 1, ru: 2, en: 3 } as const satisfies Record<Language, number>
const LANGUAGE_OF = new Map<number, Language>([[1, 'kk'], [2, 'ru'], [3, 'en']])

const macOf = (key: MasterKey, said: Buffer): Buffer => key.sign('door', said).subarray(0, MAC)

/** The code of a door, forty characters. */
export function doorCode({ current, byId }: DoorKeys, { institution, campaign, language }: DoorCode): string {
  const key = byId.get(current)
  if (key === undefined) throw new Error(`no key has the id ${current}`)
  const said = Buffer.alloc(SAID)
  said.writeUInt8(current, 0)
  said.write(institution.replaceAll('-', ''), 1, 'hex')
  said.writeUInt16BE(campaign, 17)
  said.writeUInt8(NUMBERS[language], 19)
  return Buffer.concat([said, macOf(key, said)]).toString('base64url')
}

/** What a code says, or undefined when it was not made here or was altered. */
export function findDoorCode({ byId }: DoorKeys, code: string): DoorCode | undefined {
  if (code.length !== LENGTH || !/^[\w-]+$/.test(code)) return undefined
  const bytes = Buffer.from(code, 'base64url')
  const said = bytes.subarray(0, SAID)
  const key = byId.get(said.readUInt8(0))
  if (key === undefined || !timingSafeEqual(macOf(key, said), bytes.subarray(SAID))) return undefined
  const language = LANGUAGE_OF.get(said.readUInt8(19))
  if (language === undefined) return undefined
  const hex = said.subarray(1, 17).toString('hex')
  return { institution: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`, campaign: said.readUInt16BE(17), language }
}
