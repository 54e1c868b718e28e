import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()

test('whatever goes wrong in a page is noticed', async () => {
  const { page, faults } = await visit({ address: server().address, expected: [/./] })
  await page.goto('/')
  await page.evaluate(() => {
    console.error('written')
    setTimeout(() => { throw new Error('unforeseen') })
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">inline</p><img alt="" src="data:image/png;base64,">')
    void fetch('https://example.org/').catch(() => undefined)
  })
  await expect.poll(() => faults).toEqual(expect.arrayContaining([
    'console: written',
    'thrown: unforeseen',
    expect.stringMatching(/inline style.*Content Security Policy/),
    expect.stringMatching(/example\.org.*Content Security Policy/),
  ]))
})

test('a server that was killed comes back with what it had', async () => {
  const { page } = await visit({ address: server().address, language: 'en' })
  await page.goto('/')
  await page.fill('#text', 'Help')
  await page.click('#send')
  await page.waitForSelector('#talk .me')
  const cap = await page.inputValue('#write [name="cap"]')
  await page.close()
  await server().kill9()
  await server().begin()
  const answer = await fetch(`${server().address}/dialogue`, { method: 'POST', body: new URLSearchParams({ cap, do: 'refresh' }) })
  expect(await answer.text()).toContain('<p class="bub">Help</p>')
})
