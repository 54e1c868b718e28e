import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, bubbles, SEEN, seeBubbles, write } from './citizen.ts'
import { Operator } from './operator.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser({ memory: true })
const WEATHER = /^https:\/\/www\.kazhydromet\.kz\//
const ANSWER = 'Сіз дұрыс жаздыңыз'
let operator: Operator

beforeAll(async () => {
  operator = await Operator.signIn(server(), 'marat')
  await operator.available()
})

/** Every request that leaves for another host, and every page of ours with what it says about being kept. */
function watchRequests(context: BrowserContext): { readonly elsewhere: readonly string[]; readonly pages: readonly string[] } {
  const [elsewhere, pages]: [string[], string[]] = [[], []]
  context.on('request', (request) => {
    if (!request.url().startsWith(server().address) && /^https?:|^wss?:/.test(request.url())) elsewhere.push(`${request.method()} ${request.url()} referrer: ${request.headers()['referer'] ?? 'none'}`)
  })
  context.on('response', (response) => {
    if (response.url().startsWith(server().address) && response.request().resourceType() === 'document') pages.push(`${response.headers()['cache-control']}, ${response.headers()['referrer-policy']}`)
  })
  return { elsewhere, pages }
}

/** What the browser keeps of our pages, by its own account; in the same tab, whose session storage is its own. */
async function keptBy(page: Page): Promise<object> {
  await page.goto('/traces')
  const session = await page.context().newCDPSession(page)
  const { usage, usageBreakdown } = await session.send('Storage.getUsageAndQuota', { origin: server().address })
  const seen = await page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length, cookie: document.cookie,
  }))
  return { ...seen, cookies: await page.context().cookies(), usage, stored: usageBreakdown.filter((one) => one.usage > 0) }
}

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '', cookies: [], usage: 0, stored: [] }

/** All that can be read on the page as it stands, fields too; what cannot be read at all holds no word. */
async function readable(page: Page): Promise<string> {
  try {
    const fields = await page.locator('textarea, input').evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement ? one.value : '')))
    return [page.url(), await page.title(), await page.content(), ...fields].join('\n')
  } catch {
    return ''
  }
}

/** Goes Back as a curious hand does, ten times, and reads every page there is. */
async function backTenTimes(page: Page): Promise<readonly string[]> {
  const read: string[] = []
  for (let nth = 0; nth < 10; nth += 1) {
    await page.goBack({ timeout: 5000 }).catch(() => undefined)
    read.push(await readable(page))
  }
  return read
}

function expectNoWord(pages: readonly string[], words: readonly string[]): void {
  expect(pages).toHaveLength(10)
  const shown = words.flatMap((word) => pages.flatMap((page, nth) => (page.includes(word) ? [`Back ${nth + 1}: ${word} on ${page.split('\n')[0]}`] : [])))
  expect(shown).toEqual([])
}

describe('after Exit from the dialogue', () => {
  test('nothing is stored, nobody else was asked, and Back ten times never shows a word', async () => {
    const words = ['ешкім көрмесін', 'мұны да', 'жіберілмеген сөз', ANSWER]
    const { context, page } = await visit({ address: server().address, language: 'kk' })
    const { elsewhere, pages } = watchRequests(context)
    await page.goto('/traces')
    await begin(page, 'ешкім көрмесін')
    await write(page, 'мұны да')
    operator.say(await operator.takeOffer('ешкім көрмесін'), ANSWER)
    await expect.poll(async () => await bubbles(page)).toContain(`op: ${ANSWER}`)
    await page.fill('#text', 'жіберілмеген сөз')
    await page.click('#exit')
    await page.waitForURL(WEATHER)
    expect(elsewhere).toEqual(['GET https://www.kazhydromet.kz/ referrer: none'])
    expect(pages).toEqual(Array.from(pages, () => 'no-store, no-referrer'))
    expectNoWord(await backTenTimes(page), words)
    expect(await keptBy(page)).toEqual(NOTHING)
  })

  test('so it is without script, by the link alone: start, wait, dialogue, exit', async () => {
    const words = ['никто не увидит', 'и это', ANSWER]
    const { context, page } = await visit({ address: server().address, language: 'ru', javaScript: false, expected: [/ERR_CACHE_MISS/] })
    const { elsewhere, pages } = watchRequests(context)
    await begin(page, 'никто не увидит')
    expect(await page.getAttribute('#dialogue', 'data-status')).toBe('waiting')
    operator.say(await operator.takeOffer('никто не увидит'), ANSWER)
    await expect.poll(async () => {
      await page.click('#refresh')
      return await bubbles(page)
    }).toEqual(['me: никто не увидит', `op: ${ANSWER}`])
    await write(page, 'и это')
    await seeBubbles(page, ['me: никто не увидит', `op: ${ANSWER}`, 'me: и это'])
    await page.click('#exit')
    await page.waitForURL(WEATHER)
    expect(elsewhere).toEqual(['GET https://www.kazhydromet.kz/ referrer: none'])
    expect(pages.length).toBeGreaterThan(3)
    expect(pages).toEqual(Array.from(pages, () => 'no-store, no-referrer'))
    expectNoWord(await backTenTimes(page), words)
  })

  test.each(['from there', 'after the way back'])('so it is for words that were typed, never sent, and taken along to the page on what stays: %s', async (when) => {
    const { page } = await visit({ address: server().address, language: 'en' })
    await page.goto('/ru')
    await page.fill('#text', 'typed on the way')
    await page.click('#traces')
    await page.waitForSelector('#back')
    await page.click('#langs [lang="kk"]')
    await expect.poll(async () => await page.getAttribute('html', 'lang')).toBe('kk')
    if (when === 'after the way back') {
      await page.click('#back button')
      await page.waitForSelector('#start')
      await expect.poll(async () => await page.locator('h1').textContent()).toBe(SEEN.kk.question)
      expect(await page.inputValue('#text')).toBe('typed on the way')
    }
    await page.click('#exit')
    await page.waitForURL(WEATHER)
    // No page in the history has to be sent again: Chromium would complain, and this test with it.
    expectNoWord(await backTenTimes(page), ['typed on the way'])
    expect(await keptBy(page)).toEqual(NOTHING)
  })
})
