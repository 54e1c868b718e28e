import { useState } from 'react'
import { ACTORS, INCIDENT_TYPES, LEGAL_TYPES } from '@senim/core/directory/problems.ts'
import type { AssessmentView } from '@senim/contract/assessment.ts'
import { Menu } from '../Menu.tsx'
import { useReasonName } from '../reference/queries.ts'
import { useText } from '../store/text.ts'
import { Reasons } from './Reasons.tsx'
import type { Assess } from './assess.ts'

/** With it or without it. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

/** The three axes as three rows, never one list, and who does the harm. */
export function Problem({ known, assess }: { known: AssessmentView; assess: Assess }) {
  const { text, language } = useText()
  const reasonName = useReasonName()
  const [picking, setPicking] = useState(false)
  const words = text.triage
  return (
    <section className="tri" id="problem" aria-labelledby="prob-h" data-region tabIndex={-1}>
      <h2 id="prob-h">{words.problem} <small>{words.axes}</small></h2>
      <dl className="axes">
        <dt>{words.reason}</dt>
        <dd className="chips">
          {known.reasons.map((id) => (
            <button key={id} type="button" className="chip on" aria-label={words.remove(reasonName(id, language))} onClick={() => assess({ reasons: toggled(known.reasons, id) })}>{reasonName(id, language)}</button>
          ))}
          <button type="button" className="chip" aria-label={words.addReason} onClick={() => setPicking(true)}>+</button>
        </dd>
        <dt>{words.incident}</dt>
        <dd className="chips">
          <Menu className={known.incident === null ? 'chip' : 'chip on'} name={`${words.incident}: ${known.incident === null ? words.incidentNone : words.incidents[known.incident]}`} label={known.incident === null ? '+' : words.incidents[known.incident]}>
            {(close) => (
              <div className="list">
                {INCIDENT_TYPES.map((type) => <button key={type} type="button" aria-pressed={type === known.incident} onClick={() => { close(); assess({ incident: type }) }}>{words.incidents[type]}</button>)}
                <button type="button" aria-pressed={known.incident === null} onClick={() => { close(); assess({ incident: null }) }}>{words.incidentNone}</button>
              </div>
            )}
          </Menu>
        </dd>
        <dt>{words.legal}</dt>
        <dd className="chips">
          {LEGAL_TYPES.map((type) => {
            const on = known.legal.includes(type)
            return <button key={type} type="button" className={on ? 'chip on' : 'chip'} aria-pressed={on} title={words.legalsFull[type]} onClick={() => assess({ legal: toggled(known.legal, type) })}>{words.legals[type]}</button>
          })}
        </dd>
        <dt>{words.actors}</dt>
        <dd className="chips">
          {ACTORS.map((actor) => {
            const on = known.actors.includes(actor)
            return <button key={actor} type="button" className={on ? 'chip on' : 'chip'} aria-pressed={on} onClick={() => assess({ actors: toggled(known.actors, actor) })}>{words.actorNames[actor]}</button>
          })}
        </dd>
      </dl>
      {picking && <Reasons chosen={known.reasons} onToggle={(id) => assess({ reasons: toggled(known.reasons, id) })} onClose={() => setPicking(false)} />}
    </section>
  )
}
