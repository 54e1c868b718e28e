import type { KeyObject } from 'node:crypto'
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'

const NONCE = 12
const TAG = 16

/**
 * Seals with AES-256-GCM: nonce, box, tag. `about` is authenticated with it, so a box cannot be moved to another place.
 * Keys are key objects, never bare bytes: with those Node takes four times as long (measured: 10.1 and 2.6 µs a box).
 */
export function seal(key: KeyObject, plain: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what {@link seal} made. Throws when the key, the box or `about` is another one. */
export function open(key: KeyObject, box: Buffer, about: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE)).setAAD(Buffer.from(about))
  decipher.setAuthTag(box.subarray(box.length - TAG))
  return Buffer.concat([decipher.update(box.subarray(NONCE, box.length - TAG)), decipher.final()])
}

/** The master key and the keys drawn from it, one a purpose. Lives in a file, never in the database. */
export class MasterKey {
  readonly wrapping: KeyObject
  private readonly signing: KeyObject
  private readonly hashing: KeyObject

  constructor(secret: Buffer) {
    const draw = (purpose: string): KeyObject => createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `senim ${purpose}`, 32)))
    this.wrapping = draw('wrapping')
    this.signing = draw('signing')
    this.hashing = draw('hashing')
  }

  /** Proof that a value came from this server: 16 bytes. */
  sign(purpose: string, value: string | Buffer): Buffer {
    return createHmac('sha256', this.signing).update(`${purpose}\u0000`).update(value).digest().subarray(0, 16)
  }

  /** A fingerprint that nobody without the key can guess back, for comparing only. */
  fingerprint(value: string): Buffer {
    return createHmac('sha256', this.hashing).update(value).digest().subarray(0, 16)
  }
}

function wrongFile(file: string, found: string): Error {
  return new Error(`SENIM_KEY_FILE: found ${file}, ${found}; it needs a file with 32 bytes in base64, or a place where one can be made`)
}

function readKey(file: string): string {
  try {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true })
      const fresh = `${file}.new`
      writeFileSync(fresh, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
      renameSync(fresh, file)
    }
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw wrongFile(file, `which cannot be read or made (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`)
  }
}

/** Closes a key file to everybody else. Only what was read as a key: the path of anything else may stand here by mistake. */
function closeToOthers(file: string): void {
  if ((statSync(file).mode & 0o077) === 0) return
  try {
    chmodSync(file, 0o600)
  } catch {
    // A secret mounted by somebody else, who decides who may read it.
  }
}

/** Reads the key file or, on a new machine, makes it (32 random bytes, readable by its owner alone). */
export function loadMasterKey(file: string): MasterKey {
  const secret = Buffer.from(readKey(file), 'base64')
  if (secret.length !== 32) throw wrongFile(file, 'which does not hold a key')
  closeToOthers(file)
  return new MasterKey(secret)
}

/** Stops the start when the key file belongs to another database: with it nothing could ever be read. */
export async function checkMasterKey(pool: pg.Pool, master: MasterKey, file: string): Promise<void> {
  const mac = master.sign('database', 'key check')
  await pool.query('insert into key_check (mac) values ($1) on conflict do nothing', [mac])
  const { rows } = await pool.query<{ mac: Buffer }>('select mac from key_check')
  const stored = rows[0]?.mac
  if (stored === undefined || !timingSafeEqual(stored, mac)) throw new Error(`SENIM_KEY_FILE: ${file} is not the key this database was made with; it needs the file that was`)
}
