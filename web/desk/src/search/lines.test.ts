import { expect, test } from 'vitest'
import type { MessageView } from '@senim/contract/contacts.ts'
import type { TranscriptChange } from '@senim/contract/search.ts'
import { filtersIn, bodyOf, NOTHING_ASKED } from './kept.ts'
import { linesOf } from './lines.ts'

const message = (seq: number, at: number): MessageView => ({ seq, by: 'citizen', name: null, text: `${seq}`, at })
const change = (what: TranscriptChange['what'], at: number): TranscriptChange => ({ what, at, who: null, level: null })
const sameDay = (a: number, b: number): boolean => Math.floor(a / 100) === Math.floor(b / 100)

test('words and what happened stand in one order of time, each day begun by a line', () => {
  const lines = linesOf({ messages: [message(1, 10), message(2, 30), message(3, 130)], changes: [change('urgency', 10), change('answers', 20), change('closed', 140)] }, sameDay)
  expect(lines.map((line) => `${line.is} ${line.at}`)).toEqual(['day 10', 'said 10', 'change 10', 'change 20', 'said 30', 'day 130', 'said 130', 'change 140'])
})

test('what was left empty is not asked for, and is no filter', () => {
  expect(bodyOf(NOTHING_ASKED)).toEqual({ who: 'anybody' })
  expect(bodyOf({ ...NOTHING_ASKED, region: '620000000', words: '  ' })).toEqual({ who: 'anybody', region: '620000000' })
  expect([NOTHING_ASKED, { ...NOTHING_ASKED, number: '1', words: 'x' }, { ...NOTHING_ASKED, who: 'me', risk: 'high' }].map(filtersIn)).toEqual([0, 0, 2])
})
