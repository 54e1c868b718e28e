import { randomUUID } from 'node:crypto'
import { LANGUAGES } from '@senim/core/language.ts'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { begin, bubbles, SEEN, seeBubbles, write } from './citizen.ts'
import type { Got } from './form.ts'
import { get, post, send } from './form.ts'
import { useServer } from './server.ts'

const server = useServer()
const { visit } = useBrowser()
const FORM = 'application/x-www-form-urlencoded'

const fresh = async (language: 'kk' | 'ru' | 'en' = 'ru'): Promise<{ cap: string; nonce: string }> => {
  const { cap, nonce } = await get(server().address, '/', language)
  return { cap, nonce }
}

/** Whatever was wrong, the answer is a page in the person's language and says nothing of our insides. */
function expectPage(got: Got, status: number, lang: string): void {
  expect({ status: got.status, type: got.type, lang: got.lang }).toEqual({ status, type: 'text/html; charset=utf-8', lang })
  expect(got.html).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|FST_|Error:/)
}

test('a text over the limit is not taken, and comes back whole', async () => {
  const { address } = server()
  for (const language of LANGUAGES) {
    const text = 'ә'.repeat(4001)
    const got = await post(address, '/', { ...(await fresh()), text, danger: '1', region: '620000000', about: 'child' }, language)
    expectPage(got, 422, language)
    expect(got.problem).toMatch(SEEN[language].tooLong)
    expect(got.field).toBe(text)
    expect(got.html).toMatch(/name="danger" value="1" checked/)
    expect(got.html).toMatch(/value="620000000" selected/)
    expect(got.html).toMatch(/value="child" checked/)
    const stored = await post(address, '/', { cap: got.cap, nonce: got.nonce, text: 'ә'.repeat(4000) }, language)
    expect(stored.bubbles).toEqual(['ә'.repeat(4000)])
    const later = await post(address, '/dialogue', { cap: got.cap, nonce: stored.nonce, text }, language)
    expectPage(later, 422, language)
    expect(later.problem).toMatch(SEEN[language].tooLong)
    expect(later.field).toBe(text)
    expect(later.bubbles).toEqual(['ә'.repeat(4000)])
  }
})

test('the limit counts what people see as characters: 4,000 composed letters or emoji fit', async () => {
  for (const [typed, kept] of [['и\u0306'.repeat(4000), 'й'.repeat(4000)], ['🙂'.repeat(4000), '🙂'.repeat(4000)]] as const) {
    const got = await post(server().address, '/', { ...(await fresh()), text: typed })
    expectPage(got, 200, 'ru')
    expect(got.bubbles).toEqual([kept])
  }
})

test('the counter shows before the limit is hit; too long a text is not sent and stays in the field', async () => {
  const { page } = await visit({ address: server().address, language: 'kk' })
  await page.goto('/')
  const count = async (): Promise<string> => (await page.locator('#count').textContent()) ?? ''
  await page.fill('#text', 'ұ'.repeat(3400))
  expect(await count()).toBe('')
  await page.fill('#text', 'ұ'.repeat(3688))
  expect(await count()).toBe('тағы 312 таңба')
  await page.fill('#text', 'ұ'.repeat(4001))
  expect(await count()).toBe('1 таңба артық')
  await page.click('#send')
  expect(await page.locator('#problem').textContent()).toMatch(SEEN.kk.tooLong)
  expect(await page.inputValue('#text')).toBe('ұ'.repeat(4001))
  await page.fill('#text', 'ұ'.repeat(4000))
  await page.click('#send')
  await page.waitForSelector('#dialogue')
  await write(page, 'қ'.repeat(4001))
  expect(await page.locator('#problem').textContent()).toMatch(SEEN.kk.tooLong)
  expect(await count()).toBe('4\u00A0001 / 4\u00A0000 таңба')
  expect(await page.inputValue('#text')).toBe('қ'.repeat(4001))
  expect(await bubbles(page)).toHaveLength(1)
})

test('nothing is sent when nothing is written', async () => {
  for (const language of LANGUAGES) {
    for (const text of ['', ' \n\t ', '\u0000\u202E']) {
      const got = await post(server().address, '/', { ...(await fresh()), text }, language)
      expectPage(got, 422, language)
      expect(got.problem).toMatch(new RegExp(`^${SEEN[language].empty}`))
    }
    const { page } = await visit({ address: server().address, language, expected: [/status of 422/] })
    await page.goto('/')
    await page.click('#send')
    expect(await page.locator('#problem').textContent()).toBe(SEEN[language].empty)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
    const plain = await visit({ address: server().address, language, javaScript: false, expected: [/status of 422/] })
    await plain.page.goto('/')
    await plain.page.click('#send')
    expect(await plain.page.locator('#problem').textContent()).toContain(SEEN[language].empty)
  }
})

