import { expect, test } from 'vitest'
import { firstBits } from './first-bits.ts'

test('is the beginning of SHA-256, for every length that fits', async () => {
  for (let length = 0; length <= 55; length += 1) {
    const text = 'Aa0.-_zZ9'.repeat(7).slice(0, length)
    const whole = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    expect(firstBits(text), text).toBe(new DataView(whole).getInt32(0))
  }
})
