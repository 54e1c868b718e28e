import { setTimeout as sleep } from 'node:timers/promises'
import { MOST_DIALOGUES } from '@senim/core/directory/staff.ts'
import { newId } from '@senim/server/identity.ts'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath } from '../../e2e/chromium.ts'
import { signIn } from '../../e2e/journey/sign-in.ts'
import { TestServer } from '../../e2e/server.ts'
import { fullOperator, fill, newCitizen, now, traffic } from './desk/people.ts'
import { PASSWORD } from './load.ts'
import type { Watched } from './desk/watch.ts'
import { framesDuring, offersDrawn, watch } from './desk/watch.ts'
import { median, percentile, round } from './figures.ts'
import { deskBytes } from './page.ts'
import type { Citizen, Staff } from './people.ts'

const OFFERS = 40
const BUSY_OFFERS = 20
/** One place stays free for the offers that come meanwhile. */
const HELD = MOST_DIALOGUES - 1
/** Messages a second in all the dialogues together. */
const RATE = 10
const TYPED = 'Сәлеметсіз бе, жазғаныңызды оқыдым, қазір сізге қауіп төніп тұр ма? '.repeat(4)
const KEY_EVERY = 70
const SWITCHES = 24
const DROPPED = 50
const BARE = '<!doctype html><html lang="en"><title>Bare</title><textarea id="reply"></textarea>'

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A page of somebody who works here, as wide as a desk. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'kk-KZ', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await watch(page)
  return page
}

async function openDesk(browser: Browser, server: TestServer, staff: Staff, login: string): Promise<Page> {
  const page = await openPage(browser)
  await signIn(page, `${server.address}/desk/`, { login, password: PASSWORD, name: staff.me.name }, 'kk')
  await page.waitForSelector('[data-status="available"]')
  return page
}

interface Offers {
  /** From the moment the person's first words were sent. */
  readonly screen: number[]
  readonly socket: number[]
}

/** People write one after the other; each is offered, seen, taken and ended before the next comes. */
async function measureOffers(server: TestServer, page: Page, staff: Staff, count: number): Promise<Offers> {
  const sent = new Map<string, number>()
  const heard = new Map<string, number>()
  staff.takes = false
  staff.heard = (frame) => {
    if (frame.t === 'self' && frame.self.offer !== null && !heard.has(frame.self.offer.words)) heard.set(frame.self.offer.words, now())
  }
  for (let n = 0; n < count; n += 1) {
    const words = `көмек керек ${newId()}`
    const citizen = await newCitizen(server)
    // Not in step with anything that the server or the page does by the clock.
    await sleep(100 + Math.random() * 300)
    const offered = new Promise<string>((resolve) => {
      const before = staff.heard
      staff.heard = (frame) => {
        before(frame)
        if (frame.t === 'self' && frame.self.offer?.words === words) resolve(frame.self.offer.contact)
      }
    })
    await citizen.opened()
    sent.set(words, now())
    await citizen.say(words)
    const contact = await offered
    await page.waitForFunction((one) => one in window.watched.offers, words)
    await staff.post(`/api/offers/${contact}/accept`, { id: newId() })
    await staff.post(`/api/contacts/${contact}/close`, { id: newId(), outcome: { kind: 'notRequest', what: 'test' } })
    citizen.close()
  }
  staff.heard = () => undefined
  const drawn = await offersDrawn(page)
  const since = (times: (words: string) => number | undefined): number[] => [...sent].map(([words, at]) => (times(words) ?? Number.NaN) - at)
  return { screen: since((words) => drawn[words]), socket: since((words) => heard.get(words)) }
}

function sayFrames(name: string, { gaps, long }: Pick<Watched, 'gaps' | 'long'>): void {
  say(`${name}: ${gaps.length} frames, p99 ${round(percentile(gaps, 0.99), 0)} ms, longest ${round(Math.max(...gaps), 0)} ms, over ${DROPPED} ms: ${gaps.filter((gap) => gap > DROPPED).length}; long by Chromium's account: ${long.length}`)
  for (const one of long.toSorted((a, b) => b.took - a.took).slice(0, 5)) say(`    ${round(one.took, 0)} ms: ${one.what}`)
}

