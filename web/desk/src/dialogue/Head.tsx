import { useState } from 'react'
import { NON_REQUESTS } from '@senim/core/directory/problems.ts'
import { duration, useNow } from '@senim/kit/time.ts'
import { saySentence } from '@senim/kit/Notices.tsx'
import { HandOver } from '../hands/HandOver.tsx'
import { History } from '../hands/History.tsx'
import { DOORS } from '@senim/text/doors.ts'
import { focusIn, useKeys } from '../keys.ts'
import { Menu } from '../Menu.tsx'
import { regionName } from '../reference.ts'
import { useDesk } from '../store/context.ts'
import type { Dialogue } from '../store/store.ts'
import { seenAssessment } from '../store/store.ts'
import { useText } from '../store/text.ts'
import { Light } from './Light.tsx'

const MINUTE = 60_000

/** Of whom the dialogue is, what they said on the form, and its two ways to end. */
export function Head({ dialogue }: { dialogue: Dialogue }) {
  const { text, language } = useText()
  const { commands } = useDesk()
  const now = useNow(10_000)
  const { view, ending } = dialogue
  const [naming, setNaming] = useState(false)
  const { region, about } = view.said
  const said = [region === null ? '' : regionName(region, language), about === null ? '' : region === null ? text.triage.who[about] : text.triage.who[about].toLocaleLowerCase(language)].filter(Boolean)
  const judged = seenAssessment(dialogue).risk !== null
  const finish = (): void => {
    if (!judged) {
      saySentence(text.dialogue.finishNeedsRisk)
      focusIn('risk')
      return
    }
    void commands.close(view.contact, view.caseId === null ? { kind: 'helped' } : { kind: 'case' })
  }
  useKeys({ 'Alt+Digit0': view.caseId !== null ? undefined : () => (ending === null ? setNaming(true) : commands.stay(view.contact)) })
  return (
    <div className="head">
      <div>
        <h1>{text.dialogue.nameless(view.code)}</h1>
        <p>{[said.length > 0 ? said.join(', ') : text.dialogue.saidNothing, ...(view.cameBy === null ? [] : [DOORS[language].cameBy[view.cameBy]]), text.speaks[view.language], text.dialogue.talk(duration(Math.max(MINUTE, now - view.since), language))].join(' · ')}</p>
      </div>
      <div className="tools">
        <History contact={view.contact} />
        <HandOver contact={view.contact} />
        {view.caseId === null && <Light dialogue={dialogue} />}
        {view.caseId === null && (
          <Menu label={text.dialogue.notRequest} open={naming} onOpen={setNaming}>
            {(close) => (
              <div className="list">
                {NON_REQUESTS.map((what) => (
                  <button key={what} type="button" aria-pressed={ending?.what === what} onClick={() => { close(); commands.end(view.contact, what) }}>{text.dialogue.kinds[what]}</button>
                ))}
              </div>
            )}
          </Menu>
        )}
        {/* Not `disabled`: a button that says why it cannot be pressed must be reachable. */}
        <button type="button" aria-disabled={!judged} title={judged ? undefined : text.dialogue.finishNeedsRisk} aria-describedby={judged ? undefined : 'finish-why'} onClick={finish}>
          {view.caseId === null ? text.dialogue.finish : text.dialogue.finishCase}
        </button>
        {!judged && <span className="sr" id="finish-why">{text.dialogue.finishNeedsRisk}</span>}
      </div>
    </div>
  )
}
