import { useState } from 'react'
import { LIGHT_REASONS } from '@senim/core/directory/data/light.ts'
import { isOffered } from '@senim/core/directory/problems.ts'
import { AWAY } from '@senim/text/away.ts'
import { saySentence } from '@senim/kit/Notices.tsx'
import { useProposals } from '../connect/proposals.ts'
import { useKeys } from '../keys.ts'
import { Menu } from '../Menu.tsx'
import { useReasonName, useReasons } from '../reference/queries.ts'
import { useDesk } from '../store/context.ts'
import type { Dialogue } from '../store/store.ts'
import { seenAssessment } from '../store/store.ts'
import { useText } from '../store/text.ts'
import { findObstacle } from './obstacle.ts'

function LightList({ onChoose }: { onChoose: (reason: string) => void }) {
  const { language } = useText()
  const reasonName = useReasonName()
  const words = AWAY[language].light
  const offered = new Set(useReasons().flatMap((category) => category.reasons.filter((reason) => isOffered(category, reason)).map(({ id }) => id)))
  // Each keeps its digit when another is retired: fingers know it.
  const light = LIGHT_REASONS.map((reason, n) => ({ reason, digit: n + 1 })).filter(({ reason }) => offered.has(reason))
  useKeys(Object.fromEntries(light.map(({ reason, digit }) => [`Digit${digit}`, () => onChoose(reason)])))
  return (
    <fieldset className="list light" aria-label={words.ask}>
      <p className="note">{words.ask}</p>
      {light.map(({ reason, digit }) => (
        <button key={reason} type="button" onClick={() => onChoose(reason)}><kbd>{digit}</kbd>{reasonName(reason, language)}</button>
      ))}
    </fieldset>
  )
}

/** A light request that was answered: one choice says what it was about, that the danger is low, and ends it, with time to take that back. */
export function Light({ dialogue }: { dialogue: Dialogue }) {
  const { language } = useText()
  const { commands } = useDesk()
  const { view, ending } = dialogue
  const words = AWAY[language].light
  const known = seenAssessment(dialogue)
  const floor = useProposals(view)?.floor?.risk ?? null
  const [open, setOpen] = useState(false)
  const obstacle = findObstacle(dialogue, floor)
  const ask = (next: boolean): void => {
    if (next && obstacle !== null) saySentence(words[obstacle])
    else setOpen(next)
  }
  const choose = (reason: string): void => {
    setOpen(false)
    commands.assess(view.contact, { risk: 'low', reasons: [...new Set([...known.reasons, reason])] })
    commands.end(view.contact, 'light')
  }
  useKeys({ 'Alt+KeyL': () => (ending === null ? ask(true) : commands.stay(view.contact)) })
  return (
    <Menu className={obstacle === null ? '' : 'held-back'} name={`${words.button}: ${words.why}`} label={words.button} open={open} onOpen={ask}>
      {() => <LightList onChoose={choose} />}
    </Menu>
  )
}
