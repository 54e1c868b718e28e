import { LANGUAGES } from '@senim/core/language.ts'
import { DEADLINES } from '@senim/core/directory/data/deadlines.ts'
import { LADDERS } from '@senim/core/directory/data/ladders.ts'
import { PROPOSALS } from '@senim/core/directory/data/proposals.ts'
import { expect, test } from 'vitest'
import { sourceWords } from './sources.ts'

test('every source that the product ships is said in each language', () => {
  for (const { id, source } of [...PROPOSALS, ...DEADLINES, ...LADDERS]) {
    for (const language of LANGUAGES) {
      const said = sourceWords(source, language)
      if (language === 'en') expect(said, id).toBe(source)
      else expect(said, id).not.toMatch(/[a-z]{2}/)
    }
  }
})

test('an article is named with its law, and two sources stand beside each other', () => {
  expect(sourceWords('Law No. 245-VIII of 30 Dec 2025, art. 72', 'ru')).toBe('Закон № 245-VIII от 30 декабря 2025 года, статья 72')
  expect(sourceWords('Law No. 245-VIII of 30 Dec 2025, art. 39; Order No. 506 of 2022 on bullying of children, as amended in 2025', 'kk')).toBe('2025 жылғы 30 желтоқсандағы № 245-VIII Заң, 39-бап; балаларды жәбірлеу туралы 2022 жылғы № 506 бұйрық, 2025 жылғы өзгерістерімен')
})

test('what an administrator wrote stays as written', () => {
  expect(sourceWords('Приказ директора, 2026; art. 4', 'kk')).toBe('Приказ директора, 2026; art. 4')
})
