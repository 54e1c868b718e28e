import type { Browser, CDPSession, Page } from 'playwright-core'

/** A phone on a bad network, as Chromium's own tools count it. */
export const SLOW = { kilobits: 400, latency: 400 } as const

/** What came over the wire so far: answers as they travelled, packed and with their headers, and frames of sockets. */
export interface Wire {
  bytes(): number
  /** Addresses in the order they were answered, each with its bytes. */
  readonly answers: readonly { readonly url: string; readonly bytes: number }[]
}

export interface FirstLook {
  /** Milliseconds from the start of the navigation. */
  readonly text: number
  readonly box: number
  readonly bytes: number
}

async function listen(session: CDPSession): Promise<Wire> {
  const answers: { url: string; bytes: number }[] = []
  const urls = new Map<string, string>()
  let frames = 0
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    answers.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength })
  })
  session.on('Network.webSocketFrameReceived', ({ response }) => {
    frames += Buffer.byteLength(response.payloadData)
  })
  return { bytes: () => answers.reduce((sum, answer) => sum + answer.bytes, frames), answers }
}

async function slowDown(session: CDPSession): Promise<void> {
  const throughput = (SLOW.kilobits * 1000) / 8
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: SLOW.latency, downloadThroughput: throughput, uploadThroughput: throughput })
}

/** Runs in the page before anything of it: writes down when a message box that can be typed into stands on the screen. */
function watchBox(): void {
  const look = (): void => {
    const box = document.querySelector('textarea')
    const there = box !== null && !box.disabled && !box.readOnly && box.getBoundingClientRect().height > 0
    if (!there) return void requestAnimationFrame(look)
    // The frame after this one has it drawn.
    requestAnimationFrame(() => performance.mark('box'))
  }
  requestAnimationFrame(look)
}

/** Opens a page as somebody who was never here: a browser with nothing kept. */
export async function coldVisit<T>(browser: Browser, options: { readonly locale?: string; readonly slow?: boolean }, visit: (page: Page, wire: Wire) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: options.locale ?? 'kk-KZ', viewport: { width: 360, height: 640 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const wire = await listen(session)
    if (options.slow) await slowDown(session)
    return await visit(page, wire)
  } finally {
    await context.close()
  }
}

/** The first look at a page on the slow network: its first text, its message box, the bytes of its first answer. */
export async function firstLook(browser: Browser, url: string, locale?: string): Promise<FirstLook> {
  return await coldVisit(browser, { slow: true, ...(locale === undefined ? {} : { locale }) }, async (page, wire) => {
    await page.addInitScript(watchBox)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('box').length > 0 && performance.getEntriesByName('first-contentful-paint').length > 0)
    const [text = Number.NaN, box = Number.NaN] = await page.evaluate(() => ['first-contentful-paint', 'box'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN))
    // A box is no use before it is drawn with the text around it.
    return { text, box: Math.max(text, box), bytes: wire.answers[0]?.bytes ?? Number.NaN }
  })
}