/** Types into the answer as a person does, while the others write. */
async function typing(page: Page, citizens: readonly Citizen[]): Promise<Pick<Watched, 'gaps' | 'long'>> {
  await page.locator('#reply').click()
  const stop = traffic(citizens, RATE)
  await sleep(1000)
  const frames = await framesDuring(page, async () => await page.keyboard.type(TYPED, { delay: KEY_EVERY }))
  await stop()
  return frames
}

async function switching(page: Page, citizens: readonly Citizen[]): Promise<Pick<Watched, 'gaps' | 'long'>> {
  const stop = traffic(citizens, RATE)
  const frames = await framesDuring(page, async () => {
    for (let n = 0; n < SWITCHES; n += 1) {
      await page.keyboard.press(`Control+${(n % 9) + 1}`)
      await sleep(250)
    }
  })
  await stop()
  return frames
}

async function measure(browser: Browser, server: TestServer): Promise<object> {
  say(browser.version())
  const desk = await deskBytes(browser, server)
  const { staff, login } = await fullOperator(server)
  await staff.work(MOST_DIALOGUES)
  staff.takes = false
  const page = await openDesk(browser, server, staff, login)
  const calm = await measureOffers(server, page, staff, OFFERS)
  say(`offer, from the person's first words sent: on screen p50 ${round(median(calm.screen), 0)} p99 ${round(percentile(calm.screen, 0.99), 0)} ms; at a bare socket p50 ${round(median(calm.socket), 0)} p99 ${round(percentile(calm.socket, 0.99), 0)} ms`)
  await page.context().close()

  staff.takes = true
  const citizens = await fill(server, staff, HELD)
  const bare = await openPage(browser)
  await bare.goto(`data:text/html,${BARE}`)
  const beside = await typing(bare, citizens)
  sayFrames('typing into a bare page', beside)
  await bare.context().close()

  const full = await openDesk(browser, server, staff, login)
  await full.waitForFunction((count) => document.querySelectorAll('[role="tab"]').length === count, HELD)
  await full.waitForLoadState('networkidle')
  const typed = await typing(full, citizens)
  sayFrames(`typing with ${HELD} dialogues`, typed)
  const switched = await switching(full, citizens)
  sayFrames('going from dialogue to dialogue', switched)
  const stop = traffic(citizens, RATE)
  const busy = await measureOffers(server, full, staff, BUSY_OFFERS)
  await stop()
  say(`offer with ${HELD} dialogues: on screen p50 ${round(median(busy.screen), 0)} p99 ${round(percentile(busy.screen, 0.99), 0)} ms; at a bare socket p50 ${round(median(busy.socket), 0)} ms`)
  return {
    offer_p50_ms: round(median(calm.screen), 0),
    offer_p99_ms: round(percentile(calm.screen, 0.99), 0),
    offer_vs_socket: round(median(calm.screen.map((at, n) => at / (calm.socket[n] ?? Number.NaN)))),
    offer_busy_p99_ms: round(percentile(busy.screen, 0.99), 0),
    longest_frame_ms: round(Math.max(...typed.gaps), 0),
    frames_over_50: typed.gaps.filter((gap) => gap > DROPPED).length,
    bare_longest_frame_ms: round(Math.max(...beside.gaps), 0),
    switch_longest_frame_ms: round(Math.max(...switched.gaps), 0),
    desk_kb: round(desk / 1000),
  }
}

/** The operator's desk in a real Chromium: how soon an offer is seen, and whether it stays smooth with as many dialogues as anybody may hold. */
export async function benchDesk(): Promise<object> {
  const server = await TestServer.start()
  try {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-background-networking'] })
    try {
      return await measure(browser, server)
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}
