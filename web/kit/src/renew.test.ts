import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { renew } from './renew.ts'

test('what was answered before the change is not shown as new, even when it was the first reading', async () => {
  const client = new QueryClient()
  const late = Promise.withResolvers<string>()
  const answers = [late.promise, Promise.resolve('after')]
  const seen: unknown[] = []
  const off = new QueryObserver(client, { queryKey: ['history', 'one'], queryFn: async () => await answers.shift() }).subscribe(({ data }) => void seen.push(data))
  const renewed = renew(client, ['history'])
  late.resolve('before')
  await renewed
  off()
  expect(client.getQueryData(['history', 'one'])).toBe('after')
  expect(seen).not.toContain('before')
})
