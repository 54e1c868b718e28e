import type { CaseView } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone } from '@senim/kit/Notices.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { CASES } from '@senim/text/cases.ts'
import { casePath, usePutCase, useRenewCase } from './queries.ts'

/** How a form of the board acts on its case. */
export interface Acting {
  readonly busy: boolean
  /** Posts to a path below the case and says what is done. Gives the case as it stands afterwards, or null when {@link failure} says why not. */
  readonly act: (path: string, body: object, done: (after: CaseView) => string) => Promise<CaseView | null>
  /** One sentence, or null. */
  readonly failure: string | null
}

/** One action on a case: sent once however often it is repeated, its answer put in place at once. */
export function useActing(id: string): Acting {
  const text = CASES[useLanguage().language]
  const put = usePutCase()
  const { busy, failure, send } = useSending<CaseView>(useRenewCase(id))
  const act = async (path: string, body: object, done: (after: CaseView) => string): Promise<CaseView | null> => {
    const view = await send(`${casePath(id)}/${path}`, body)
    if (view === null) return null
    put(view)
    sayDone(done(view))
    return view
  }
  return { busy, act, failure: failure && (failure.lost ? text.notSent : failure.sentence) }
}
