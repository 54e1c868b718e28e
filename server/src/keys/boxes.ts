import type { KeyObject } from 'node:crypto'
import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import type { ContentRef } from '@senim/core/decider.ts'
import type pg from 'pg'
import { newId } from '../identity.ts'
import type { NewKey, SealedContent } from '../journal/order.ts'
import type { MasterKey } from './master.ts'
import { open, seal } from './master.ts'

/** How many keys and how many texts stay in memory. */
const KEYS = 20_000
const TEXTS = 20_000

/** A map that forgets what was added first once it is full. */
class Bounded<V> {
  private readonly map = new Map<string, V>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get(key: string): V | undefined {
    return this.map.get(key)
  }

  set(key: string, value: V): void {
    this.map.set(key, value)
    if (this.map.size > this.most) for (const first of this.map.keys()) return void this.map.delete(first)
  }
}

export interface ContentKey {
  readonly id: string
  readonly key: KeyObject
}

/** Kinds of boxes; the kind is authenticated with the box. */
export type BoxKind = 'message' | 'note' | 'safeNote' | 'slice' | 'referralText' | 'handoverNote' | 'staffName' | 'addresses'

/** Seals and opens contents. Each thread and each member of staff has a key of its own; destroying that key erases the thread, or the name. */
export class Boxes {
  private readonly keys = new Bounded<ContentKey>(KEYS)
  private readonly texts = new Bounded<string>(TEXTS)
  private readonly pool: pg.Pool
  private readonly master: MasterKey

  constructor(pool: pg.Pool, master: MasterKey) {
    this.pool = pool
    this.master = master
  }

  /** A key for a new owner. It is stored with the first command that uses it. */
  newKey(owner: string): { key: ContentKey; stored: NewKey } {
    const id = owner
    const secret = randomBytes(32)
    return { key: { id, key: createSecretKey(secret) }, stored: { id, owner, wrapped: seal(this.master.wrapping, secret, `key ${id}`) } }
  }

  /** Remembers a key that is now stored. */
  keep(key: ContentKey): void {
    this.keys.set(key.id, key)
  }

  /** The key of an owner (a key's id is its owner's). Undefined when it was destroyed or never was. */
  async findKey(owner: string): Promise<ContentKey | undefined> {
    const known = this.keys.get(owner)
    if (known) return known
    const { rows } = await this.pool.query<{ wrapped: Buffer | null }>({ name: 'find-key', text: 'select wrapped from key where id = $1', values: [owner] })
    const wrapped = rows[0]?.wrapped
    if (!wrapped) return undefined
    const key = { id: owner, key: this.unwrap(owner, wrapped) }
    this.keep(key)
    return key
  }

  /** Seals a text: the reference goes into the event, the box next to it. */
  seal(key: ContentKey, kind: BoxKind, text: string): { ref: ContentRef; box: SealedContent } {
    const id = newId()
    const box = seal(key.key, Buffer.from(text), `${kind} ${id}`)
    this.texts.set(id, text)
    return { ref: { id, hash: createHash('sha256').update(box).digest('base64url') }, box: { id, keyId: key.id, kind, box } }
  }

  /** Seals what stands in a row of its own and not in `content`; `purpose` is authenticated with it. */
  sealApart(key: ContentKey, purpose: string, text: string): Buffer {
    return seal(key.key, Buffer.from(text), purpose)
  }

  /** Opens what {@link sealApart} sealed for the same purpose; throws when it was sealed for another. */
  openApart(key: ContentKey, purpose: string, box: Buffer): string {
    return open(key.key, box, purpose).toString()
  }

  /** A text that was sealed or opened here a moment ago, so that pushing it costs no look-up. */
  remembered(id: string): string | undefined {
    return this.texts.get(id)
  }

  /** Opens many boxes at once; an erased one is left out. */
  async open(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>()
    const missing: string[] = []
    for (const id of ids) {
      const text = this.texts.get(id)
      if (text === undefined) missing.push(id)
      else found.set(id, text)
    }
    if (missing.length > 0) for (const [id, text] of await this.read(missing, (id, text) => this.texts.set(id, text))) found.set(id, text)
    return found
  }

  /** Opens boxes and forgets them at once: whoever searches many old texts must not push out those that are being written. */
  async openOnce(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return await this.read(ids, () => undefined)
  }

  private unwrap(id: string, wrapped: Buffer): KeyObject {
    return createSecretKey(open(this.master.wrapping, wrapped, `key ${id}`))
  }

  private async read(ids: readonly string[], remember: (id: string, text: string) => void): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ id: string; key_id: string; kind: string; box: Buffer; wrapped: Buffer | null }>({
      name: 'open-contents',
      text: 'select c.id, c.key_id, c.kind, c.box, k.wrapped from content c join key k on k.id = c.key_id where c.id = any($1::uuid[])',
      values: [ids],
    })
    const texts = new Map<string, string>()
    for (const { id, key_id: keyId, kind, box, wrapped } of rows) {
      if (wrapped === null) continue
      const key = this.keys.get(keyId) ?? { id: keyId, key: this.unwrap(keyId, wrapped) }
      this.keep(key)
      const text = open(key.key, box, `${kind} ${id}`).toString()
      remember(id, text)
      texts.set(id, text)
    }
    return texts
  }
}