test('control and direction characters are taken out, markup is only text', async () => {
  const got = await post(server().address, '/', { ...(await fresh()), text: 'a\u0000b\u0007\u001B[31m\u202Ec\u2066d\uFEFF\r\ne' })
  expectPage(got, 200, 'ru')
  expect(got.bubbles).toEqual(['ab[31mcd\ne'])
  const { page } = await visit({ address: server().address, language: 'ru' })
  const markup = '</textarea><script>document.title="x"</script><img src=x onerror=alert(1)>"\'&amp;'
  await begin(page, markup)
  await write(page, markup)
  await seeBubbles(page, [`me: ${markup}`, `me: ${markup}`])
  expect(await page.title()).toBe('Сообщение')
  const refused = await post(server().address, '/', { ...(await fresh()), text: '', about: '"><i>', region: '"><i>', nonce: '"><i>', cap: '"><i>', lang: '"><i>' })
  expectPage(refused, 400, 'ru')
  expect(refused.html).not.toContain('"><i>')
  const long = await post(server().address, '/', { ...(await fresh()), text: `${'x'.repeat(4001)}</textarea><b>` })
  expect(long.html).not.toContain('</textarea><b>')
  expect(long.field).toContain('</textarea><b>')
})

test('bytes that are no text are refused, and what can be read of them comes back', async () => {
  for (const language of LANGUAGES) {
    const { cap, nonce } = await fresh()
    for (const path of ['/', '/dialogue']) {
      const got = await send(server().address, path, `lang=${language}&cap=${cap}&nonce=${nonce}&text=hi+%FF%D0+there`, FORM, language)
      expectPage(got, 400, language)
      expect(got.problem).toMatch(SEEN[language].unreadable)
      expect(got.field).toMatch(/^hi .* there$/)
      expect(got.cap, 'the same dialogue goes on').toBe(cap)
    }
  }
})

test('a body that is no form, or far too large, is answered by a page with the way on', async () => {
  const { address } = server()
  for (const language of LANGUAGES) {
    for (const [body, type, status] of [['{}', 'application/json', 400], ['{', 'application/json', 400], ['hi', 'text/plain', 415], ['--x--', 'multipart/form-data; boundary=x', 415], ['', '', 415]] as const) {
      const got = await send(address, '/', body, type, language)
      expectPage(got, status, language)
      expect(got.heading).toMatch(SEEN[language].unreadable)
      expect(got.html).toContain('href="tel:112"')
    }
    const huge = await send(address, '/', `text=${'a'.repeat(400_000)}`, FORM, language)
    expectPage(huge, 413, language)
    expect(huge.heading).toMatch(SEEN[language].tooLong)
  }
})

test('an unknown language falls back to one we speak, and an unknown address says so', async () => {
  const { address } = server()
  for (const [wanted, lang] of [['de', 'kk'], ['de, en;q=0.3, ru;q=0.8', 'ru'], ['en;q=0', 'kk'], [';;q=,,=;', 'kk'], ['x'.repeat(5000), 'kk'], ['RU-ru', 'ru'], ['kk;q=nonsense, en', 'en']] as const) {
    expectPage(await get(address, '/', wanted), 200, lang)
  }
  for (const language of LANGUAGES) {
    const unknown = await get(address, '/de', language)
    expectPage(unknown, 404, language)
    expect(unknown.heading).toMatch(SEEN[language].language)
    for (const path of ['/nowhere', '/%zz', '/%E0%A4%A', '/public/..%2fpackage.json', '/kk/../../etc/passwd']) {
      const got = await get(address, path, language)
      expect([400, 404]).toContain(got.status)
      expectPage(got, got.status, language)
    }
    expectPage(await get(address, `/${language}/`, 'de'), 200, language)
    expectPage(await post(address, '/', { ...(await fresh()), text: '', lang: 'xx' }, language), 422, language)
  }
})

