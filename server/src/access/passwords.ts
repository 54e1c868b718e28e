import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

async function hash(password: string, nonce: Buffer): Promise<Buffer> {
  return await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })
}

/** A password as it is kept: parameters, salt and argon2id tag, in PHC form. */
export async function sealPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash(password, nonce)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether a password is the one that was kept. Takes as long for an unknown account, so that nobody learns which exist. */
export async function matchesPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, , , , salt = '', tag = ''] = (kept ?? '').split('$')
  const expected = Buffer.from(tag, 'base64url')
  const actual = await hash(password, salt === '' ? Buffer.alloc(16) : Buffer.from(salt, 'base64url'))
  return kept !== undefined && expected.length === actual.length && timingSafeEqual(expected, actual)
}
