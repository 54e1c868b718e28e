import { LANGUAGES } from '@senim/core/language.ts'
import { ADDRESSES } from '@senim/text/addresses.ts'
import { BODIES } from '@senim/text/bodies.ts'
import { OWN_SYSTEM } from '@senim/text/own-system.ts'
import { expect, test } from 'vitest'
import { signIn } from '../journey/sign-in.ts'
import { useBrowser } from './browser.ts'
import { SIGNED_OUT } from './desk.ts'
import { expectSound } from './looks.ts'
import { useServer } from './server.ts'

const demo = useServer()
const { visit } = useBrowser()

test.each(LANGUAGES)('in %s a body’s system gets a key and a secret, each seen once, and the key opens nothing once it is revoked; by the keyboard alone', async (language) => {
  const text = OWN_SYSTEM[language]
  const { page } = await visit({ address: demo().address, language, width: 1440, height: 900, dark: true, expected: [SIGNED_OUT] })
  await signIn(page, '/desk/bodies', demo().account('zhanar'), language)
  await page.getByLabel(BODIES[language].filter.region).selectOption('620000000')
  await page.locator('.of-bodies section > ul > li').nth(LANGUAGES.indexOf(language)).getByRole('link').press('Enter')
  await page.getByText(text.none).waitFor()

  await page.getByRole('button', { name: text.make, exact: true }).press('Enter')
  await page.getByText(text.needsName).waitFor()
  await expectSound(page, 'a key without a name')
  await page.keyboard.type('Қаланың 102 жүйесі')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: text.key.heading('Қаланың 102 жүйесі') }).waitFor()
  const key = await page.locator('.made code').innerText()
  const asked = async (): Promise<number> => (await fetch(`${demo().address}/api/body/v1/referrals`, { headers: { authorization: `Bearer ${key}` } })).status
  expect(await asked()).toBe(200)
  await expectSound(page, 'a key that was made')
  await page.getByRole('button', { name: text.key.done }).press('Enter')
  await expect.poll(async () => await page.getByRole('heading', { name: text.title }).evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await page.content()).not.toContain(key)

  await page.getByRole('button', { name: text.makeSecret }).press('Enter')
  await page.getByRole('heading', { name: ADDRESSES[language].made.heading, exact: true }).waitFor()
  const first = await page.locator('.made code').innerText()
  expect(first).toMatch(/^whsec_/)
  await page.getByRole('button', { name: text.renewSecret }).press('Enter')
  await page.getByText(text.renewing.both).waitFor()
  await expectSound(page, 'before a new secret')
  await page.getByRole('dialog').getByRole('button', { name: text.renewing.yes }).press('Enter')
  await expect.poll(async () => (await page.locator('.made code').innerText()) !== first).toBe(true)
  await page.getByRole('button', { name: ADDRESSES[language].made.done }).press('Enter')

  await page.getByRole('button', { name: text.revokeOf('Қаланың 102 жүйесі') }).press('Enter')
  await page.getByText(text.revoking.now).waitFor()
  await expectSound(page, 'before a key is revoked')
  await page.getByRole('dialog').getByRole('button', { name: text.revoking.yes }).press('Enter')
  await page.getByText(text.revokedNow).waitFor()
  expect(await asked()).toBe(401)
  await expect.poll(async () => await page.locator('.history').innerText()).toContain(text.acts['body.keyRevoked'])
  await expectSound(page, 'a revoked key')
})
