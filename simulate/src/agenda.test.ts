import { expect, test } from 'vitest'
import { Agenda } from './agenda.ts'
import { Chance } from './chance.ts'

test('things happen in the order of their time, and of being put down; nothing in the past', () => {
  const agenda = new Agenda(100)
  const chance = new Chance(1)
  const happened: [at: number, nth: number][] = []
  for (let nth = 0; nth < 500; nth += 1) agenda.at(chance.between(50, 200), () => happened.push([agenda.now, nth]))
  agenda.at(150, () => agenda.at(10, () => happened.push([agenda.now, 1000])))
  expect(agenda.runUntil(1000, 1000)).toBe(true)
  expect(happened).toHaveLength(501)
  expect(happened).toEqual(happened.toSorted(([a, m], [b, n]) => a - b || m - n))
  expect(happened.find(([, nth]) => nth === 1000)?.[0]).toBe(150)
  expect(agenda.now).toBe(1000)
})

test('what goes on without end is stopped', () => {
  const agenda = new Agenda(0)
  const again = (): void => agenda.in(1, again)
  again()
  expect(agenda.runUntil(1_000_000, 50)).toBe(false)
  expect(agenda.now).toBe(50)
})
