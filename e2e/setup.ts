import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, namedChromium } from './chromium.ts'

/**
 * `npm run setup`: brings what the tests need and npm does not carry, which is Chromium and a font with the Kazakh letters.
 * Asks nothing. As root on Debian or Ubuntu it installs what is missing; anywhere else it says what to install and ends with 1.
 */

interface Need {
  readonly what: string
  readonly present: () => boolean
  readonly packages: readonly string[]
  /** The whole sentence for someone who has to bring it themselves. */
  readonly advice: string
}

/** Whether some font on the machine has all letters of Kazakh; fontconfig comes with every Chromium on Linux. */
function hasKazakhLetters(): boolean {
  if (process.platform !== 'linux') return true // macOS and Windows bring such fonts along.
  const letters = Array.from('әғқңөұүһі', (letter) => letter.codePointAt(0)?.toString(16)).join(' ')
  const fonts = spawnSync('fc-list', [`:charset=${letters}`, 'family'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

const NEEDS: readonly Need[] = [
  {
    what: 'Chromium',
    present: () => findChromium() !== undefined,
    packages: ['chromium'],
    advice: 'Chromium is missing: install your system\'s package "chromium" (Debian: apt-get install chromium; Ubuntu: snap install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to a Chromium or Chrome.',
  },
  {
    what: 'a font with the letters ә ғ қ ң ө ұ ү һ і',
    present: hasKazakhLetters,
    packages: ['fonts-dejavu-core', 'fontconfig'],
    advice: 'A font with the letters ә ғ қ ң ө ұ ү һ і is missing: install DejaVu (Debian: apt-get install fonts-dejavu-core fontconfig; Fedora: dnf install dejavu-sans-fonts fontconfig).',
  },
]

function aptGet(...args: readonly string[]): boolean {
  const done = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return done.status === 0
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(' ')}.`)
  // An index that could not be refreshed in full may still do; the installation itself is what counts.
  aptGet('update', '-q')
  aptGet('install', '-q', '-y', '--no-install-recommends', ...packages)
}

const missing = NEEDS.filter((need) => !need.present())
// A wrong CHROMIUM_PATH is for its author to correct; no installation would.
const wrongPath = namedChromium() !== undefined && findChromium() === undefined
if (missing.length > 0 && !wrongPath && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install(missing.flatMap((need) => need.packages))

const still = NEEDS.filter((need) => !need.present())
for (const need of still) console.error(need.what === 'Chromium' && wrongPath ? `CHROMIUM_PATH is ${namedChromium()}, which is no program: correct or unset it.` : need.advice)
if (still.length > 0) process.exitCode = 1
else console.log(`Ready: ${findChromium()}, and ${NEEDS.slice(1).map((need) => need.what).join(', ')}.`)
