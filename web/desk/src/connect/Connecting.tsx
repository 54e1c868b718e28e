import type { ReactNode } from 'react'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { renew } from '@senim/kit/renew.ts'
import type { AssessmentView, ProposalsView } from '@senim/contract/assessment.ts'
import type { CaseView } from '@senim/contract/cases.ts'
import { sayDone, sayRefusal } from '@senim/kit/Notices.tsx'
import { Key } from '../keyboard/Key.tsx'
import { focusIn, useKeys } from '../keys.ts'
import { Modal } from '../Modal.tsx'
import { postTwice } from '../store/commands.ts'
import { useDesk } from '../store/context.ts'
import type { DialogueView } from '../store/store.ts'
import { useText } from '../store/text.ts'
import { Connected } from './Connected.tsx'
import type { Missing, Plan, Row } from './plan.ts'
import { connectBody, missingFor, NO_PLAN } from './plan.ts'
import { Proposed } from './Proposed.tsx'

const WHERE_TO_MEND = { missRegion: 'where', missRisk: 'risk', missBodies: 'bodies', missConsent: 'consent' } as const satisfies Record<Missing, string>

function Confirm({ rows, onYes, onNo }: { rows: readonly Row[]; onYes: () => void; onNo: () => void }) {
  const { text, language } = useText()
  return (
    <Modal title={text.connect.ask(rows.length)} onClose={onNo}>
      <ul className="ask">{rows.map((row) => <li key={row.key}>{row.body.name[language]}</li>)}</ul>
      <footer>
        <button type="button" className="main" data-first onClick={onYes}>{text.connect.yes}</button>
        <button type="button" onClick={onNo}>{text.connect.no}</button>
      </footer>
    </Modal>
  )
}

/**
 * One action connects all the bodies that must act. The rules propose, a human decides, and each body sees its own part.
 * `children` stand above the bodies and scroll with them; the button keeps its place.
 */
export function Connecting({ children, view, known, proposals, rows, plan, setPlan }: { children: ReactNode; view: DialogueView; known: AssessmentView; proposals: ProposalsView | undefined; rows: readonly Row[]; plan: Plan; setPlan: (plan: Plan) => void }) {
  const { text } = useText()
  const { commands } = useDesk()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const words = text.connect
  const ticked = rows.filter((row) => row.ticked)
  const missing = missingFor(rows, plan, known)
  const settled = view.caseId !== null && ticked.length === 0

  const connect = async (): Promise<void> => {
    setAsking(false)
    setBusy(true)
    try {
      const path = view.caseId === null ? `/api/contacts/${view.contact}/connect` : `/api/cases/${view.caseId}/connect`
      const made = await postTwice<CaseView>(path, connectBody(crypto.randomUUID(), rows, plan))
      queries.setQueryData(['case', made.id], made)
      setPlan({ ...NO_PLAN, parts: plan.parts })
      sayDone(words.done(ticked.length))
      await Promise.all([commands.reload(), renew(queries, ['proposals', view.contact])])
    } catch (error) {
      sayRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const press = (asks: boolean): void => {
    const first = missing[0]
    if (first !== undefined) focusIn(WHERE_TO_MEND[first])
    else if (asks) setAsking(true)
    else if (!busy) void connect()
  }
  useKeys({ 'Alt+Enter': settled ? undefined : () => press(true), 'Alt+KeyB': () => focusIn('bodies') })
  return (
    <>
      <div className="judging">
        <div className="triage">{children}</div>
        <div className="acting">
          {view.caseId !== null && <Connected caseId={view.caseId} number={view.caseNumber} />}
          <Proposed known={known} proposals={proposals} rows={rows} plan={plan} setPlan={setPlan} />
        </div>
      </div>
      {!settled && (
        <div className="go">
          <button type="button" className="main" aria-disabled={missing.length > 0 || busy} aria-describedby="go-why" onClick={() => press(false)}>
            {ticked.length === 0 ? words.title : view.caseId === null ? words.button(ticked.length) : words.more(ticked.length)} <Key of="connect" />
          </button>
          <p id="go-why" data-missing={missing.length > 0 || undefined}>{missing.length > 0 ? missing.map((one) => words[one]).join('. ') : words.all}</p>
        </div>
      )}
      {asking && <Confirm rows={ticked} onYes={() => void connect()} onNo={() => setAsking(false)} />}
    </>
  )
}
