import { timingSafeEqual } from 'node:crypto'
import type { MasterKey } from '../keys/master.ts'

/** What stands in a link behind the `#`: the id of the invitation and the server's signature under it, so that nothing secret is stored. */
const LENGTH = 43

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

/** The code of an invitation, forty-three characters. */
export function inviteCode(master: MasterKey, invite: string): string {
  return Buffer.concat([bytesOf(invite), master.sign('invite', bytesOf(invite))]).toString('base64url')
}

/** Which invitation a code names and whether the server signed it; undefined when it is no code at all. */
export function readInviteCode(master: MasterKey, code: string): { readonly invite: string; readonly signed: boolean } | undefined {
  if (code.length !== LENGTH || !/^[\w-]+$/.test(code)) return undefined
  const bytes = Buffer.from(code, 'base64url')
  const hex = bytes.subarray(0, 16).toString('hex')
  const invite = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return { invite, signed: timingSafeEqual(master.sign('invite', bytesOf(invite)), bytes.subarray(16)) }
}
