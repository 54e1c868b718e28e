import { createHash } from 'node:crypto'
import { BASE_STYLE } from './style/base.ts'
import { DIALOGUE_STYLE } from './style/dialogue.ts'
import { START_STYLE } from './style/start.ts'
import { TRACES_STYLE } from './style/traces.ts'

/** Takes comments and needless blanks out, so that the first answer stays small. The rules hold no strings with blanks in them that matter. */
function squeeze(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim()
}

/** The whole style of each page, written into the page so that the first paint needs one request. */
export const pageStyle = {
  start: squeeze(BASE_STYLE + START_STYLE),
  dialogue: squeeze(BASE_STYLE + DIALOGUE_STYLE),
  traces: squeeze(BASE_STYLE + START_STYLE + TRACES_STYLE),
} as const

/** Sources for `style-src`, one per style a page may carry, without the quotes: `sha256-…`. */
export const styleHashes: readonly string[] = Object.values(pageStyle).map((css) => `sha256-${createHash('sha256').update(css).digest('base64')}`)
