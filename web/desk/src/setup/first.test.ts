import { expect, test } from 'vitest'
import { setup } from '@senim/contract/access.ts'
import { EMPTY, entryOf, firstLack } from './first.ts'

const whole = { code: ' ABCD2345 ', name: 'Жанар', login: 'zhanar ', password: ' twelve signs' }

test('names the first field that the server would refuse', () => {
  expect([EMPTY, { ...whole, name: ' ' }, { ...whole, login: 'zh' }, { ...whole, login: 'zha nar' }, { ...whole, password: 'elevensigns' }, whole].map(firstLack)).toEqual(['code', 'name', 'login', 'login', 'password', null])
})

test('what lacks nothing is what the server takes; a password stays as it was typed', () => {
  expect(setup.parse(entryOf(whole))).toEqual({ code: 'abcd2345', name: 'Жанар', login: 'zhanar', password: ' twelve signs' })
})