test('a capability that is forged, cut or absent opens nothing, and the words can be sent again at once', async () => {
  const { address } = server()
  const mine = await post(address, '/', { ...(await fresh()), text: 'only mine' })
  const other = await post(address, '/', { ...(await fresh()), text: 'other' })
  const flipped = `${mine.cap[0] === 'A' ? 'B' : 'A'}${mine.cap.slice(1)}`
  const mixed = Buffer.concat([Buffer.from(mine.cap, 'base64url').subarray(0, 16), Buffer.from(other.cap, 'base64url').subarray(16)]).toString('base64url')
  for (const language of LANGUAGES) {
    for (const cap of [flipped, mixed, mine.cap.slice(0, 30), '', 'A'.repeat(43), '😀', `${mine.cap}${mine.cap}`]) {
      const got = await post(address, '/dialogue', { cap, nonce: mine.nonce, text: 'kept words' }, language)
      expectPage(got, 400, language)
      expect(got.problem).toMatch(SEEN[language].unreadable)
      expect(got.html).not.toContain('only mine')
      expect(got.field).toBe('kept words')
      const again = await post(address, '/', { cap: got.cap, nonce: got.nonce, text: got.field }, language)
      expect(again.bubbles).toEqual(['kept words'])
    }
  }
  const unwritten = await post(address, '/dialogue', { ...(await fresh()), do: 'refresh', text: '' })
  expectPage(unwritten, 404, 'ru')
  expect((await post(address, '/dialogue', { cap: mine.cap, do: 'refresh', text: '' })).bubbles).toEqual(['only mine'])
})

test('the same form twice, or again after Back, is one message; other words from the same page are another', async () => {
  const { address } = server()
  const form = await fresh()
  const twice = await Promise.all(Array.from({ length: 5 }, async () => await post(address, '/', { ...form, text: 'once' })))
  for (const got of twice) expect(got.bubbles).toEqual(['once'])
  const [, later] = [await post(address, '/dialogue', { cap: form.cap, nonce: twice[0]?.nonce ?? '', text: 'two' }), await post(address, '/', { ...form, text: 'once' })]
  expect(later.bubbles).toEqual(['once', 'two'])
  expect((await post(address, '/', { ...form, text: 'other words' })).bubbles).toEqual(['once', 'two', 'other words'])
  expect((await post(address, '/', { ...form, text: 'other words' })).bubbles).toEqual(['once', 'two', 'other words'])
})

test('the live connection refuses in a sentence, repeats its first answer, and stays open', async () => {
  const { page } = await visit({ address: server().address, language: 'ru' })
  await begin(page, 'через сокет')
  const id = randomUUID()
  const heard = await page.evaluate(async ({ id, cap }) => {
    const answers: string[] = []
    const socket = new WebSocket(`ws://${location.host}/live`)
    await new Promise((resolve) => { socket.onopen = resolve })
    socket.onmessage = ({ data }) => {
      const frame: { t: string; id?: string; seq?: number; code?: string; sentence?: string } = JSON.parse(String(data))
      if (frame.t === 'ack' || frame.t === 'refused' || frame.t === 'pong') answers.push([frame.t, frame.seq ?? frame.code ?? '', frame.sentence ?? ''].join(' ').trim())
    }
    const hello = { t: 'hello', cap, after: 0, lang: 'ru' }
    const frames = [
      '{', '[]', 'null', JSON.stringify({ t: 'say', id, text: 'до приветствия' }), JSON.stringify({ ...hello, cap: 'forged' }), JSON.stringify(hello),
      JSON.stringify({ t: 'say', id, text: 'первое' }), JSON.stringify({ t: 'say', id, text: 'первое' }), JSON.stringify({ t: 'say', id, text: 'другое' }),
      JSON.stringify({ t: 'say', id: 'no uuid', text: 'x' }), JSON.stringify({ t: 'say', id, text: '  ' }), JSON.stringify({ t: 'say', id, text: 'ы'.repeat(4001) }), JSON.stringify({ t: 'nothing' }), JSON.stringify({ t: 'seen', upTo: -1 }),
      new Uint8Array([0xFF, 0xFE]), JSON.stringify({ t: 'ping' }),
    ]
    for (const frame of frames) {
      socket.send(frame)
      await new Promise((resolve) => { setTimeout(resolve, 150) })
    }
    socket.close()
    return answers
  }, { id, cap: await page.inputValue('[name="cap"]') })
  expect(heard.map((answer) => answer.split(' ').slice(0, 2).join(' '))).toEqual([
    'refused unreadable', 'refused unreadable', 'refused unreadable', 'refused unreadable', 'refused contactUnknown',
    'ack 2', 'ack 2', 'refused sameIdOtherBody', 'refused unreadable', 'refused empty', 'refused tooLong', 'refused unreadable', 'refused unreadable', 'refused unreadable', 'pong',
  ])
  expect(heard[7]).toContain('Отправьте его ещё раз как новое')
  await seeBubbles(page, ['me: через сокет', 'me: первое'])
})
