import { timingSafeEqual } from 'node:crypto'
import type { MasterKey } from '../keys/master.ts'

/** What a secret that is shown once is made of: an id and the server's signature under it, so that nothing secret is stored. */
const LENGTH = 43

/** What such a code opens. The purpose is signed with the id: a code of one kind is none of the other. */
export type CodePurpose = 'invite' | 'body key'

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

/** The code for an id, forty-three characters. */
export function signedCode(master: MasterKey, purpose: CodePurpose, id: string): string {
  return Buffer.concat([bytesOf(id), master.sign(purpose, bytesOf(id))]).toString('base64url')
}

/** Which id a code names and whether the server signed it; undefined when it is no code at all. */
export function readSignedCode(master: MasterKey, purpose: CodePurpose, code: string): { readonly id: string; readonly signed: boolean } | undefined {
  if (code.length !== LENGTH || !/^[\w-]+$/.test(code)) return undefined
  const bytes = Buffer.from(code, 'base64url')
  // The last character has two bits to spare: what is spelled in another way is another code.
  if (bytes.toString('base64url') !== code) return undefined
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return { id, signed: timingSafeEqual(master.sign(purpose, bytesOf(id)), bytes.subarray(16)) }
}
