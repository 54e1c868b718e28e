import type { Language } from '@senim/core/language.ts'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** Words of the pages as a person sees them, written out here so that a changed text is noticed. */
export const SEEN = {
  kk: { question: 'Не болды?', next: 'Келесі кезек сіздікі', oneBefore: 'Алдыңызда 1 адам бар', state: 'Кезектегі орныңыз: 1', empty: 'Бір сөз жазыңыз', tooLong: /4\u00A0000 таңбаға дейін/, sent: 'Жіберілді', read: 'Оқылды', exit: 'Шығу', closed: 'Әңгіме аяқталды', offline: 'Байланыс үзілді', unreadable: /қабылдай алмадық/, language: /тіл әзірге жоқ/ },
  ru: { question: 'Что случилось?', next: 'Вы следующие в очереди', oneBefore: 'Перед вами 1 человек', state: 'Ваше место в очереди: 1', empty: 'Напишите хотя бы слово', tooLong: /до 4\u00A0000 знаков/, sent: 'Отправлено', read: 'Прочитано', exit: 'Выйти', closed: 'Разговор завершён', offline: 'Связь прервалась', unreadable: /Не получилось принять/, language: /языка пока нет/ },
  en: { question: 'What happened?', next: 'You are next', oneBefore: '1 person is before you', state: 'Your place in the queue: 1', empty: 'Write at least one word', tooLong: /to 4,000 characters/, sent: 'Sent', read: 'Read', exit: 'Exit', closed: 'This conversation has ended', offline: 'Connection lost', unreadable: /could not take in/, language: /language is not here yet/ },
} as const satisfies Record<Language, Record<string, string | RegExp>>

/** Writes the first words and waits for the dialogue. */
export async function begin(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.fill('#text', words)
  await page.click('#send')
  await page.waitForSelector('#dialogue')
}

/** Writes one more message. */
export async function write(page: Page, words: string): Promise<void> {
  await page.fill('#text', words)
  await page.click('#send')
}

/** All bubbles in order: whose they are, and what they say. A message that is not stored yet ends in "…". */
export async function bubbles(page: Page): Promise<readonly string[]> {
  return await page.locator('#talk li:has(.bub)').evaluateAll((lines) =>
    lines.map((line) => `${line.classList.contains('me') ? 'me' : 'op'}: ${line.querySelector('.bub')?.textContent ?? ''}${line.classList.contains('pending') ? '…' : ''}`),
  )
}

/** Waits until exactly these bubbles stand there. */
export async function seeBubbles(page: Page, wanted: readonly string[], timeout = 15_000): Promise<void> {
  await expect.poll(async () => await bubbles(page), { timeout }).toEqual(wanted)
}
