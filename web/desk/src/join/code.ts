/** Takes the code out of the address: from then on it stands in no history and on no screen. Empty when there is none. */
export function takeCode(): string {
  if (location.pathname !== '/desk/join') return ''
  const code = location.hash.slice(1)
  if (code !== '') history.replaceState(null, '', location.pathname)
  return code
}
