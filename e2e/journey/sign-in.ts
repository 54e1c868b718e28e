import type { Language } from '@senim/core/language.ts'
import { KIT } from '@senim/text/kit.ts'
import type { Page } from 'playwright-core'
import type { Account } from '../server.ts'

/** Signs in on the page of an app, such as `/desk/`. */
export async function signIn(page: Page, path: string, { login, password }: Account, language: Language): Promise<void> {
  await page.goto(path)
  await page.getByLabel(KIT[language].login).fill(login)
  await page.getByLabel(KIT[language].password).fill(password)
  await page.getByRole('button', { name: KIT[language].enter, exact: true }).click()
}
