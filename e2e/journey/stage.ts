import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@senim/core/language.ts'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath } from '../chromium.ts'
import { TestServer } from '../server.ts'

const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Language, string>
const SIZES = { phone: { width: 360, height: 640 }, desk: { width: 1440, height: 900 } } as const

export interface Step {
  readonly name: string
  readonly ms: number
}

export interface Visitor {
  readonly language: Language
  readonly size: keyof typeof SIZES
  readonly javaScript?: boolean
  readonly dark?: boolean
}

/** The server, the browser, everybody's open page, and what was done so far. */
export class Stage {
  readonly steps: Step[] = []
  readonly server: TestServer
  /** The processes of the centre; people come to them in turn. */
  private readonly processes: readonly TestServer[]
  private entered = 0
  private readonly browser: Browser
  private readonly shots: string | undefined
  private readonly pages = new Map<string, Page>()
  private readonly problems: string[] = []

  private constructor(server: TestServer, processes: readonly TestServer[], browser: Browser, shots: string | undefined) {
    this.server = server
    this.processes = processes
    this.browser = browser
    this.shots = shots
  }

  /** `two`: the centre runs as two processes on one database. */
  static async open({ shots, two = false }: { readonly shots?: string | undefined; readonly two?: boolean }): Promise<Stage> {
    const server = await TestServer.start()
    const processes = two ? [server, await server.beside()] : [server]
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-background-networking'] })
    if (shots !== undefined) mkdirSync(shots, { recursive: true })
    return new Stage(server, processes, browser, shots)
  }

  async close(): Promise<void> {
    await this.browser.close()
    for (const process of this.processes.toReversed()) await process.stop()
  }

  /** A person at a device of their own. */
  async enter(who: string, { language, size, javaScript = true, dark = false }: Visitor): Promise<Page> {
    const { address } = this.processes[this.entered % this.processes.length] ?? this.server
    this.entered += 1
    const context = await this.browser.newContext({
      baseURL: address, locale: LOCALE[language], viewport: SIZES[size], javaScriptEnabled: javaScript, colorScheme: dark ? 'dark' : 'light', timezoneId: 'Asia/Almaty', reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(15_000)
    context.on('weberror', (error) => this.problems.push(`${who}: ${error.error().message}`))
    // Whoever is not signed in yet is told so with 401: that is how the page knows, and the browser writes it down.
    context.on('console', (message) => message.type() === 'error' && !message.text().includes('401') && this.problems.push(`${who}: ${message.text()}`))
    const page = await context.newPage()
    this.pages.set(who, page)
    return page
  }

  async leave(who: string): Promise<void> {
    await this.pages.get(who)?.context().close()
    this.pages.delete(who)
  }

  /** One thing that somebody does; fails when a page broke meanwhile. */
  async step<T>(name: string, act: () => Promise<T>): Promise<T> {
    const began = performance.now()
    const done = await act()
    this.steps.push({ name, ms: Math.round(performance.now() - began) })
    process.stdout.write(`${String(this.steps.at(-1)?.ms).padStart(6)} ms  ${name}\n`)
    if (this.problems.length > 0) throw new Error(`a page broke: ${this.problems.join('; ')}`)
    await this.keepPictures()
    return done
  }

  private async keepPictures(): Promise<void> {
    if (this.shots === undefined) return
    const number = String(this.steps.length).padStart(2, '0')
    for (const [who, page] of this.pages) await page.screenshot({ path: join(this.shots, `${number}-${who}.png`) })
  }
}
