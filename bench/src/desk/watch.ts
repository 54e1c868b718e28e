import type { Page } from 'playwright-core'

/** What the page writes down about itself; times as milliseconds since 1970, so that they can be laid beside those of other processes. */
export interface Watched {
  /** When the frame with an offer was drawn, by the first words it quotes. */
  readonly offers: Record<string, number>
  /** Time between two frames, in milliseconds. */
  readonly gaps: number[]
  /** Frames that took longer than 50 ms by Chromium's own account, with what ran in them. */
  readonly long: { readonly took: number; readonly what: string }[]
}

declare global {
  interface Window {
    watched: { offers: Record<string, number>; gaps: number[]; long: { took: number; what: string }[]; counting: boolean }
  }
}

interface LongFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly invoker: string; readonly sourceFunctionName: string; readonly duration: number }[]
}

/** Runs in the page before anything of it. */
function watchPage(): void {
  const watched: Window['watched'] = { offers: {}, gaps: [], long: [], counting: false }
  window.watched = watched
  const now = (): number => performance.timeOrigin + performance.now()
  const drawn = new MessageChannel()
  let waiting: string[] = []
  // A message posted in a frame's callback arrives when that frame has been handed over to be drawn.
  drawn.port1.addEventListener('message', () => {
    for (const words of waiting) watched.offers[words] ??= now()
    waiting = []
  })
  drawn.port1.start()
  const look = (): void => {
    const words = document.querySelector('.offer blockquote')?.textContent ?? ''
    if (words === '' || words in watched.offers || waiting.includes(words)) return
    waiting.push(words)
    requestAnimationFrame(() => drawn.port2.postMessage(0))
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  let last = 0
  const count = (at: number): void => {
    if (watched.counting && last > 0) watched.gaps.push(at - last)
    last = at
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  new PerformanceObserver((list) => {
    if (!watched.counting) return
    for (const entry of list.getEntries() as LongFrame[]) {
      if (entry.duration > 50) watched.long.push({ took: entry.duration, what: entry.scripts.map((one) => `${one.invoker} ${one.sourceFunctionName} ${Math.round(one.duration)} ms`).join('; ') })
    }
  }).observe({ type: 'long-animation-frame', buffered: false })
}

export async function watch(page: Page): Promise<void> {
  await page.addInitScript(watchPage)
}

/** Frames of the page while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<Pick<Watched, 'gaps' | 'long'>> {
  await page.evaluate(() => {
    Object.assign(window.watched, { gaps: [], long: [], counting: true })
  })
  await work()
  return await page.evaluate(() => {
    window.watched.counting = false
    return { gaps: window.watched.gaps, long: window.watched.long }
  })
}

/** When each offer was drawn. */
export async function offersDrawn(page: Page): Promise<Readonly<Record<string, number>>> {
  return await page.evaluate(() => window.watched.offers)
}
