import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on the page as it stands, one readable line a place; an empty list is a pass. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // Evaluated from outside, so the page's own policy against foreign scripts stays as it is.
  await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly: { type: 'tag', values: TAGS } })})`)
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} → ${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`.trim()))
}
