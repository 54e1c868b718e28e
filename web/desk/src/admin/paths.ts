/** The administrator's pages by their addresses; staff keep the address they always had. */
export const ADMIN_PATHS = {
  accounts: '/desk/accounts',
  bodies: '/desk/bodies',
  doors: '/desk/doors',
  canned: '/desk/reference/canned',
  proposals: '/desk/reference/rules',
  reasons: '/desk/reference/reasons',
  danger: '/desk/reference/danger',
  opening: '/desk/reference/opening',
  deadlines: '/desk/reference/deadlines',
  ladders: '/desk/reference/ladders',
  calendar: '/desk/reference/calendar',
} as const

/** Whether an address is one of the administrator's pages, or lies below one. */
export function isAdminPath(path: string): boolean {
  return Object.values(ADMIN_PATHS).some((one) => path === one || path.startsWith(`${one}/`))
}
