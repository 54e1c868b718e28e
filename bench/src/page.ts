import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { chromiumPath } from '../../e2e/chromium.ts'
import { signIn } from '../../e2e/journey/sign-in.ts'
import { TestServer } from '../../e2e/server.ts'
import { median, round } from './figures.ts'
import type { FirstLook } from './visit.ts'
import { coldVisit, firstLook, SLOW } from './visit.ts'

const VISITS = 7
const LOCALES = ['kk-KZ', 'ru-RU', 'en-GB'] as const
/** Size of the bare page beside ours: about what anything at all costs on such a network. */
const BARE_BYTES = 7500
const TOP = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><h1>Bare</h1><textarea></textarea><p>'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Thousands of bytes, not 1024: the larger figure of the two. */
const kilobytes = (bytes: number): number => round(bytes / 1000)

async function withBarePage<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(TOP.padEnd(BARE_BYTES, 'word '))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

interface Looks {
  readonly name: string
  readonly looks: FirstLook[]
}

const textOf = ({ looks }: Looks): number => median(looks.map((look) => look.text))
const boxOf = ({ looks }: Looks): number => median(looks.map((look) => look.box))
const bytesOf = ({ looks }: Looks): number => Math.max(...looks.map((look) => look.bytes))

/** Cold visits to the bare page and to ours in each language, taking turns. */
async function firstLooks(browser: Browser, address: string, bare: string): Promise<{ readonly bare: Looks; readonly ours: readonly Looks[] }> {
  const beside: Looks = { name: 'bare page', looks: [] }
  const ours = LOCALES.map((name): Looks => ({ name, looks: [] }))
  for (let nth = 0; nth < VISITS; nth += 1) {
    beside.looks.push(await firstLook(browser, bare))
    for (const { name, looks } of ours) looks.push(await firstLook(browser, `${address}/`, name))
  }
  return { bare: beside, ours }
}

/** Bytes of everything from the first request until the dialogue is live: both pages, the script, its looks whether the server is there, the socket. */
async function allBytes(browser: Browser, address: string, locale: string): Promise<number> {
  return await coldVisit(browser, { locale }, async (page, wire) => {
    const socket = page.waitForEvent('websocket')
    await page.goto(`${address}/`, { waitUntil: 'networkidle' })
    await page.fill('#text', 'salem')
    await page.click('#send')
    await page.waitForSelector('#dialogue')
    await (await socket).waitForEvent('framereceived')
    await page.waitForLoadState('networkidle')
    return wire.bytes()
  })
}

/** Bytes of everything until somebody who never was at this desk is signed in and sees it. */
export async function deskBytes(browser: Browser, server: TestServer): Promise<number> {
  return await coldVisit(browser, { locale: 'ru-RU' }, async (page, wire) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(server.address)
    const before = wire.bytes()
    await signIn(page, `${server.address}/desk/`, server.account('asem'), 'ru')
    await page.waitForSelector('[data-status]')
    await page.waitForLoadState('networkidle')
    return wire.bytes() - before
  })
}

async function measure(browser: Browser, server: TestServer, barePage: string): Promise<object> {
  say(`${browser.version()}, ${SLOW.kilobits} kbit/s and ${SLOW.latency} ms as Chromium emulates them; median of ${VISITS} cold visits`)
  const { bare, ours } = await firstLooks(browser, server.address, barePage)
  for (const one of [bare, ...ours]) say(`${one.name}: first answer ${kilobytes(bytesOf(one))} KB, first text ${round(textOf(one), 0)} ms, message box ${round(boxOf(one), 0)} ms`)
  const all: number[] = []
  for (const locale of LOCALES) all.push(await allBytes(browser, server.address, locale))
  say(`until the dialogue is live: ${LOCALES.map((locale, at) => `${locale} ${kilobytes(all[at] ?? Number.NaN)} KB`).join(', ')}`)
  const desk = await deskBytes(browser, server)
  say(`desk, first load until it is seen: ${kilobytes(desk)} KB`)
  const worst = (of: (one: Looks) => number): number => Math.max(...ours.map(of))
  return {
    first_kb: kilobytes(worst(bytesOf)),
    all_kb: kilobytes(Math.max(...all)),
    first_text_ms: round(worst(textOf), 0),
    box_ms: round(worst(boxOf), 0),
    bare_text_ms: round(textOf(bare), 0),
    desk_kb: kilobytes(desk),
  }
}

/** The citizen's page on a bad network, beside a bare page in the same run; the worst of the three languages counts. Bytes are those that travel. */
export async function benchPage(): Promise<object> {
  const server = await TestServer.start()
  try {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-background-networking'] })
    try {
      return await withBarePage(async (bare) => await measure(browser, server, bare))
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}
