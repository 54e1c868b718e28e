/** Many small pieces instead of one large: the time it takes then hardly depends on luck. */
export const PIECES = 16

/** What is hashed (SHA-256) for one piece; it fits into a single block. The ticket is signed for one contact, so no work serves another. */
export function pieceOf(ticket: string, piece: number, tried: number): string {
  return `${ticket}.${piece}.${tried}`
}

/** Whether the first 32 bits of a hash begin with so many zero bits. */
export function beginsWithZeros(first: number, bits: number): boolean {
  return first >>> (32 - bits) === 0
}
