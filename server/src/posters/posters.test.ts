import { LANGUAGES } from '@senim/core/language.ts'
import { POSTERS } from '@senim/text/posters.ts'
import { describe, expect, test } from 'vitest'
import { fontsIn, readPdf } from '../testing/read-pdf.ts'
import type { Poster } from './poster.ts'
import type { Sheet } from './posters.ts'
import { printPosters } from './posters.ts'

const CODE = 'AQGR06AAAABwAIAAAAAAAAAAAAABAbRx2fbzaeeR'
const poster = (language: Poster['language'], more: Partial<Poster> = {}): Poster => ({ language, address: `https://111.example/e/${CODE}`, host: '111.example', mark: `ULY-77 / 3 / ${language}`, ...more })
const AT = new Date('2026-09-01T05:00:00Z')
async function print(sheet: Sheet, posters: readonly Poster[]): Promise<Buffer> {
  const printed = await printPosters(sheet, posters, AT)
  if (printed === undefined) throw new Error('nobody left')
  return printed
}
/** Words without regard to where a line ends. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe.each(LANGUAGES)('in %s', (language) => {
  const text = POSTERS[language]

  test('the page to hang up is one A4 with every word on it, and its code leads to the exact address', async () => {
    const [page, ...more] = await readPdf(await print('a4', [poster(language)]))
    expect(more).toEqual([])
    expect(page?.size).toEqual([210, 297])
    for (const words of [text.headline, text.about, ...text.facts, text.scan, text.danger, text.voice, text.centre, '112', '111.example', `ULY-77 / 3 / ${language}`]) expect(flat(page?.text ?? '')).toContain(flat(words))
    expect(page?.codes).toEqual([`https://111.example/e/${CODE}`])
  })

  test('a sheet has twelve stickers that all lead to the exact address', async () => {
    const [page, ...more] = await readPdf(await print('stickers', [poster(language)]), { across: 3, down: 4 })
    expect(more).toEqual([])
    expect(page?.size).toEqual([210, 297])
    for (const words of [text.sticker.headline, text.sticker.facts, text.sticker.danger]) expect(flat(page?.text ?? '').split(flat(words))).toHaveLength(13)
    expect(page?.codes).toEqual(Array.from({ length: 12 }, () => `https://111.example/e/${CODE}`))
  })

  test('the letters are in the file: no printer needs a font of its own', async () => {
    for (const sheet of ['a4', 'stickers'] as const) {
      const { named, carried } = fontsIn(await print(sheet, [poster(language)]))
      expect(carried).toHaveLength(2)
      expect(named).toEqual(carried)
    }
  })
})

test('each letter of Kazakh comes out as it went in, in both weights', async () => {
  const letters = 'ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І'
  const pdf = await print('a4', [poster('kk', { host: letters, mark: letters })])
  const [page] = await readPdf(pdf)
  expect(flat(page?.text ?? '').split(letters)).toHaveLength(3)
})

test('many posters make one document, a page each; the title names no school', async () => {
  const many = await print('a4', [poster('kk'), poster('kk', { address: 'https://111.example/e/other' })])
  expect((await readPdf(many)).map((page) => page.codes)).toEqual([[`https://111.example/e/${CODE}`], ['https://111.example/e/other']])
  expect(many.toString('latin1')).not.toContain('ULY')
})

test('a long code of an institution still fits on its page', async () => {
  const [page, ...more] = await readPdf(await print('stickers', [poster('ru', { mark: `${'Ж'.repeat(40)} / 65535 / ru` })]))
  expect(more).toEqual([])
  expect(page?.text).toContain('Ж'.repeat(40))
})

test('nothing is drawn any more once whoever asked has left', async () => {
  const left = new AbortController()
  const drawn = new Set<number>()
  const posters = Array.from({ length: 5 }, (_, nth): Poster => ({
    ...poster('kk'),
    get mark() {
      drawn.add(nth)
      if (nth === 1) left.abort()
      return `${nth}`
    },
  }))
  expect(await printPosters('a4', posters, AT, left.signal)).toBeUndefined()
  expect([...drawn]).toEqual([0, 1])
})
