import { expect, test } from 'vitest'
import { CITIZEN } from './citizen.ts'
import { describe as standing } from './citizen-state.ts'
import type { Said, Transcript } from './transcript.ts'
import { clockTime, layTranscript } from './transcript.ts'

const words = CITIZEN.ru.live
const OFFSET = 300
const at = (iso: string): number => Date.parse(`${iso}+05:00`)
const me = (seq: number, when: string): Said => ({ seq, by: 'citizen', name: null, text: `m${seq}`, at: at(when) })
const staff = (seq: number, name: string, when: string): Said => ({ seq, by: 'staff', name, text: `m${seq}`, at: at(when) })

function lay(change: Partial<Transcript>): readonly string[] {
  const talk: Transcript = { messages: [], pending: [], pendingWord: words.unsent, theirs: { delivered: 0, read: 0 }, staffName: null, now: at('2026-03-02T22:20'), offset: OFFSET, ...change }
  return layTranscript('ru', words, talk).map((line) => (line.kind === 'message' ? `${line.mine ? 'me' : 'op'} ${line.text} [${line.meta}]${'✓'.repeat(line.ticks)}` : `${line.kind} ${line.text}`))
}

test('each day begins with its name, and the time stands once for a run within a minute', () => {
  expect(lay({ messages: [me(1, '2026-02-27T10:00'), me(2, '2026-03-01T23:59'), me(3, '2026-03-02T00:00'), me(4, '2026-03-02T00:00:30'), me(5, '2026-03-02T22:14')] })).toEqual([
    'day 27.02, 10:00', 'me m1 [10:00]',
    'day Вчера, 23:59', 'me m2 [23:59]',
    'day Сегодня, 00:00', 'me m3 []', 'me m4 [00:00]', 'me m5 [22:14 · Отправлено]✓',
  ])
})

test('a note says who answers, and who answers from now on', () => {
  const messages = [me(1, '2026-03-02T22:10'), staff(2, 'Әсем', '2026-03-02T22:11'), me(3, '2026-03-02T22:12')]
  expect(lay({ messages, staffName: 'Марат' })).toEqual([
    'day Сегодня, 22:10', 'me m1 [22:10]', 'note Вам отвечает Әсем', 'op m2 [22:11]', 'me m3 [22:12 · Отправлено]✓', 'note Теперь вам отвечает Марат',
  ])
  expect(lay({ messages, staffName: 'Әсем' }).filter((line) => line.startsWith('note'))).toHaveLength(1)
})

test('delivery is said in words under the last own message', () => {
  const messages = [me(1, '2026-03-02T22:10'), me(2, '2026-03-02T22:14')]
  const last = (theirs: Transcript['theirs']): string | undefined => lay({ messages, theirs }).at(-1)
  expect(last({ delivered: 1, read: 1 })).toBe('me m2 [22:14 · Отправлено]✓')
  expect(last({ delivered: 2, read: 1 })).toBe('me m2 [22:14 · Доставлено]✓✓')
  expect(last({ delivered: 2, read: 2 })).toBe('me m2 [22:14 · Прочитано]✓✓')
})

test('what is not stored yet stands last and says so', () => {
  expect(lay({ messages: [me(1, '2026-03-02T22:10')], pending: [{ id: 'a', text: 'x' }] }).at(-1)).toBe(`me x [${words.unsent}]`)
})

test('the time of day is the place’s own', () => {
  expect(clockTime(Date.parse('2026-03-01T20:05:00Z'), 300)).toBe('01:05')
  expect(clockTime(Date.parse('2026-03-01T02:05:00Z'), -180)).toBe('23:05')
})

test('waiting says the place, the usual wait, and that it takes longer when it does', () => {
  const view = { status: 'waiting', ahead: 2, usualWait: 4, staff: null, reconnecting: false } as const
  expect(standing('ru', words, view, 0)).toEqual({
    state: 'Ваше место в очереди: 3', icon: 'clock', title: 'Перед вами 2 человека',
    lines: ['Сейчас чаще всего ждут около 4 минут. Если выйдет дольше, мы скажем об этом здесь.', words.meanwhile, words.stays],
  })
  expect(standing('ru', words, { ...view, ahead: 0 }, 0).title).toBe(words.next)
  expect(standing('ru', words, { ...view, usualWait: null }, 0).lines).toEqual([words.meanwhile, words.stays])
  expect(standing('ru', words, view, 5).lines[0]).toBe(words.longer)
  expect(standing('ru', words, { ...view, usualWait: 21 }, 0).lines[0]).toBe(words.usualLong)
  expect(standing('ru', words, { ...view, reconnecting: true }, 0).lines).toEqual([words.kept, words.stays])
})

test('whoever came after somebody who had not written yet answers from now on', () => {
  const messages = [me(1, '2026-03-02T22:10')]
  expect(lay({ messages, staffName: 'Марат', staffChanged: true }).at(-1)).toBe('note Теперь вам отвечает Марат')
  expect(lay({ messages: [...messages, staff(2, 'Марат', '2026-03-02T22:11')], staffName: 'Марат', staffChanged: true }).filter((line) => line.startsWith('note'))).toEqual(['note Теперь вам отвечает Марат'])
})
