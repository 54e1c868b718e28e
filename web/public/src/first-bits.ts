/* SHA-256 of one short text. The browser's own is asked for one hash at a time, by a promise each: on an old phone that costs more than the hash. */

const primes: number[] = []
for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
const K = primes.map((prime) => fraction(Math.cbrt(prime)))
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const words = new Int32Array(64)

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The first 32 bits of the SHA-256 of an ASCII text of at most 55 characters. */
export function firstBits(text: string): number {
  words.fill(0, 0, 16)
  for (let at = 0; at < text.length; at += 1) words[at >> 2] = (words[at >> 2] ?? 0) | (text.charCodeAt(at) << (24 - 8 * (at & 3)))
  words[text.length >> 2] = (words[text.length >> 2] ?? 0) | (0x80 << (24 - 8 * (text.length & 3)))
  words[15] = 8 * text.length
  for (let i = 16; i < 64; i += 1) {
    const early = words[i - 15] ?? 0
    const late = words[i - 2] ?? 0
    words[i] = (words[i - 16] ?? 0) + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (words[i - 7] ?? 0) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + (words[i] ?? 0)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  return (a + (START[0] ?? 0)) | 0
}
