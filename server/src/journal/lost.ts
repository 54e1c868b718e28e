/** SQLSTATE class 08, no connection left, an administrator's shutdown, or no answer at all: the same may go well later. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return /^(08|53300|57P0|ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(codeOf(error)) || /Connection terminated|connection error|not queryable|exceeded when trying to connect/i.test(error.message)
}

/** What may be said of a failure without a word of anybody's data. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
