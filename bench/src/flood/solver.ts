import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { beginsWithZeros, pieceOf, PIECES } from '@senim/core/contacts/admission/work.ts'

/** Does the work of a ticket on a thread of its own, as a phone of somebody else would. */
parentPort?.on('message', ({ ticket, bits }: { ticket: string; bits: number }) => {
  const found = Array.from({ length: PIECES }, (_, piece) => {
    for (let tried = 0; ; tried += 1) if (beginsWithZeros(createHash('sha256').update(pieceOf(ticket, piece, tried)).digest().readUInt32BE(0), bits)) return tried
  })
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ ticket, work: found.join('.') })
})
