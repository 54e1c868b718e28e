import type { QueryClient } from '@tanstack/react-query'

/**
 * Reads again whatever is shown under one of these words (the first of a query's key, or more of it). A first reading that is still under way is begun
 * anew: it may have been answered before the change, and the library alone would only wait for it and show what it brings as new.
 */
export async function renew(client: QueryClient, ...keys: readonly (readonly string[])[]): Promise<void> {
  await Promise.all(keys.map(async (queryKey) => {
    await client.cancelQueries({ queryKey }, { silent: true })
    await client.invalidateQueries({ queryKey })
  }))
}
