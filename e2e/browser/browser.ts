import type { Language } from '@senim/core/language.ts'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumPath } from '../chromium.ts'

const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Language, string>

export interface Visit {
  readonly address: string
  readonly language?: Language
  readonly width?: number
  readonly height?: number
  readonly javaScript?: boolean
  readonly dark?: boolean
  /** A phone: fingers instead of a mouse. */
  readonly touch?: boolean
  /** Faults this test brings about on purpose, such as a lost connection. Anything else fails the test. */
  readonly expected?: readonly RegExp[]
}

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** All that went wrong in these pages so far, expected or not. */
  readonly faults: readonly string[]
}

/**
 * What Chromium writes when a page is left, or closes its socket, while that still connects. No part of it failed; a connection
 * that failed has other words, and one that never comes about shows in what the test waits for.
 */
const LEFT_CONNECTING = /WebSocket connection to '.*' failed: WebSocket is closed before the connection is established\.$/

/** What Exit leads to; no test asks the real network for anything. */
const ELSEWHERE = '<!doctype html><html lang="en"><title>Weather</title><link rel="icon" href="data:,"><h1>Weather</h1></html>'

/**
 * One browser for a test file; with `memory` it keeps pages it left, as browsers of
 * people do, and nothing stands between it and its history. `visit` opens a page as somebody of their own; after each test all of them are closed, and
 * the test fails when a page wrote an error to its console, threw, broke the content security policy, or asked another server.
 */
export function useBrowser({ memory = false } = {}): { readonly visit: (visit: Visit) => Promise<Visitor> } {
  let browser: Browser | undefined
  const open: BrowserContext[] = []
  const unexpected: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-background-networking'], ignoreDefaultArgs: memory ? ['--disable-back-forward-cache'] : [] })
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()))
    expect(unexpected.splice(0), 'what went wrong in the pages').toEqual([])
  })
  afterAll(async () => await browser?.close())

  const visit = async (wanted: Visit): Promise<Visitor> => {
    if (browser === undefined) throw new Error('the browser runs only inside tests and hooks')
    const { address, language = 'kk', width = 360, height = 640, javaScript = true, dark = false, touch = false, expected = [] } = wanted
    const context = await browser.newContext({
      baseURL: address, locale: LOCALE[language], viewport: { width, height }, javaScriptEnabled: javaScript, colorScheme: dark ? 'dark' : 'light',
      hasTouch: touch, isMobile: touch, reducedMotion: 'reduce', timezoneId: 'Asia/Almaty',
    })
    open.push(context)
    const faults: string[] = []
    const fault = (words: string): void => {
      if (LEFT_CONNECTING.test(words)) return
      faults.push(words)
      if (!expected.some((one) => one.test(words))) unexpected.push(words)
    }
    watch(context, fault)
    const stray = (url: string): void => fault(`asked another server: ${url}`)
    if (!memory) await answerElsewhere(context, address, stray)
    const page = await context.newPage()
    if (memory) await answerSecure(page, stray)
    return { context, page, faults }
  }
  return { visit }
}

/** Going elsewhere is what Exit does; a page that fetches something from elsewhere is a fault. */
async function answerElsewhere(context: BrowserContext, address: string, stray: (url: string) => void): Promise<void> {
  await context.route((url) => url.origin !== address, async (route) => {
    if (!route.request().isNavigationRequest()) stray(route.request().url())
    await route.fulfill({ contentType: 'text/html', body: ELSEWHERE })
  })
}

/** The same for one page, and only for https, which our own server here does not speak: Playwright's way takes every request past the browser's own rules for Back. */
async function answerSecure(page: Page, stray: (url: string) => void): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', ({ requestId, resourceType, request }) => {
    if (resourceType !== 'Document') stray(request.url)
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/html' }], body: Buffer.from(ELSEWHERE).toString('base64') })
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] })
}

function watch(context: BrowserContext, fault: (words: string) => void): void {
  // Chromium writes a broken content security policy to the console, as an error.
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') fault(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => fault(`thrown: ${error.error().message}`))
}
