import { createHash, randomBytes } from 'node:crypto'

function format(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

let pool = Buffer.alloc(0)
let used = 0

/** Ten random bytes, drawn in bulk: one system call serves hundreds of ids. */
function tenRandomBytes(): Buffer {
  if (used + 10 > pool.length) {
    pool = randomBytes(4000)
    used = 0
  }
  used += 10
  return pool.subarray(used - 10, used)
}

/** A time-ordered id (RFC 9562, version 7), so that indexes grow at one end. PostgreSQL makes them only from 18 on. */
export function newId(now: number = Date.now()): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(now, 0, 6)
  tenRandomBytes().copy(bytes, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return format(bytes)
}

/** The same words always give the same id (RFC 9562, version 8): the id of a command that must happen once. */
export function idOf(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return format(bytes)
}

/** How people speak of a contact: short, and no secret. */
export function contactCode(contact: string): string {
  return `К-${contact.slice(-4).toUpperCase()}`
}
