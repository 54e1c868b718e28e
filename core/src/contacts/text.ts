/** Longest message, in Unicode code points after NFC: counted alike on the page and on the server. */
export const TEXT_LIMIT = 4000

/**
 * Brings what somebody typed into the one form that is stored: NFC, line ends as LF, no control characters but
 * tab and line end, no bidirectional overrides (they can make a text read otherwise than it is), no outer blanks.
 * A text in which nothing can be seen is empty.
 */
export function cleanText(raw: string): string {
  const clean = raw
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]/gu, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .trim()
  return /[^\p{Cf}\s]/u.test(clean) ? clean : ''
}

/** Length as the limit counts it. */
export function textLength(text: string): number {
  let n = 0
  for (const _ of text.normalize('NFC')) n += 1
  return n
}
