import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBarriers } from './axe.ts'

const LOOKS = [
  { width: 320, height: 640, colors: 'dark' },
  { width: 320, height: 640, colors: 'light' },
  { width: 1440, height: 900, colors: 'light' },
  { width: 1440, height: 900, colors: 'dark' },
] as const

/** A folder for a picture of every state in every look, for whoever wants to see them all; none by default. */
const { SENIM_PICTURES: PICTURES } = process.env

/** Narrow and wide, light and dark: nothing for axe to find, and nothing to scroll sideways. Leaves the page as it was: wide and dark. */
export async function expectSound(page: Page, state: string): Promise<void> {
  for (const { width, height, colors } of LOOKS) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: colors })
    await takePicture(page, `${state} ${width} ${colors}`)
    const seen = { state, width, colors }
    expect({ ...seen, barriers: await findBarriers(page) }).toEqual({ ...seen, barriers: [] })
    expect({ ...seen, tooWide: await tooWide(page) }).toEqual({ ...seen, tooWide: [] })
  }
}

/** Keeps the page as it looks now, from top to bottom, under a name of `look`, if pictures are wanted. */
export async function takePicture(page: Page, look: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, await pictureName(page, look)), fullPage: true })
}

async function pictureName(page: Page, look: string): Promise<string> {
  const { address, lang } = await page.evaluate(() => ({ address: location.pathname, lang: document.documentElement.lang }))
  // An id tells nobody what is to be seen.
  const place = address.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'one')
  return `${place === '/' ? 'citizen' : place.slice(1)} ${look} ${lang}.png`.replaceAll(/[^\p{L}\d.]+/gu, '-')
}

/** What sticks out of the page sideways, so that the page itself would have to scroll; the outermost first. */
async function tooWide(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    return [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 0.5).map((one) => one.outerHTML.slice(0, 90)).slice(0, 4)
  })
}
