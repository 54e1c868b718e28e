/** Letters and figures that nobody takes for one another when reading out. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** A first password, `k7mq-…` four times: 16 signs of 31, 79 bits. `bytes` fills an array with chance. */
export function firstPassword(bytes: (into: Uint8Array<ArrayBuffer>) => void): string {
  let signs = ''
  const one = new Uint8Array(1)
  while (signs.length < GROUPS * GROUP) {
    bytes(one)
    const byte = one[0] ?? 0
    // What would make the first signs likelier is thrown away.
    if (byte < 256 - (256 % SIGNS.length)) signs += SIGNS[byte % SIGNS.length] ?? ''
  }
  return Array.from({ length: GROUPS }, (_, group) => signs.slice(group * GROUP, (group + 1) * GROUP)).join('-')
}
