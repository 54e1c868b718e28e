import { accessSync, constants } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What `CHROMIUM_PATH` says, if anything. */
export function namedChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] || undefined
}

/** The Chromium of this machine, or undefined: the one `CHROMIUM_PATH` names (then no other will do), else one in a usual place. */
export function findChromium(): string | undefined {
  const named = namedChromium()
  return (named === undefined ? PLACES : [named]).find(isProgram)
}

/** The Chromium to test with. Throws in one sentence, which says what to do, when there is none. */
export function chromiumPath(): string {
  const found = findChromium()
  if (found !== undefined) return found
  const named = namedChromium()
  throw new Error(named === undefined
    ? 'There is no Chromium on this machine: run "npm run setup", or set CHROMIUM_PATH to one.'
    : `CHROMIUM_PATH is ${named}, which is no program: correct or unset it.`)
}
