import type { BlockerView, BoardRow, CaseEntry } from '@senim/contract/cases.ts'
import type { ClosureBlocker } from '@senim/core/cases/closure.ts'
import { BLOCKER_CODES, blockerKey, closureBlockers, mayBeWaived, needsSecond } from '@senim/core/cases/closure.ts'
import type { BlockerKey, CaseEvent } from '@senim/core/cases/events.ts'
import type { Case } from '@senim/core/cases/state.ts'
import { namesOf } from '../directory/view.ts'
import type { House } from '../house.ts'

type Rows = readonly Pick<BoardRow, 'referral' | 'body' | 'due'>[]

/** What is missing before a case may close, each with what is needed to do something about it. */
export async function missingOf(house: House, state: Case, rows: Rows, now: number): Promise<BlockerView[]> {
  if (state.status === 'closed') return []
  const waiting = Object.values(state.waivers).filter((one) => !one.given)
  const [reasons, names] = await Promise.all([house.boxes.open(waiting.map((one) => one.content.id)), namesOf(house.pool, waiting.map((one) => one.by))])
  const waiverOf = (key: BlockerKey): BlockerView['waiver'] => {
    const waiver = state.waivers[key]
    return waiver === undefined || waiver.given ? null : { by: waiver.by, name: names.get(waiver.by) ?? '', why: reasons.get(waiver.content.id) ?? '' }
  }
  return closureBlockers(state, now).map((blocker) => {
    const key = blockerKey(blocker)
    const row = rows.find((one) => 'referral' in blocker && one.referral === blocker.referral)
    return {
      key, code: blocker.code, referral: row?.referral ?? null, body: row?.body.name ?? null, due: row?.due ?? null, until: blocker.code === 'personMayAnswer' ? (state.person.asked?.until ?? null) : null,
      mayWaive: mayBeWaived(blocker.code), needsSecond: needsSecond(state), waiver: waiverOf(key),
    }
  })
}

/** An entry whose names and words are still to be looked up. */
interface Drawn {
  readonly what: CaseEntry['what']
  readonly who: string | null
  readonly other?: string | null
  readonly content?: string | null
  readonly helped?: boolean
  readonly end?: CaseEntry['end']
  readonly missing?: BlockerKey
}

type Told = Extract<CaseEvent, { readonly type: `case.${CaseEntry['what']}` }>
const TOLD: readonly Told['type'][] = ['case.closed', 'case.reopened', 'case.handed', 'case.asked', 'case.notAsked', 'case.said', 'case.waiverAsked', 'case.waived', 'case.waiverDeclined']

function drawn(event: Told): Drawn {
  switch (event.type) {
    case 'case.closed':
      return { what: 'closed', who: event.by, end: event.end }
    case 'case.reopened':
      return { what: 'reopened', who: event.by }
    case 'case.handed':
      return { what: 'handed', who: event.by, other: event.to }
    case 'case.asked':
      return { what: 'asked', who: event.by }
    case 'case.notAsked':
      return { what: 'notAsked', who: event.by }
    case 'case.said':
      return { what: 'said', who: null, helped: event.helped, content: event.content?.id ?? null }
    case 'case.waiverAsked':
      return { what: 'waiverAsked', who: event.by, content: event.content.id, missing: event.blocker }
    case 'case.waived':
      return { what: 'waived', who: event.by, other: event.second, content: event.content.id, missing: event.blocker }
    case 'case.waiverDeclined':
      return { what: 'waiverDeclined', who: event.by, missing: event.blocker }
  }
}

/** All that happened to the case itself, read from the journal, so that it stays whatever becomes of the case. */
export async function caseEntries(house: House, caseId: string, rows: Rows): Promise<CaseEntry[]> {
  const found = await house.pool.query<{ data: Told; at: Date }>({ name: 'case-events', text: `select data, at from event where stream = $1 and kind = 'case' and type = any($2) order by version`, values: [caseId, TOLD] })
  const entries = found.rows.map(({ data, at }) => ({ ...drawn(data), at: at.getTime() }))
  const [texts, names] = await Promise.all([house.boxes.open(entries.flatMap((one) => one.content ?? [])), namesOf(house.pool, entries.flatMap((one) => [one.who ?? [], one.other ?? []].flat()))])
  const nameOf = (id: string | null | undefined): string | null => (id == null ? null : (names.get(id) ?? null))
  return entries.map(({ what, at, who, other, content, helped, end, missing }) => {
    const [code, referral] = (missing ?? '').split(':')
    return {
      what, at, who: nameOf(who), other: nameOf(other), text: content == null ? null : (texts.get(content) ?? null), helped: helped ?? null, end: end ?? null,
      missing: BLOCKER_CODES.find((one: ClosureBlocker['code']) => one === code) ?? null, body: rows.find((one) => one.referral === referral)?.body.name ?? null,
    }
  })
}
