/** Name of the session cookie. */
export const COOKIE = 'senim'

/** Whether a request comes from our own pages: the browser says so, and a page elsewhere cannot make it lie. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, own: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false
  return own === undefined ? new URL(origin).host === host : origin === own
}
