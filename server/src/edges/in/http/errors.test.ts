import { Writable } from 'node:stream'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { addErrors } from './errors.ts'

test('what went wrong inside is told where it happened, never with the words it happened to', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const app = fastify({ logger: { stream, level: 'warn' } })
  addErrors(app)
  app.get('/api/broken', async () => {
    throw Object.assign(new Error('invalid input syntax: "отчим снова пришёл"\nDETAIL: at Абая 12'), { code: '22P02' })
  })
  const answer = await app.inject('/api/broken?q=secret')
  await app.close()
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ refused: 'unavailable' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('errors.test.ts')
  expect(lines[0]).toContain('"code":"22P02"')
  expect(lines[0] + answer.body).not.toMatch(/отчим|Абая|secret/)
})
