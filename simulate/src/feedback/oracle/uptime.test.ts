import { expect, test } from 'vitest'
import { Uptime } from './uptime.ts'

test('counts only the time in which somebody was up', () => {
  const uptime = new Uptime()
  for (const [at, up] of [[10, true], [20, false], [20, false], [30, true], [30, false], [30, true]] as const) uptime.changed(at, up)
  expect(uptime.between(0, 10), 'before anybody was').toBe(0)
  expect(uptime.between(0, 15)).toBe(5)
  expect(uptime.between(12, 18)).toBe(6)
  expect(uptime.between(20, 30), 'while nobody was').toBe(0)
  expect(uptime.between(15, 40)).toBe(15)
  expect(uptime.between(40, 15), 'backwards').toBe(0)
})
