import assert from 'node:assert/strict'
import { counted } from '@senim/contract/cases.ts'
import { COUNTED } from '@senim/text/counted.ts'
import { signIn } from './sign-in.ts'
import type { Stage } from './stage.ts'

/** What the analyst sees of it all: figures by region, and not one word. */
export async function bothAreCounted(stage: Stage): Promise<void> {
  await stage.step('both cases are counted by region', async () => {
    const page = await stage.enter('dias', { language: 'ru', size: 'desk' })
    await signIn(page, '/desk/', stage.server.account('dias'), 'ru')
    await page.getByRole('heading', { level: 1, name: COUNTED.ru.title }).waitFor()
    const { rows, reasons } = counted.parse(await page.evaluate(async () => (await fetch('/api/statistics/counted')).json()))
    const of = (region: string): unknown => {
      const row = rows.find((one) => one.region === region)
      return row && [row.contacts, row.cases, row.casesClosed, row.referrals, row.verified]
    }
    assert.deepEqual(of('620000000'), [1, 1, 1, 5, 5])
    assert.deepEqual(of('750000000'), [1, 1, 1, 3, 3])
    assert.equal(reasons.find((one) => one.reason === 'violence.physicalViolence')?.cases, 2)
  })
}
