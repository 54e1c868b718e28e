import type { Refusal } from '@senim/core/decider.ts'
import { refuse } from '@senim/core/decider.ts'
import type { Assessment } from '@senim/core/directory/assessment.ts'
import { REFERENCE_LIMITS } from '@senim/core/directory/reference/faults.ts'
import type { ProposalRule } from '@senim/core/directory/rules.ts'
import { propose } from '@senim/core/directory/rules.ts'
import { currentRules } from '../directory/reference/view.ts'
import { allBodies } from '../directory/view.ts'
import type { House } from '../house.ts'

const LAST = 500

/** Of the last cases, for no more rules than can be saved, for how many these rules would propose other bodies than today's rules do: counts, nothing of any case. */
export async function otherwiseProposed(house: House, proposals: readonly ProposalRule[]): Promise<{ cases: number; otherwise: number } | Refusal> {
  if (proposals.length > REFERENCE_LIMITS.records) return refuse('listTooLong', { n: REFERENCE_LIMITS.records })
  const [rules, bodies, { rows }] = await Promise.all([
    currentRules(house.pool, house.rules),
    allBodies(house.pool),
    house.pool.query<{ assessment: Assessment }>({ name: 'last-assessments', text: `select s.state->'assessment' as assessment from case_file c join stream s on s.id = c.id order by c.opened_at desc limit ${LAST}` }),
  ])
  const now = house.clock()
  const kinds = (known: Assessment, under: typeof rules): string => propose(known, bodies, under, now).map((one) => one.body.kind).toSorted().join()
  return { cases: rows.length, otherwise: rows.filter(({ assessment }) => kinds(assessment, rules) !== kinds(assessment, { ...rules, proposals })).length }
}
