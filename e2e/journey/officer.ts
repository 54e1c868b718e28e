import assert from 'node:assert/strict'
import type { Language } from '@senim/core/language.ts'
import { AGENCY } from '@senim/text/agency.ts'
import { REFERRAL } from '@senim/text/referral.ts'
import { signIn } from './sign-in.ts'
import type { Stage } from './stage.ts'

export interface Task {
  readonly login: string
  readonly language: Language
  /** Words the slice must show. */
  readonly sees: readonly string[]
  /** Words that are another body's business. */
  readonly mustNotSee: readonly string[]
  readonly done: string
}

/** An officer of a body accepts the one referral that waits, reads the slice and answers it. */
export async function answerReferral(stage: Stage, { login, language, sees, mustNotSee, done }: Task): Promise<void> {
  const page = await stage.enter(login, { language, size: 'phone' })
  const words = AGENCY[language]
  await signIn(page, '/agency/', stage.server.account(login), language)
  await page.getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: words.answer.accept, exact: true }).click()
  await page.getByRole('heading', { name: words.outcome.heading, exact: true }).waitFor()
  const shown = await page.getByRole('article').innerText()
  for (const part of sees) assert.ok(shown.includes(part), `${login} should see: ${part}`)
  for (const part of mustNotSee) assert.ok(!shown.includes(part), `${login} must not see: ${part}`)
  await page.getByLabel(REFERRAL[language].outcomes.measureTaken, { exact: true }).check()
  await page.getByLabel(words.outcome.text).fill(done)
  await page.getByRole('button', { name: words.outcome.send }).click()
  await page.getByText(words.clock.checking, { exact: true }).waitFor()
  await stage.leave(login)
}
